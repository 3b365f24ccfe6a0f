-- Which event concerns whom and when it was true; the events themselves stay in the log.
create table history_entry (
  generation      int          not null,
  position        bigint       not null,
  family_id       uuid         not null,
  version         bigint       not null,
  name            varchar(100) not null,
  recorded_at     timestamp(6) with time zone not null,
  effective_from  date         not null,
  effective_until date,
  actor           varchar(64)  not null,
  primary key (generation, position)
);
create index history_entry_by_family on history_entry (generation, family_id, position);

create table history_subject (
  generation int    not null,
  family_id  uuid   not null,
  person_id  uuid   not null,
  position   bigint not null,
  primary key (generation, family_id, person_id, position)
);

grant select, insert, update, delete on history_entry, history_subject to ${serviceRole};
