package org.familyplan.query.statistics.control;

import org.familyplan.platform.database.TestDatabase;

class ControlShelfOnH2Test extends ControlShelfContract {
  ControlShelfOnH2Test() {
    super(TestDatabase::h2);
  }
}
