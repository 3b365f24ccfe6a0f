package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class WritingOnH2Test extends WritingContract {
  @Override
  RunningService service() {
    return RunningService.onH2();
  }
}
