package org.familyplan.app.journey;

import org.familyplan.app.RunningService;
import org.familyplan.platform.database.PostgresServer;

class StatisticsOnPostgresTest extends StatisticsContract {
  @Override
  RunningService start() {
    return RunningService.start(RunningService.onNewDatabase(PostgresServer.shared()));
  }
}
