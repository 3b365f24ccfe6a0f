-- Editions of the tables of figures, as they were published. Of a number that is hidden nothing is
-- stored but why it is.

-- catalogue is the SHA-256 of the definitions, sha256 that of the canonical text of all tables.
create table statistics_edition (
  edition integer not null primary key check (edition > 0),
  title varchar(200) not null,
  position bigint not null check (position >= 0),
  known_at timestamp(6) with time zone not null,
  valid_at date not null,
  published_at timestamp(6) with time zone not null,
  threshold integer not null check (threshold >= 3),
  dominance integer not null check (dominance between 1 and 100),
  catalogue varchar(64) not null,
  sha256 varchar(64) not null
);

-- The tables of an edition in their order, each with its definition (JSON) as it was then.
create table statistics_edition_table (
  edition integer not null references statistics_edition (edition),
  table_id varchar(100) not null,
  ordinal integer not null check (ordinal >= 0),
  subject varchar(100) not null,
  measure varchar(100) not null,
  measure_version integer not null check (measure_version > 0),
  definition varchar(1000000) not null,
  primary key (edition, table_id),
  constraint statistics_edition_table_once unique (edition, ordinal)
);

-- The cells of a table in the order of its definition. codes is a JSON object, attribute to code; an
-- attribute that is not named is summed over. HIDDEN: something of the cell is not shown, and then
-- there is no mean; where the count is not shown, there is no number at all.
create table statistics_edition_cell (
  edition integer not null,
  table_id varchar(100) not null,
  ordinal integer not null check (ordinal >= 0),
  codes varchar(4000) not null,
  status varchar(6) not null
    check (case status when 'SHOWN' then 1 when 'HIDDEN' then 1 else 0 end = 1),
  units bigint,
  percent integer,
  mean numeric(20, 1),
  primary key (edition, table_id, ordinal),
  foreign key (edition, table_id) references statistics_edition_table (edition, table_id),
  constraint statistics_edition_cell_whole check (status = 'HIDDEN' or units is not null),
  constraint statistics_edition_cell_hidden check (
    (status = 'SHOWN' or mean is null)
    and (units is not null or (percent is null and mean is null)))
);

-- Why something is hidden, without any number: the next edition is compared with this one. Not for
-- readers, as it would tell what it protects. amount is null for a count.
create table statistics_edition_reason (
  edition integer not null references statistics_edition (edition),
  ordinal integer not null check (ordinal >= 0),
  population varchar(100) not null,
  codes varchar(4000) not null,
  amount varchar(100),
  reason varchar(20) not null,
  primary key (edition, ordinal)
);

-- Whoever publishes holds this row.
create table statistics_publishing (id integer not null primary key check (id = 1));

insert into statistics_publishing (id) values (1);

-- Who was given an extract of microdata, of what, and why. Neither its rows nor the key of its
-- pseudonyms are kept.
create table statistics_extract (
  extract_id uuid not null primary key,
  made_at timestamp(6) with time zone not null,
  employee varchar(100) not null,
  role varchar(20) not null,
  municipality varchar(3),
  population varchar(100) not null,
  position bigint not null,
  valid_at date not null,
  purpose varchar(30) not null,
  reason varchar(200) not null,
  units integer not null
);

grant select, insert
  on statistics_edition, statistics_edition_table, statistics_edition_cell,
    statistics_edition_reason, statistics_extract
  to ${serviceRole};
grant select, update on statistics_publishing to ${serviceRole};
