-- The event log and what is written in one transaction with it. See docs/decisions.

-- Positions run 1, 2, 3 ... without holes and become visible in that order: whoever appends holds
-- the row of log_head from before it numbers its events until its commit.
create table event_log (
  position bigint not null primary key check (position > 0),
  recorded_at timestamp(6) with time zone not null,
  stream uuid not null,
  sequence bigint not null check (sequence >= 0),
  event_id uuid not null,
  name varchar(200) not null,
  revision integer not null check (revision > 0),
  payload bytea not null,
  metadata bytea not null,
  constraint event_log_one_per_version unique (stream, sequence),
  constraint event_log_one_per_id unique (event_id)
);

-- "As known at T" asks for the last position recorded at or before T.
create index event_log_by_time on event_log (recorded_at, position);

-- Where the log ends; its one row is the append lock.
create table log_head (
  id smallint not null primary key check (id = 1),
  position bigint not null check (position >= 0),
  recorded_at timestamp(6) with time zone not null
);

insert into log_head (id, position, recorded_at)
values (1, 0, timestamp with time zone '1970-01-01 00:00:00+00');

-- What a command answered.
create table receipt (
  receipt_id uuid not null primary key,
  stream uuid not null,
  first_position bigint not null,
  last_position bigint not null,
  version bigint not null,
  recorded_at timestamp(6) with time zone not null,
  body bytea not null
);

-- Idempotency keys of accepted requests: keyed hashes only.
create table request_key (
  scoped_key bytea not null primary key,
  fingerprint bytea not null,
  receipt_id uuid not null
);

-- Names that only one stream may hold.
create table claim (
  kind varchar(100) not null,
  name varchar(400) not null,
  stream uuid not null,
  primary key (kind, name)
);

-- What this store is for, 'production' or 'demonstration'; set once. No "check (kind in (...))": H2
-- 2.4.240 fails on that once the connection that made it is closed (h2database #4302).
create table store_mark (
  id smallint not null primary key check (id = 1),
  kind varchar(20) not null
);
