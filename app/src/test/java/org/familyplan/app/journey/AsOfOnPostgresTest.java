package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class AsOfOnPostgresTest extends AsOfContract {
  @Override
  RunningService service() {
    return RunningService.onPostgres();
  }
}
