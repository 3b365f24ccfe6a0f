package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class ReadingOnPostgresTest extends ReadingContract {
  @Override
  RunningService service() {
    return RunningService.onPostgres();
  }
}
