package org.familyplan.query.statistics.edition;

import org.familyplan.platform.database.TestDatabase;

class EditionsOnPostgresTest extends EditionsContract {
  EditionsOnPostgresTest() {
    super(directory -> TestDatabase.postgres());
  }

  @Override
  String withoutTrigger() {
    return "alter table statistics_edition_cell disable trigger append_only";
  }
}
