package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class StatisticsOnH2Test extends StatisticsContract {
  @Override
  RunningService start() {
    return RunningService.start(AFTER_ANY_CHANGE);
  }
}
