-- Which codes a published cell has, one row a code.
create view published.cell_code as
select c.edition, c.table_id, c.ordinal as cell, each.key as attribute, each.value as code
from public.statistics_edition_cell c, jsonb_each_text(c.codes::jsonb) each;

-- What everybody may by default is not for everybody who may read figures.
revoke execute on all functions in schema public from public;
revoke usage on schema public from public;
grant usage on schema public to ${serviceRole};
