-- The catalogue in tables, for the views of the schema published. The service writes it when it
-- starts; what an older release had is kept, since older editions are read with it.

create table statistics_word (
  word_key varchar(300) not null primary key,
  da varchar(4000) not null,
  en varchar(4000) not null
);

create table statistics_code (
  attribute varchar(100) not null,
  code varchar(100) not null,
  ordinal integer not null check (ordinal > 0),
  primary key (attribute, code)
);

create table statistics_measure (
  measure varchar(100) not null,
  version integer not null check (version > 0),
  unit varchar(100) not null,
  rounding varchar(30) not null,
  source varchar(1000) not null,
  owner varchar(200) not null,
  since date not null,
  primary key (measure, version)
);

grant select, insert, update
  on statistics_word, statistics_code, statistics_measure to ${serviceRole};
