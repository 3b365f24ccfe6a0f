package org.familyplan.query.statistics.facts;

import org.familyplan.platform.database.TestDatabase;

class StatisticsOnPostgresTest extends StatisticsContract {
  StatisticsOnPostgresTest() {
    super(directory -> TestDatabase.postgres());
  }
}
