-- What one node does once a night for all: which day it was done for, and until when a node has it.
create table night_work (
  name          varchar(40) not null primary key,
  done_for      date        not null,
  claimed_until timestamp(6) with time zone not null
);

insert into night_work (name, done_for, claimed_until) values
  ('projection-proof', date '1970-01-01', timestamp with time zone '1970-01-01 00:00:00+00'),
  ('access-log-hashes', date '1970-01-01', timestamp with time zone '1970-01-01 00:00:00+00');

grant select, update on night_work to ${serviceRole};
