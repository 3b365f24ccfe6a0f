package org.familyplan.platform.accesslog;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.familyplan.platform.eventstore.AppendSettings;
import org.familyplan.platform.eventstore.GroupCommit;
import org.familyplan.platform.eventstore.LogUnavailable;
import org.familyplan.platform.eventstore.OutcomeUnknown;

/** The access log in a relational database, the same on H2 and PostgreSQL, by group commit. */
public final class JdbcAccessLog implements AccessLog, AutoCloseable {
  private final GroupCommit<Look, Long> writer;

  /**
   * Starts the writer.
   *
   * @param primary connections to the primary without auto-commit, READ COMMITTED
   * @param clock the source of recorded times
   */
  public JdbcAccessLog(DataSource primary, InstantSource clock, AppendSettings settings) {
    this.writer =
        new GroupCommit<>(
            "access-log-writer", settings, primary, new Recording(clock), position -> {});
  }

  /** May leave an entry for an answer that was not given, never an answer without an entry. */
  @Override
  public void record(Look look) {
    try {
      writer.write(look);
    } catch (OutcomeUnknown e) {
      throw new LogUnavailable("it is not known whether the look was recorded", e);
    }
  }

  /** How many looks wait for the writer now, for a gauge. */
  public int waiting() {
    return writer.waiting();
  }

  /** Turns new looks away, writes those that wait, and ends. Close it before the database. */
  @Override
  public void close() {
    writer.close();
  }
}
