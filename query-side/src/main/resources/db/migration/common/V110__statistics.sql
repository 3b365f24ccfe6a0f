-- What is counted of each file: codes and days, no personal value; thrown away and rebuilt at will.
create table statistics_facts (
  generation int    not null,
  family_id  uuid   not null,
  position   bigint not null,
  document   bytea  not null,
  primary key (generation, family_id)
);

grant select, insert, update, delete on statistics_facts to ${serviceRole};
