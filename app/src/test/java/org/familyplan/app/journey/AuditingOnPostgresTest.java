package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class AuditingOnPostgresTest extends AuditingContract {
  @Override
  RunningService service() {
    return RunningService.onPostgres();
  }
}
