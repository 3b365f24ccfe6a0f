package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class PlanOnPostgresTest extends PlanContract {
  @Override
  RunningService service() {
    return RunningService.onPostgres();
  }
}
