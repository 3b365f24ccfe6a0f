package org.familyplan.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;

/** Decides and writes a group of hand-overs in one transaction under the append lock. */
final class AppendTransaction {
  private final DataSource dataSource;
  private final InstantSource clock;

  /**
   * Uses connections without auto-commit, READ COMMITTED.
   *
   * @param clock read under the append lock
   */
  AppendTransaction(DataSource dataSource, InstantSource clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /**
   * Runs the transaction to its end.
   *
   * @return a decision for each hand-over, all of them committed, and the new head
   * @throws SQLException when a statement failed before the commit was sent: nothing was written
   * @throws CommitFailed when the commit itself failed: what was to be written may stand there
   */
  Committed run(List<HandOver> group) throws SQLException, CommitFailed {
    Connection connection = dataSource.getConnection();
    try {
      Committed done = decideAndAdd(LockedLog.lock(connection), group);
      commit(connection, done);
      return done;
    } catch (SQLException | RuntimeException | Error e) {
      rollBack(connection, e);
      throw e;
    } finally {
      JdbcUtils.closeConnection(connection);
    }
  }

  private Committed decideAndAdd(LockedLog log, List<HandOver> group) throws SQLException {
    Ledger ledger = new Ledger(log.head(), recordedAt(log.head()), log.known(group));
    List<Decision> decisions = group.stream().map(ledger::decide).toList();
    if (!ledger.additions().events().isEmpty()) {
      log.add(ledger.additions(), ledger.head());
    }
    return new Committed(decisions, ledger.head().position());
  }

  private Instant recordedAt(Head head) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return now.isBefore(head.recordedAt()) ? head.recordedAt() : now;
  }

  private static void commit(Connection connection, Committed done) throws CommitFailed {
    try {
      connection.commit();
    } catch (SQLException | RuntimeException | Error e) {
      throw new CommitFailed(done.decisions(), e);
    }
  }

  private static void rollBack(Connection connection, Throwable cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /**
   * What a transaction led to.
   *
   * @param decisions one for each hand-over, in order
   * @param position where the log ends now
   */
  record Committed(List<Decision> decisions, long position) {}

  /** The database did not confirm the commit. */
  static final class CommitFailed extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<Decision> decisions;

    CommitFailed(List<Decision> decisions, Throwable cause) {
      super(cause);
      this.decisions = decisions;
    }

    /** What would hold if it did commit. */
    List<Decision> decisions() {
      return decisions;
    }
  }
}
