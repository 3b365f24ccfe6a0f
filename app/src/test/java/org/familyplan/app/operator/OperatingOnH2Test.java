package org.familyplan.app.operator;

import org.familyplan.app.RunningService;

class OperatingOnH2Test extends OperatingContract {
  @Override
  RunningService service() {
    return RunningService.onH2();
  }
}
