package org.familyplan.app.evidence;

import org.familyplan.app.RunningService;

class TamperedPackOnH2Test extends TamperedPackContract {
  @Override
  RunningService service() {
    return RunningService.onH2();
  }
}
