package org.familyplan.app.transparency;

import org.familyplan.app.RunningService;

class ProofsOnH2Test extends ProofsContract {
  @Override
  RunningService service() {
    return RunningService.onH2();
  }
}
