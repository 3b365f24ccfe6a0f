-- Nobody changes what was published by accident, not even the owner.
create trigger statistics_edition_append_only before update, delete on statistics_edition
  call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger statistics_edition_table_append_only before update, delete
  on statistics_edition_table call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger statistics_edition_cell_append_only before update, delete
  on statistics_edition_cell call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger statistics_edition_reason_append_only before update, delete
  on statistics_edition_reason call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger statistics_extract_append_only before update, delete on statistics_extract
  call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger statistics_publishing_stays before delete on statistics_publishing
  call 'org.familyplan.platform.database.AppendOnlyTrigger';

-- Against TRUNCATE, as for the event log. This table stays empty.
create table statistics_truncate_guard (
  edition integer references statistics_edition (edition),
  table_id varchar(100),
  ordinal integer,
  extract_id uuid references statistics_extract (extract_id),
  publishing integer references statistics_publishing (id),
  foreign key (edition, ordinal) references statistics_edition_reason (edition, ordinal),
  foreign key (edition, table_id) references statistics_edition_table (edition, table_id),
  foreign key (edition, table_id, ordinal)
    references statistics_edition_cell (edition, table_id, ordinal)
);
