package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class OversightTellingOnH2Test extends OversightTellingContract {
  @Override
  RunningService service() {
    return RunningService.onH2();
  }
}
