package org.familyplan.query.statistics.export;

import org.familyplan.platform.database.TestDatabase;

class ExportOnPostgresTest extends ExportContract {
  ExportOnPostgresTest() {
    super(directory -> TestDatabase.postgres());
  }
}
