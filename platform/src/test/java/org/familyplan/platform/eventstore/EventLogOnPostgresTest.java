package org.familyplan.platform.eventstore;

import org.familyplan.platform.database.TestDatabase;
import org.junit.jupiter.api.Nested;

/** The log's promises on PostgreSQL. */
class EventLogOnPostgresTest {

  @Nested
  class Append extends AppendContract {
    Append() {
      super(directory -> TestDatabase.postgres());
    }
  }

  @Nested
  class Idempotency extends IdempotencyContract {
    Idempotency() {
      super(directory -> TestDatabase.postgres());
    }
  }

  @Nested
  class Grouping extends GroupingContract {
    Grouping() {
      super(directory -> TestDatabase.postgres());
    }
  }

  @Nested
  class Concurrency extends ConcurrencyContract {
    Concurrency() {
      super(directory -> TestDatabase.postgres());
    }
  }
}
