package org.familyplan.query.statistics.control;

import org.familyplan.platform.database.TestDatabase;

class ControlShelfOnPostgresTest extends ControlShelfContract {
  ControlShelfOnPostgresTest() {
    super(directory -> TestDatabase.postgres());
  }
}
