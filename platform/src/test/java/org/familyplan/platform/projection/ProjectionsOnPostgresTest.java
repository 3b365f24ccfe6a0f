package org.familyplan.platform.projection;

import org.familyplan.platform.database.TestDatabase;
import org.junit.jupiter.api.Nested;

/** What projections promise, on PostgreSQL. */
class ProjectionsOnPostgresTest {

  @Nested
  class Running extends RunningContract {
    Running() {
      super(directory -> TestDatabase.postgres());
    }
  }

  @Nested
  class Failures extends FailureContract {
    Failures() {
      super(directory -> TestDatabase.postgres());
    }
  }

  @Nested
  class Rebuilds extends RebuildContract {
    Rebuilds() {
      super(directory -> TestDatabase.postgres());
    }
  }

  @Nested
  class Proving extends ProofContract {
    Proving() {
      super(directory -> TestDatabase.postgres());
    }
  }
}
