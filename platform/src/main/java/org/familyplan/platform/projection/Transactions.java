package org.familyplan.platform.projection;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.familyplan.platform.eventstore.LogUnavailable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs work in a transaction of its own. */
final class Transactions {
  private final TransactionTemplate template;

  Transactions(DataSource dataSource) {
    this.template = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    template.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
  }

  /** Commits what the work did, or rolls it back when it throws. */
  <T> T in(Supplier<T> work) {
    return template.execute(status -> work.get());
  }

  /** The same, for callers outside: a database that is not there is {@link LogUnavailable}. */
  <T> T ifAvailable(Supplier<T> work) {
    try {
      return in(work);
    } catch (RuntimeException e) {
      throw Trouble.passes(e) ? new LogUnavailable("the projections cannot be reached", e) : e;
    }
  }
}
