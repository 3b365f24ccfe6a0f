-- Control series: municipalities' own figures beside published ones. They are not from the log, and
-- no edition's hash is of them.

-- number counts a municipality's series in the order of their uploads: of the same table and title
-- the highest number is the newest version. role is that of whoever uploaded; nobody is named.
create table statistics_control (
  series_id uuid not null primary key,
  municipality varchar(3) not null,
  number integer not null check (number > 0),
  table_id varchar(100) not null,
  title varchar(200) not null,
  source varchar(200) not null,
  role varchar(20) not null,
  threshold integer not null check (threshold >= 3),
  uploaded_at timestamp(6) with time zone not null,
  cells integer not null check (cells > 0),
  sha256 varchar(64) not null,
  constraint statistics_control_number unique (municipality, number)
);

-- codes as in statistics_edition_cell; a number that was not uploaded is null.
create table statistics_control_cell (
  series_id uuid not null references statistics_control (series_id),
  ordinal integer not null check (ordinal >= 0),
  codes varchar(4000) not null,
  units bigint check (units >= 0),
  percent integer check (percent between 0 and 100),
  mean numeric(20, 1),
  primary key (series_id, ordinal),
  constraint statistics_control_cell_says
    check (units is not null or percent is not null or mean is not null)
);

create table statistics_control_withdrawal (
  series_id uuid not null primary key references statistics_control (series_id),
  role varchar(20) not null,
  reason varchar(200) not null,
  withdrawn_at timestamp(6) with time zone not null
);

grant select, insert
  on statistics_control, statistics_control_cell, statistics_control_withdrawal
  to ${serviceRole};
