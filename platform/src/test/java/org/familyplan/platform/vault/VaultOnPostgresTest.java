package org.familyplan.platform.vault;

import org.familyplan.platform.database.TestDatabase;

class VaultOnPostgresTest extends VaultContract {
  VaultOnPostgresTest() {
    super(directory -> TestDatabase.postgres());
  }
}
