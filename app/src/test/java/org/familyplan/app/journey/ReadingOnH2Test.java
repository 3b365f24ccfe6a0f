package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class ReadingOnH2Test extends ReadingContract {
  @Override
  RunningService service() {
    return RunningService.onH2();
  }
}
