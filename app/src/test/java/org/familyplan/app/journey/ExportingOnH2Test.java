package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class ExportingOnH2Test extends ExportingContract {
  @Override
  RunningService start() {
    return RunningService.onH2();
  }
}
