-- Which municipalities' files an extract was made of: their managers and auditors find it in the
-- register. Of extracts from before this table nothing is known.
create table statistics_extract_municipality (
  extract_id uuid not null references statistics_extract (extract_id),
  municipality varchar(3) not null,
  primary key (extract_id, municipality)
);

grant select, insert on statistics_extract_municipality to ${serviceRole};
