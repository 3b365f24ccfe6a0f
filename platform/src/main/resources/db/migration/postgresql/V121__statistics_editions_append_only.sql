-- Nobody changes what was published by accident, not even the owner.
do $$
declare
  edition_table text;
begin
  foreach edition_table in array array[
      'statistics_edition', 'statistics_edition_table', 'statistics_edition_cell',
      'statistics_edition_reason', 'statistics_extract'] loop
    execute format(
      'create trigger append_only before update or delete or truncate on %I '
      'for each statement execute function refuse_change()', edition_table);
    execute format('alter table %I enable always trigger append_only', edition_table);
  end loop;
end
$$;

create trigger one_row before insert or delete or truncate on statistics_publishing
  for each statement execute function refuse_change();
alter table statistics_publishing enable always trigger one_row;
