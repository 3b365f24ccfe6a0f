create trigger append_only before update or delete or truncate on statistics_extract_municipality
  for each statement execute function refuse_change();
alter table statistics_extract_municipality enable always trigger append_only;
