package org.familyplan.platform.accesslog;

import org.familyplan.platform.database.TestDatabase;

/** The access log on H2. */
class AccessLogOnH2Test extends AccessLogContract {
  AccessLogOnH2Test() {
    super(TestDatabase::h2);
  }
}
