package org.familyplan.platform.accesslog;

import org.familyplan.platform.database.TestDatabase;

/** The access log on PostgreSQL. */
class AccessLogOnPostgresTest extends AccessLogContract {
  AccessLogOnPostgresTest() {
    super(directory -> TestDatabase.postgres());
  }
}
