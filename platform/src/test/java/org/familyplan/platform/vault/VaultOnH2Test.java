package org.familyplan.platform.vault;

import org.familyplan.platform.database.TestDatabase;

class VaultOnH2Test extends VaultContract {
  VaultOnH2Test() {
    super(TestDatabase::h2);
  }
}
