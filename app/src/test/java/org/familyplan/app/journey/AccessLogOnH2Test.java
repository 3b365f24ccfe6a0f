package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class AccessLogOnH2Test extends AccessLogContract {
  @Override
  RunningService service() {
    return RunningService.onH2();
  }
}
