-- What was deleted of the vault, by whose decision stands in the log at the position. Ids only. It is
-- exported apart from backups, so that a backup made before can be restored without it.
create table erased (
  position bigint      not null,
  stream   uuid        not null,
  kind     varchar(10) not null,
  id       uuid        not null,
  primary key (position, kind, id)
);

grant select, insert on erased to ${serviceRole};
