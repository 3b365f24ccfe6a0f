package org.familyplan.query.plan;

import org.familyplan.platform.database.TestDatabase;

class PlanTablesOnH2Test extends PlanTablesContract {
  PlanTablesOnH2Test() {
    super(TestDatabase::h2);
  }
}
