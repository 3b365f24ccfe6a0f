package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class CourtOnPostgresTest extends CourtContract {
  @Override
  RunningService service() {
    return RunningService.onPostgres();
  }
}
