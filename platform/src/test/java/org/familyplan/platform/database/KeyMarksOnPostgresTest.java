package org.familyplan.platform.database;

class KeyMarksOnPostgresTest extends KeyMarksContract {
  KeyMarksOnPostgresTest() {
    super(directory -> TestDatabase.postgres());
  }
}
