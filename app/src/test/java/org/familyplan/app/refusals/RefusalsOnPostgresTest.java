package org.familyplan.app.refusals;

import org.familyplan.app.RunningService;

class RefusalsOnPostgresTest extends RefusalContract {
  RefusalsOnPostgresTest() {
    super(RunningService.onPostgres());
  }
}
