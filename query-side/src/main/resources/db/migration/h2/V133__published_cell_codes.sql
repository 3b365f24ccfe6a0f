-- Which codes a published cell has, one row a code.
-- H2 takes no JSON object apart; the codes are known, so each is looked for.
create view published.cell_code as
select c.edition, c.table_id, c.ordinal as cell, k.attribute, k.code
from public.statistics_edition_cell c
join public.statistics_code k
  on locate('"' || k.attribute || '":"' || k.code || '"', c.codes) > 0;
