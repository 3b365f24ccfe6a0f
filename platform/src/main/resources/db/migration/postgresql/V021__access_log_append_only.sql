-- Nobody changes the access log by accident, not even the owner; what an entry says can be deleted
-- under a certificate only.
do $$
declare
  log_table text;
begin
  foreach log_table in array array['access_log', 'access_disposal'] loop
    execute format(
      'create trigger append_only before update or delete or truncate on %I '
      'for each statement execute function refuse_change()', log_table);
    execute format('alter table %I enable always trigger append_only', log_table);
  end loop;
end
$$;

create trigger one_row before insert or delete or truncate on access_log_head
  for each statement execute function refuse_change();
alter table access_log_head enable always trigger one_row;

create function refuse_uncertified() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from access_disposal where last_position >= old.position) then
    raise exception 'delete refused: no certificate covers position % of table %',
      old.position, tg_table_name using errcode = 'restrict_violation';
  end if;
  return old;
end
$$;

do $$
declare
  content_table text;
begin
  foreach content_table in array array['access_content', 'access_subject'] loop
    execute format(
      'create trigger unchanged before update or truncate on %I '
      'for each statement execute function refuse_change()', content_table);
    execute format('alter table %I enable always trigger unchanged', content_table);
    execute format(
      'create trigger certified before delete on %I '
      'for each row execute function refuse_uncertified()', content_table);
    execute format('alter table %I enable always trigger certified', content_table);
  end loop;
end
$$;
