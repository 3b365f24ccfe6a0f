package org.familyplan.query.statistics.published;

import java.nio.file.Path;
import org.familyplan.platform.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** The embedded database has the views, but no role of their own: its owner reads them. */
class PublishedViewsOnH2Test extends PublishedViewsContract {
  @Override
  TestDatabase open(Path folder) {
    return TestDatabase.h2(folder);
  }

  @Override
  JdbcTemplate reader(TestDatabase opened) {
    return owner(opened);
  }
}
