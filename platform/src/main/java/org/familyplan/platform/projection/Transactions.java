package org.familyplan.platform.projection;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.familyplan.platform.eventstore.LogUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs work in a transaction of its own. */
final class Transactions {
  private final TransactionTemplate template;

  Transactions(DataSource dataSource) {
    this.template = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    template.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
  }

  /** Commits what the work did, or rolls it back and throws what it threw. */
  <T> T in(Supplier<T> work) {
    Remembered<T> remembered = new Remembered<>(work);
    try {
      return template.execute(status -> remembered.get());
    } catch (RuntimeException e) {
      throw remembered.failureOr(e);
    }
  }

  /** The same, for callers outside: a database that is not there is {@link LogUnavailable}. */
  <T> T ifAvailable(Supplier<T> work) {
    try {
      return in(work);
    } catch (RuntimeException e) {
      throw Trouble.passes(e) ? new LogUnavailable("the projections cannot be reached", e) : e;
    }
  }

  /**
   * Work whose failure is not forgotten when the rollback fails too: with a broken connection both
   * do, and only the first failure says why.
   */
  private static final class Remembered<T> {
    private final Supplier<T> work;
    private @Nullable RuntimeException failure;

    Remembered(Supplier<T> work) {
      this.work = work;
    }

    T get() {
      try {
        return work.get();
      } catch (RuntimeException e) {
        failure = e;
        throw e;
      }
    }

    RuntimeException failureOr(RuntimeException other) {
      return failure == null ? other : failure;
    }
  }
}
