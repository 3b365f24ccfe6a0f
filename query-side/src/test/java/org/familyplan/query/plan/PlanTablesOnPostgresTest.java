package org.familyplan.query.plan;

import org.familyplan.platform.database.TestDatabase;

class PlanTablesOnPostgresTest extends PlanTablesContract {
  PlanTablesOnPostgresTest() {
    super(directory -> TestDatabase.postgres());
  }
}
