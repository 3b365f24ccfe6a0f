package org.familyplan.app.rights;

import org.familyplan.app.RunningService;

class RightsOnH2Test extends RightsContract {
  @Override
  RunningService start() {
    return RunningService.start();
  }
}
