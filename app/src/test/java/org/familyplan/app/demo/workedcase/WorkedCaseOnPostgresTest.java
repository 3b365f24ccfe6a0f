package org.familyplan.app.demo.workedcase;

import org.familyplan.app.RunningService;
import org.familyplan.platform.database.PostgresServer;

class WorkedCaseOnPostgresTest extends WorkedCaseContract {
  @Override
  String[] store() {
    return RunningService.onNewDatabase(PostgresServer.shared());
  }
}
