package org.familyplan.app.demo.workedcase;

import org.familyplan.app.RunningService;
import org.familyplan.platform.database.PostgresServer;

class WorkedCaseInTimeOnPostgresTest extends WorkedCaseInTimeContract {
  @Override
  String[] store() {
    return RunningService.onNewDatabase(PostgresServer.shared());
  }
}
