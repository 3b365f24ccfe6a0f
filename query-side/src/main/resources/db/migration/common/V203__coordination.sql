-- Who coordinated for which family on which days, to be found by employee; written anew for a family
-- whenever its coordination changes.
create table coordination_span (
  generation  int         not null,
  family_id   uuid        not null,
  kind        varchar(20) not null,
  from_day    date        not null,
  until_day   date,
  employee_id varchar(64) not null,
  primary key (generation, family_id, kind, from_day)
);
create index coordination_span_by_employee on coordination_span (generation, employee_id, from_day);

grant select, insert, update, delete on coordination_span to ${serviceRole};
