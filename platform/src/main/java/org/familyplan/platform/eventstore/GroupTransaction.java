package org.familyplan.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.familyplan.platform.eventstore.GroupWork.Verdict;
import org.familyplan.platform.eventstore.GroupWork.Written;
import org.springframework.jdbc.support.JdbcUtils;

/** Writes a group in one transaction. */
final class GroupTransaction<Q, A> {
  private final DataSource dataSource;
  private final GroupWork<Q, A> work;

  /**
   * Uses connections without auto-commit, READ COMMITTED.
   *
   * @param work done in the transaction
   */
  GroupTransaction(DataSource dataSource, GroupWork<Q, A> work) {
    this.dataSource = dataSource;
    this.work = work;
  }

  /**
   * Runs the transaction to its end.
   *
   * @return a verdict for each hand-over, all of them committed, and where the log ends
   * @throws SQLException when a statement failed before the commit was sent: nothing was written
   * @throws CommitFailed when the commit itself failed: what was to be written may stand there
   */
  Written<A> run(List<Q> group) throws SQLException, CommitFailed {
    Connection connection = dataSource.getConnection();
    try {
      Written<A> done = work.write(connection, group);
      commit(connection, done);
      return done;
    } catch (SQLException | RuntimeException | Error e) {
      rollBack(connection, e);
      throw e;
    } finally {
      JdbcUtils.closeConnection(connection);
    }
  }

  private static void commit(Connection connection, Written<?> done) throws CommitFailed {
    try {
      connection.commit();
    } catch (SQLException | RuntimeException | Error e) {
      List<Boolean> refused =
          done.verdicts().stream().map(each -> each instanceof Verdict.Refused<?>).toList();
      throw new CommitFailed(refused, e);
    }
  }

  private static void rollBack(Connection connection, Throwable cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** The database did not confirm the commit. */
  static final class CommitFailed extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<Boolean> refused;

    CommitFailed(List<Boolean> refused, Throwable cause) {
      super(cause);
      this.refused = refused;
    }

    /** For each hand-over whether it was not to be written in any case. */
    List<Boolean> refused() {
      return refused;
    }
  }
}
