package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class SharingOnH2Test extends SharingContract {
  @Override
  RunningService service() {
    return RunningService.onH2();
  }
}
