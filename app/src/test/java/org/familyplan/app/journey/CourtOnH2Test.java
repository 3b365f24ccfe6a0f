package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class CourtOnH2Test extends CourtContract {
  @Override
  RunningService service() {
    return RunningService.onH2();
  }
}
