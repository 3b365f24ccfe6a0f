package org.familyplan.query.statistics.edition;

import org.familyplan.platform.database.TestDatabase;

class EditionsOnH2Test extends EditionsContract {
  EditionsOnH2Test() {
    super(TestDatabase::h2);
  }

  @Override
  String withoutTrigger() {
    return "drop trigger statistics_edition_cell_append_only";
  }
}
