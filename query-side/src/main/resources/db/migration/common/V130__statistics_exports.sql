-- Exports of whole editions: jobs that one node at a time works at, and what they have written. They
-- hold published figures only, and go when they expire; no backup has them.

-- slot bounds how many exports somebody has: a number from 1 to the bound, null when the export is
-- over without a file. Whoever works at a job holds it until claimed_until.
create table statistics_export (
  export_id uuid not null primary key,
  requester varchar(200) not null,
  slot integer check (slot > 0),
  edition integer not null,
  format varchar(20) not null,
  language varchar(2) not null,
  state varchar(10) not null,
  done integer not null check (done >= 0),
  total integer not null check (total > 0),
  size bigint,
  sha256 varchar(64),
  requested_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  claimed_by uuid,
  claimed_until timestamp(6) with time zone,
  constraint statistics_export_bound unique (requester, slot),
  constraint statistics_export_whole
    check (state <> 'DONE' or (size is not null and sha256 is not null))
);

create index statistics_export_waiting on statistics_export (state, requested_at);

-- What is written, in pieces: first each part, at last the file alone, under the number total.
create table statistics_export_piece (
  export_id uuid not null references statistics_export (export_id),
  part integer not null check (part >= 0),
  piece integer not null check (piece >= 0),
  content bytea not null,
  primary key (export_id, part, piece)
);

grant select, insert, update, delete
  on statistics_export, statistics_export_piece to ${serviceRole};
