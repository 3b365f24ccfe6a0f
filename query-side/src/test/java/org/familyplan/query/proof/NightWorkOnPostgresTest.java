package org.familyplan.query.proof;

import org.familyplan.platform.database.TestDatabase;

class NightWorkOnPostgresTest extends NightWorkContract {
  NightWorkOnPostgresTest() {
    super(directory -> TestDatabase.postgres());
  }
}
