package org.familyplan.platform.eventstore;

import org.familyplan.platform.database.TestDatabase;
import org.junit.jupiter.api.Nested;

/** The log's promises on H2. */
class EventLogOnH2Test {

  @Nested
  class Append extends AppendContract {
    Append() {
      super(TestDatabase::h2);
    }
  }

  @Nested
  class Idempotency extends IdempotencyContract {
    Idempotency() {
      super(TestDatabase::h2);
    }
  }

  @Nested
  class Grouping extends GroupingContract {
    Grouping() {
      super(TestDatabase::h2);
    }
  }

  @Nested
  class Concurrency extends ConcurrencyContract {
    Concurrency() {
      super(TestDatabase::h2);
    }
  }
}
