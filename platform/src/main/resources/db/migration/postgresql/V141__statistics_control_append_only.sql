-- What was uploaded stays as it was.
do $$
declare
  control_table text;
begin
  foreach control_table in array array[
      'statistics_control', 'statistics_control_cell', 'statistics_control_withdrawal'] loop
    execute format(
      'create trigger append_only before update or delete or truncate on %I '
      'for each statement execute function refuse_change()', control_table);
    execute format('alter table %I enable always trigger append_only', control_table);
  end loop;
end
$$;
