-- Reference data on employees, imported by an operator; events hold only their ids.
create table employee (
  id           varchar(64)  not null primary key,
  name         varchar(200) not null,
  municipality varchar(3)   not null,
  department   varchar(40)  not null,
  contact      varchar(200),
  from_day     date         not null,
  until_day    date
);

grant select, insert, update on employee to ${serviceRole};
