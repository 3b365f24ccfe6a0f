-- How employees stand to a family: who opened its file, who was in the team on which days.
alter table plan_family add column opened_by varchar(64);

create table team_span (
  generation  int         not null,
  family_id   uuid        not null,
  employee_id varchar(64) not null,
  from_day    date        not null,
  until_day   date,
  primary key (generation, family_id, employee_id, from_day)
);

grant select, insert, update, delete on team_span to ${serviceRole};
