package org.familyplan.query.proof;

import org.familyplan.platform.database.TestDatabase;

class NightWorkOnH2Test extends NightWorkContract {
  NightWorkOnH2Test() {
    super(TestDatabase::h2);
  }
}
