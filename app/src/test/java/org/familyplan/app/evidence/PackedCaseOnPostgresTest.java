package org.familyplan.app.evidence;

import org.familyplan.app.RunningService;
import org.familyplan.platform.database.PostgresServer;

class PackedCaseOnPostgresTest extends PackedCaseContract {
  @Override
  String[] store() {
    return RunningService.onNewDatabase(PostgresServer.shared());
  }
}
