-- After every migration: the role that reads figures and can reach nothing else. Where the owner may
-- not make roles an administrator does (create role familyplan_analyst login), and the next
-- migration grants what it needs.
do $$
begin
  if not exists (select from pg_roles where rolname = 'familyplan_analyst')
    and exists (
      select from pg_roles where rolname = current_user and (rolcreaterole or rolsuper)) then
    begin
      create role familyplan_analyst login;
    exception when duplicate_object or unique_violation then
      null; -- another database of this server was migrated at the same moment
    end;
  end if;
  if exists (select from pg_roles where rolname = 'familyplan_analyst') then
    grant usage on schema published to familyplan_analyst;
    grant select on all tables in schema published to familyplan_analyst;
  end if;
  if pg_has_role(
    current_user, (select datdba from pg_database where datname = current_database()), 'member') then
    execute format('revoke temporary on database %I from public', current_database());
  end if;
end
$$;
