-- The municipality that a file is of, as its facts say, so that one municipality's are found alone.
alter table statistics_facts add column municipality varchar(3);

update statistics_facts set municipality =
  convert_from(document, 'UTF8')::json -> 'file' ->> 'municipality';

alter table statistics_facts alter column municipality set not null;

create index statistics_facts_municipality on statistics_facts (generation, municipality);
