-- What events say about persons, apart from the events so that it can be deleted. Sealed with the
-- keys of all its owners together.
create table vault (
  reference uuid not null,
  event_id uuid not null,
  stream uuid not null,
  owners varchar(4000) not null,
  content bytea not null,
  primary key (stream, event_id, reference)
);

-- A key for each person and for each family as a whole, encrypted with a key that is not in the
-- database.
create table person_key (
  owner uuid not null,
  stream uuid not null,
  wrapped bytea not null,
  primary key (owner, stream)
);

create index person_key_of_stream on person_key (stream);

grant select, insert, update, delete on vault, person_key to ${serviceRole};
