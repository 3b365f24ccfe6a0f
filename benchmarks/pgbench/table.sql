-- The shape of an event log, so that pgbench writes what an event store would have to write.
CREATE TABLE event (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stream   uuid NOT NULL,
  sequence bigint NOT NULL,
  name     varchar(200) NOT NULL,
  payload  bytea NOT NULL,
  metadata bytea NOT NULL,
  UNIQUE (stream, sequence)
);
