-- Nobody changes the trees or what was signed by accident, not even the owner.
create trigger tree_origin_append_only before update, delete on tree_origin
  call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger tree_hash_append_only before update, delete on tree_hash
  call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger checkpoint_append_only before update, delete on checkpoint
  call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger signing_key_append_only before update, delete on signing_key
  call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger tree_head_stays before delete on tree_head
  call 'org.familyplan.platform.database.AppendOnlyTrigger';

-- Against TRUNCATE, as for the event log. This table stays empty.
create table transparency_truncate_guard (
  log varchar(10) references tree_head (log),
  number integer,
  level integer,
  first bigint,
  origin varchar(100),
  size bigint,
  key_id varchar(8),
  key_number integer references signing_key (number),
  foreign key (log, number) references tree_origin (log, number),
  foreign key (log, level, first) references tree_hash (log, level, first),
  foreign key (origin, size, key_id) references checkpoint (origin, size, key_id)
);
