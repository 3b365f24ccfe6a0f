package org.familyplan.app.rights;

import org.familyplan.app.RunningService;
import org.familyplan.platform.database.PostgresServer;

class RightsOnPostgresTest extends RightsContract {
  @Override
  RunningService start() {
    return RunningService.start(RunningService.onNewDatabase(PostgresServer.shared()));
  }
}
