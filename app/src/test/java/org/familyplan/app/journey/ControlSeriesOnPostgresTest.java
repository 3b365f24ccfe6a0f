package org.familyplan.app.journey;

import org.familyplan.app.RunningService;
import org.familyplan.platform.database.PostgresServer;

class ControlSeriesOnPostgresTest extends ControlSeriesContract {
  private final String[] settings = RunningService.onNewDatabase(PostgresServer.shared());

  @Override
  RunningService start() {
    return RunningService.start(settings);
  }
}
