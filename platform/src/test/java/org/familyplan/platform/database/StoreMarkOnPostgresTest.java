package org.familyplan.platform.database;

/** The mark on PostgreSQL. */
class StoreMarkOnPostgresTest extends StoreMarkContract {
  StoreMarkOnPostgresTest() {
    super(directory -> TestDatabase.postgres());
  }
}
