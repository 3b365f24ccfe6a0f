package org.familyplan.platform.database;

/** The mark on H2. */
class StoreMarkOnH2Test extends StoreMarkContract {
  StoreMarkOnH2Test() {
    super(TestDatabase::h2);
  }
}
