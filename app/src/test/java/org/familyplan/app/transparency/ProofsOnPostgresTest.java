package org.familyplan.app.transparency;

import org.familyplan.app.RunningService;

class ProofsOnPostgresTest extends ProofsContract {
  @Override
  RunningService service() {
    return RunningService.onPostgres();
  }
}
