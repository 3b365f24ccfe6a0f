package org.familyplan.platform.eventstore;

import java.time.Duration;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit: callers stand in a {@link WaitingLine} and wait for their answer; one thread, the
 * {@link GroupWriter}, takes all who wait and writes them in one transaction.
 *
 * @param <Q> what a caller hands over
 * @param <A> what it is answered
 */
public final class GroupCommit<Q, A> implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
  private static final Duration LAST_GROUP = Duration.ofSeconds(30);
  private final AppendSettings settings;
  private final WaitingLine<Pending<Q, A>> line;
  private final Thread writer;

  /**
   * Starts the writer.
   *
   * @param name of its thread
   * @param dataSource connections without auto-commit, READ COMMITTED
   * @param work done for each group
   * @param committed told the log's last position after each commit
   */
  public GroupCommit(
      String name,
      AppendSettings settings,
      DataSource dataSource,
      GroupWork<Q, A> work,
      LongConsumer committed) {
    this.settings = settings;
    this.line = new WaitingLine<>(settings.lineCapacity());
    this.writer =
        Thread.ofPlatform()
            .daemon()
            .name(name)
            .start(
                new GroupWriter<>(
                    line,
                    settings.groupSize(),
                    new GroupTransaction<>(dataSource, work),
                    committed));
  }

  /**
   * Writes it together with others; returns when it is durable.
   *
   * @throws OutcomeUnknown when the database did not say whether it committed
   * @throws LogUnavailable when the database could not be reached or too many wait: nothing was
   *     written
   * @throws UnstorableHandOver when the database refuses the data itself: nothing was written
   */
  public A write(Q handOver) {
    Pending<Q, A> pending = new Pending<>(handOver);
    line.join(pending);
    return pending.await(settings.maxWait(), line);
  }

  /** How many wait for the writer now, for a gauge. */
  public int waiting() {
    return line.length();
  }

  /** Turns newcomers away, writes for those that wait, and ends. */
  @Override
  public void close() {
    line.close();
    try {
      if (!writer.join(LAST_GROUP)) {
        log.error("{} did not end within {}", writer.getName(), LAST_GROUP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
