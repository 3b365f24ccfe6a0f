-- Recognises the keys outside the database that this store was written with. Each is marked once.
create table key_mark (
  name varchar(40) not null primary key,
  hash bytea       not null
);

grant select, insert on key_mark to ${serviceRole};
