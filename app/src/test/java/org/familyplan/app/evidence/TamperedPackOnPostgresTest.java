package org.familyplan.app.evidence;

import org.familyplan.app.RunningService;

class TamperedPackOnPostgresTest extends TamperedPackContract {
  @Override
  RunningService service() {
    return RunningService.onPostgres();
  }
}
