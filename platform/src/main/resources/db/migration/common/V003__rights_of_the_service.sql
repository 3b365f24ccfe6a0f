-- The service connects as ${serviceRole} and can add to the log, never change it. A migration that
-- makes a table grants what the service needs on it; for a read model that is one line:
--   grant select, insert, update, delete on goal to ${serviceRole};
grant select, insert on event_log, receipt, request_key, claim, store_mark to ${serviceRole};
grant select, update on log_head to ${serviceRole};
grant select on flyway_schema_history to ${serviceRole};
