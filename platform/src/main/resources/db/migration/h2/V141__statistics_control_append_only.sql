-- What was uploaded stays as it was.
create trigger statistics_control_append_only before update, delete on statistics_control
  call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger statistics_control_cell_append_only before update, delete on statistics_control_cell
  call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger statistics_control_withdrawal_append_only before update, delete
  on statistics_control_withdrawal call 'org.familyplan.platform.database.AppendOnlyTrigger';

-- Against TRUNCATE, as for the event log. This table stays empty.
create table statistics_control_truncate_guard (
  series_id uuid references statistics_control_withdrawal (series_id),
  ordinal integer,
  foreign key (series_id, ordinal) references statistics_control_cell (series_id, ordinal)
);
