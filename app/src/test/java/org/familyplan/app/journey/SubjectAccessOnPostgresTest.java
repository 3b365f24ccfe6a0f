package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class SubjectAccessOnPostgresTest extends SubjectAccessContract {
  @Override
  RunningService service() {
    return RunningService.onPostgres();
  }
}
