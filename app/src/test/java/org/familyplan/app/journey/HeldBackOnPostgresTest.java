package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class HeldBackOnPostgresTest extends HeldBackContract {
  @Override
  RunningService service() {
    return RunningService.onPostgres();
  }
}
