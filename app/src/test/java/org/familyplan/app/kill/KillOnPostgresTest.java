package org.familyplan.app.kill;

import java.nio.file.Path;
import java.util.Map;
import org.familyplan.platform.database.DatabaseSettings;
import org.familyplan.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class KillOnPostgresTest extends KillCampaign {
  private TestDatabase postgres;

  @BeforeEach
  void createDatabase() {
    postgres = TestDatabase.postgres();
  }

  @AfterEach
  void close() {
    postgres.close();
  }

  @Override
  Map<String, String> service(Path home) {
    DatabaseSettings settings = postgres.settings();
    return Map.of(
        "familyplan.database.url", settings.url(),
        "familyplan.database.owner.role", settings.owner().role(),
        "familyplan.database.owner.password", settings.owner().password(),
        "familyplan.database.service.role", settings.service().role(),
        "familyplan.database.service.password", settings.service().password());
  }

  @Override
  DatabaseSettings database(Path home) {
    return postgres.settings();
  }
}
