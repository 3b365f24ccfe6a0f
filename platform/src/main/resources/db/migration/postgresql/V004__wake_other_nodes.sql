-- Each commit that moves the head tells every listening node, with the new last position.
create function tell_appended() returns trigger language plpgsql as $$
begin
  perform pg_notify('event_log', new.position::text);
  return null;
end
$$;

create trigger tell_appended after update of position on log_head
  for each row execute function tell_appended();
