package org.familyplan.app.demo;

import org.familyplan.app.RunningService;
import org.familyplan.platform.database.PostgresServer;

class StoryPlayerOnPostgresTest extends StoryPlayerContract {
  private final String[] store = RunningService.onNewDatabase(PostgresServer.shared());

  @Override
  String[] store() {
    return store;
  }
}
