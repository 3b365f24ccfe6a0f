package org.familyplan.app.kill;

import java.util.Map;
import org.familyplan.platform.database.DatabaseSettings;

/** Settings with which the service finds a database on PostgreSQL. */
final class SettingsOf {
  private SettingsOf() {}

  static Map<String, String> postgres(DatabaseSettings settings) {
    return Map.of(
        "familyplan.database.url", settings.url(),
        "familyplan.database.owner.role", settings.owner().role(),
        "familyplan.database.owner.password", settings.owner().password(),
        "familyplan.database.service.role", settings.service().role(),
        "familyplan.database.service.password", settings.service().password());
  }
}
