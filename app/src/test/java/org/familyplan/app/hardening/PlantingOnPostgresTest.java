package org.familyplan.app.hardening;

import java.nio.file.Path;
import org.familyplan.app.RunningService;
import org.familyplan.platform.database.PostgresServer;

class PlantingOnPostgresTest extends PlantingContract {
  @Override
  RunningService service() {
    return RunningService.onPostgres();
  }

  @Override
  Path databaseFiles() {
    PostgresServer.shared().administer("postgres", "checkpoint");
    return PostgresServer.shared().dataDirectory();
  }
}
