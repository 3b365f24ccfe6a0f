package org.familyplan.platform.database;

/** The log cannot be changed on PostgreSQL. */
class AppendOnlyOnPostgresTest extends AppendOnlyContract {
  AppendOnlyOnPostgresTest() {
    super(directory -> TestDatabase.postgres());
  }
}
