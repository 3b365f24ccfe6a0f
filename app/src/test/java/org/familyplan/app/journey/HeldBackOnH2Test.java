package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class HeldBackOnH2Test extends HeldBackContract {
  @Override
  RunningService service() {
    return RunningService.onH2();
  }
}
