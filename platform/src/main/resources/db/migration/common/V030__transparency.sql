-- The trees over the two logs (RFC 9162) and what was signed about them. See docs/decisions/0013.

-- Under which origins checkpoints of a log are signed; the one with the highest number is in use.
create table tree_origin (
  log varchar(10) not null,
  number integer not null check (number > 0),
  origin varchar(100) not null,
  begun_at timestamp(6) with time zone not null,
  reason varchar(1000) not null,
  primary key (log, number),
  constraint tree_origin_once unique (origin)
);

-- How many entries each tree has taken in; whoever makes it grow or signs it holds its row.
create table tree_head (
  log varchar(10) not null primary key,
  size bigint not null check (size >= 0)
);

insert into tree_head (log, size) values ('events', 0);
insert into tree_head (log, size) values ('access', 0);

-- The tree's hashes, 32 bytes each. Level 0 holds the leaf hashes; a hash of level n + 1 is the root
-- of 256 hashes of level n. A row holds some that follow each other within such a group of 256; tiles
-- (C2SP tlog-tiles) are read from here.
create table tree_hash (
  log varchar(10) not null,
  level integer not null check (level >= 0),
  first bigint not null check (first >= 0),
  hashes bytea not null,
  primary key (log, level, first)
);

-- Signed checkpoints (C2SP tlog-checkpoint), as they were handed out.
create table checkpoint (
  log varchar(10) not null,
  origin varchar(100) not null,
  size bigint not null check (size > 0),
  key_id varchar(8) not null,
  root bytea not null,
  signed_at timestamp(6) with time zone not null,
  note varchar(2000) not null,
  primary key (origin, size, key_id)
);

-- The public keys, X.509 encoded, of all keys that ever signed; the youngest signs.
create table signing_key (
  number integer not null primary key check (number > 0),
  public_key bytea not null,
  added_at timestamp(6) with time zone not null,
  constraint signing_key_once unique (public_key)
);

grant select, insert on tree_origin, tree_hash, checkpoint, signing_key to ${serviceRole};
grant select, update on tree_head to ${serviceRole};
