-- Nobody changes the list of what was erased by accident, not even the owner.
create trigger append_only before update or delete or truncate on erased
  for each statement execute function refuse_change();
alter table erased enable always trigger append_only;
