-- How far each projection has come. One row of projection_progress is one segment of one generation;
-- whoever takes events in holds it from before reading the log until the commit.

create table projection (
  name varchar(100) not null primary key,
  active_generation integer not null check (active_generation > 0),
  last_generation integer not null
);

-- Rows of another generation than the active one are a running rebuild. trouble says why a segment
-- does not go on.
create table projection_progress (
  name varchar(100) not null references projection (name),
  generation integer not null,
  segment integer not null check (segment >= 0),
  segments integer not null,
  position bigint not null check (position >= 0),
  trouble varchar(1000),
  primary key (name, generation, segment)
);

-- A family whose events are skipped since one of them failed. No case data in error.
create table projection_failure (
  name varchar(100) not null,
  generation integer not null,
  family_id uuid not null,
  position bigint not null,
  event_id uuid not null,
  error varchar(1000) not null,
  failed_at timestamp(6) with time zone not null,
  attempts integer not null,
  primary key (name, generation, family_id)
);

-- Generations whose rows are to be deleted.
create table projection_retired (
  name varchar(100) not null,
  generation integer not null,
  retired_at timestamp(6) with time zone not null,
  primary key (name, generation)
);

grant select, insert, update, delete
  on projection, projection_progress, projection_failure, projection_retired to ${serviceRole};
