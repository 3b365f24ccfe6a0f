package org.familyplan.query.statistics.facts;

import org.familyplan.platform.database.TestDatabase;

class StatisticsOnH2Test extends StatisticsContract {
  StatisticsOnH2Test() {
    super(TestDatabase::h2);
  }
}
