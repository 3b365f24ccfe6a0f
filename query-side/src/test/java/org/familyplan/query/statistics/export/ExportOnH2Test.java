package org.familyplan.query.statistics.export;

import org.familyplan.platform.database.TestDatabase;

class ExportOnH2Test extends ExportContract {
  ExportOnH2Test() {
    super(TestDatabase::h2);
  }
}
