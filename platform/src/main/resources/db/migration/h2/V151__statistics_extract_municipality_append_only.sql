create trigger statistics_extract_municipality_append_only before update, delete
  on statistics_extract_municipality call 'org.familyplan.platform.database.AppendOnlyTrigger';

-- Against TRUNCATE, as for the event log. This table stays empty.
create table statistics_extract_truncate_guard (
  extract_id uuid,
  municipality varchar(3),
  foreign key (extract_id, municipality)
    references statistics_extract_municipality (extract_id, municipality)
);
