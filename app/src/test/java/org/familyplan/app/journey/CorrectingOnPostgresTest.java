package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class CorrectingOnPostgresTest extends CorrectingContract {
  @Override
  RunningService service() {
    return RunningService.onPostgres();
  }
}
