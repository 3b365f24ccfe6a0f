package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class UnusualLooksOnPostgresTest extends UnusualLooksContract {
  @Override
  RunningService service() {
    return RunningService.onPostgres();
  }
}
