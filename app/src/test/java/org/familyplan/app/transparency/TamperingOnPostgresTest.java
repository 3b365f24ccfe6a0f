package org.familyplan.app.transparency;

import java.nio.file.Path;
import org.familyplan.platform.database.TestDatabase;

class TamperingOnPostgresTest extends TamperingContract {
  @Override
  TestDatabase open(Path directory) {
    return TestDatabase.postgres();
  }
}
