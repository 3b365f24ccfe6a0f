package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class SubjectAccessOnH2Test extends SubjectAccessContract {
  @Override
  RunningService service() {
    return RunningService.onH2();
  }
}
