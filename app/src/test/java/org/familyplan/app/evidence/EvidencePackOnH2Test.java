package org.familyplan.app.evidence;

import org.familyplan.app.RunningService;

class EvidencePackOnH2Test extends EvidencePackContract {
  @Override
  RunningService service() {
    return RunningService.onH2();
  }
}
