-- Nobody changes the log by accident, not even the owner.
create trigger event_log_append_only before update, delete on event_log
  call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger receipt_append_only before update, delete on receipt
  call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger request_key_append_only before update, delete on request_key
  call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger claim_append_only before update, delete on claim
  call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger store_mark_append_only before update, delete on store_mark
  call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger log_head_stays before delete on log_head
  call 'org.familyplan.platform.database.AppendOnlyTrigger';

-- H2 fires no trigger on TRUNCATE, but refuses it on a table that a foreign key points to. This
-- table stays empty.
create table truncate_guard (
  position bigint references event_log (position),
  receipt_id uuid references receipt (receipt_id),
  scoped_key bytea references request_key (scoped_key),
  kind varchar(100),
  name varchar(400),
  head smallint references log_head (id),
  mark smallint references store_mark (id),
  foreign key (kind, name) references claim (kind, name)
);
