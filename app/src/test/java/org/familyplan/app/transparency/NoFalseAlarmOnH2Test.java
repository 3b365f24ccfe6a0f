package org.familyplan.app.transparency;

import java.nio.file.Path;
import org.familyplan.platform.database.TestDatabase;

class NoFalseAlarmOnH2Test extends NoFalseAlarmContract {
  @Override
  TestDatabase open(Path directory) {
    return TestDatabase.h2(directory);
  }
}
