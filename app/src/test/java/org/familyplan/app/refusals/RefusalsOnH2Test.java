package org.familyplan.app.refusals;

import org.familyplan.app.RunningService;

class RefusalsOnH2Test extends RefusalContract {
  RefusalsOnH2Test() {
    super(RunningService.onH2());
  }
}
