package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class CorrectingOnH2Test extends CorrectingContract {
  @Override
  RunningService service() {
    return RunningService.onH2();
  }
}
