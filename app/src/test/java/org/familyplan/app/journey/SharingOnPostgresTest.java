package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class SharingOnPostgresTest extends SharingContract {
  @Override
  RunningService service() {
    return RunningService.onPostgres();
  }
}
