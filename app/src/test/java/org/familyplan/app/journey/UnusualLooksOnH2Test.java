package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class UnusualLooksOnH2Test extends UnusualLooksContract {
  @Override
  RunningService service() {
    return RunningService.onH2();
  }
}
