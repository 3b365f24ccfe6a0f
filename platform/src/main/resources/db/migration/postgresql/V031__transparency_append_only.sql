-- Nobody changes the trees or what was signed by accident, not even the owner.
do $$
declare
  tree_table text;
begin
  foreach tree_table in array array['tree_origin', 'tree_hash', 'checkpoint', 'signing_key'] loop
    execute format(
      'create trigger append_only before update or delete or truncate on %I '
      'for each statement execute function refuse_change()', tree_table);
    execute format('alter table %I enable always trigger append_only', tree_table);
  end loop;
end
$$;

create trigger both_rows before insert or delete or truncate on tree_head
  for each statement execute function refuse_change();
alter table tree_head enable always trigger both_rows;
