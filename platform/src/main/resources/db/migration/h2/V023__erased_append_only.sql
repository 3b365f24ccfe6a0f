-- Nobody changes the list of what was erased by accident, not even the owner.
create trigger erased_append_only before update, delete on erased
  call 'org.familyplan.platform.database.AppendOnlyTrigger';

-- Against TRUNCATE, as for the event log. This table stays empty.
create table erased_truncate_guard (
  position bigint,
  kind varchar(10),
  id uuid,
  foreign key (position, kind, id) references erased (position, kind, id)
);
