-- By what a file is found: numbers in other systems, keyed hashes of CPR numbers.
create table plan_external_id (
  generation int          not null,
  family_id  uuid         not null,
  id_system  varchar(32)  not null,
  id_value   varchar(100) not null,
  primary key (generation, family_id, id_system, id_value)
);
create index plan_external_id_by_value on plan_external_id (generation, id_system, id_value);

create table plan_member (
  generation int  not null,
  family_id  uuid not null,
  person_id  uuid not null,
  cpr_hash   bytea,
  primary key (generation, family_id, person_id)
);
create index plan_member_by_cpr on plan_member (generation, cpr_hash);

grant select, insert, update, delete on plan_external_id, plan_member to ${serviceRole};
