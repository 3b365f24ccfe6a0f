package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class OversightTellingOnPostgresTest extends OversightTellingContract {
  @Override
  RunningService service() {
    return RunningService.onPostgres();
  }
}
