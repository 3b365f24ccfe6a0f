package org.familyplan.platform.projection;

import org.familyplan.platform.database.TestDatabase;
import org.junit.jupiter.api.Nested;

/** What projections promise, on H2. */
class ProjectionsOnH2Test {

  @Nested
  class Running extends RunningContract {
    Running() {
      super(TestDatabase::h2);
    }
  }

  @Nested
  class Failures extends FailureContract {
    Failures() {
      super(TestDatabase::h2);
    }
  }

  @Nested
  class Rebuilds extends RebuildContract {
    Rebuilds() {
      super(TestDatabase::h2);
    }
  }

  @Nested
  class Proving extends ProofContract {
    Proving() {
      super(TestDatabase::h2);
    }
  }
}
