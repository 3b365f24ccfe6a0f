package org.familyplan.app.kill;

import java.nio.file.Path;
import java.util.Map;
import org.familyplan.platform.database.DatabaseSettings;

class ExportKillOnH2Test extends ExportKillCampaign {
  @Override
  Map<String, String> service(Path home) {
    return Map.of();
  }

  @Override
  DatabaseSettings database(Path home) {
    return DatabaseSettings.embedded(home.resolve("familyplan"));
  }
}
