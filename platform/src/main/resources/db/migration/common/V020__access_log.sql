-- Who looked at whose data. An entry has two parts: its place, time and leaf hash, which stay for
-- ever, and what it says, which is removed when it has been kept long enough.

-- Positions run 1, 2, 3 ... without holes and become visible in that order, as in the event log.
-- The leaf hash is that of RFC 9162 over the entry's stored bytes; it survives them.
create table access_log (
  position bigint not null primary key check (position > 0),
  recorded_at timestamp(6) with time zone not null,
  leaf_hash bytea not null
);

create index access_log_by_time on access_log (recorded_at, position);

-- Where the access log ends; its one row is the append lock.
create table access_log_head (
  id smallint not null primary key check (id = 1),
  position bigint not null check (position >= 0),
  recorded_at timestamp(6) with time zone not null
);

insert into access_log_head (id, position, recorded_at)
values (1, 0, timestamp with time zone '1970-01-01 00:00:00+00');

-- What an entry says: the bytes that were hashed. Beside them what oversight searches by; nothing
-- here is a name, a number of a person or a free text.
create table access_content (
  position bigint not null primary key,
  content bytea not null,
  municipality varchar(3) not null,
  employee varchar(64) not null,
  role varchar(40) not null,
  looked_on date not null,
  outcome varchar(20) not null
);

create index access_content_by_employee on access_content (municipality, employee, looked_on);
create index access_content_by_day on access_content (municipality, looked_on, position);

-- Which families and persons an entry is about.
create table access_subject (
  subject uuid not null,
  position bigint not null,
  primary key (subject, position)
);

create index access_subject_by_position on access_subject (position);

-- Certificates: what entries up to last_position said was removed. Nothing is removed without one.
create table access_disposal (
  last_position bigint not null primary key check (last_position > 0),
  first_position bigint not null,
  kept_from timestamp(6) with time zone not null,
  disposed_at timestamp(6) with time zone not null,
  entries bigint not null
);

grant select, insert
  on access_log, access_content, access_subject, access_disposal to ${serviceRole};
grant select, update on access_log_head to ${serviceRole};
