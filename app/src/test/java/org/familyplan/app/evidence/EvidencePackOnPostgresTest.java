package org.familyplan.app.evidence;

import org.familyplan.app.RunningService;

class EvidencePackOnPostgresTest extends EvidencePackContract {
  @Override
  RunningService service() {
    return RunningService.onPostgres();
  }
}
