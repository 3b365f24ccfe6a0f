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
    return SettingsOf.postgres(postgres.settings());
  }

  @Override
  DatabaseSettings database(Path home) {
    return postgres.settings();
  }
}
