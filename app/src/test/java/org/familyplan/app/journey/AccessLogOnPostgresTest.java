package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class AccessLogOnPostgresTest extends AccessLogContract {
  @Override
  RunningService service() {
    return RunningService.onPostgres();
  }
}
