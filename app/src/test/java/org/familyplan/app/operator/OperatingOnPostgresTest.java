package org.familyplan.app.operator;

import org.familyplan.app.RunningService;

class OperatingOnPostgresTest extends OperatingContract {
  @Override
  RunningService service() {
    return RunningService.onPostgres();
  }
}
