package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class WritingOnPostgresTest extends WritingContract {
  @Override
  RunningService service() {
    return RunningService.onPostgres();
  }
}
