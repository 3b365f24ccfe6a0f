-- What the read side remembers of each family; thrown away and rebuilt at will.
create table plan_family (
  generation   int          not null,
  family_id    uuid         not null,
  municipality varchar(3)   not null,
  version      bigint       not null,
  position     bigint       not null,
  entries_made bigint       not null,
  opened_on    date         not null,
  closed_on    date,
  programme    varchar(64),
  primary key (generation, family_id)
);
create index plan_family_by_municipality on plan_family (generation, municipality, opened_on, family_id);

create table plan_entry (
  generation int           not null,
  family_id  uuid          not null,
  kind       varchar(60)   not null,
  entry_id   varchar(100)  not null,
  ordinal    bigint        not null,
  document   bytea         not null,
  origins    bytea         not null,
  primary key (generation, family_id, kind, entry_id)
);

grant select, insert, update, delete on plan_family, plan_entry to ${serviceRole};
