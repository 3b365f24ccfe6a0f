package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class ExportingOnPostgresTest extends ExportingContract {
  @Override
  RunningService start() {
    return RunningService.onPostgres();
  }
}
