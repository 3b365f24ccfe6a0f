package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class AsOfOnH2Test extends AsOfContract {
  @Override
  RunningService service() {
    return RunningService.onH2();
  }
}
