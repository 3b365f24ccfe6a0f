-- The municipality that a file is of, as its facts say, so that one municipality's are found alone.
alter table statistics_facts add column municipality varchar(3);

update statistics_facts set municipality =
  substring(
    utf8tostring(document), locate('"municipality":"', utf8tostring(document)) + 16, 3);

alter table statistics_facts alter column municipality set not null;

create index statistics_facts_municipality on statistics_facts (generation, municipality);
