package org.familyplan.platform.database;

class KeyMarksOnH2Test extends KeyMarksContract {
  KeyMarksOnH2Test() {
    super(TestDatabase::h2);
  }
}
