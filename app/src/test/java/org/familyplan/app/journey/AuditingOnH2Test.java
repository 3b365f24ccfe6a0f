package org.familyplan.app.journey;

import org.familyplan.app.RunningService;

class AuditingOnH2Test extends AuditingContract {
  @Override
  RunningService service() {
    return RunningService.onH2();
  }
}
