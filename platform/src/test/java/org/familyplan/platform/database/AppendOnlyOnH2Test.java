package org.familyplan.platform.database;

/** The log cannot be changed on H2. */
class AppendOnlyOnH2Test extends AppendOnlyContract {
  AppendOnlyOnH2Test() {
    super(TestDatabase::h2);
  }
}
