-- Nobody changes the log by accident, not even the owner. "Always" holds in replication sessions too.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% refused: table % can only be added to', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$$;

do $$
declare
  log_table text;
begin
  foreach log_table in array array['event_log', 'receipt', 'request_key', 'claim', 'store_mark'] loop
    execute format(
      'create trigger append_only before update or delete or truncate on %I '
      'for each statement execute function refuse_change()', log_table);
    execute format('alter table %I enable always trigger append_only', log_table);
  end loop;
end
$$;

-- The append lock's row cannot be lost.
create trigger one_row before insert or delete or truncate on log_head
  for each statement execute function refuse_change();
alter table log_head enable always trigger one_row;
