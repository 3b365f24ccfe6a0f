package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class PlanOnH2Test extends PlanContract {
  @Override
  RunningService service() {
    return RunningService.onH2();
  }
}
