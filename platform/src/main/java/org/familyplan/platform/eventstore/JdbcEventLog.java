package org.familyplan.platform.eventstore;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.familyplan.platform.database.Database;
import org.familyplan.platform.database.DatabaseKind;
import org.jspecify.annotations.Nullable;

/**
 * The log in a relational database, the same on H2 and PostgreSQL.
 *
 * <p>{@link GroupCommit} writes all who wait in one transaction, under the append lock of all
 * nodes. The {@link Ledger} decides, the {@link LockedLog} is the SQL.
 */
public final class JdbcEventLog implements EventLog, AutoCloseable {
  private final GroupCommit<HandOver, Appended> writer;
  private final LogReader reader;
  private final Bell bell;
  private final @Nullable OtherNodes otherNodes;

  /**
   * Starts the writer.
   *
   * @param clock the source of recorded times
   */
  public JdbcEventLog(Database database, InstantSource clock, AppendSettings settings) {
    this.reader = new LogReader(database.dataSource());
    this.bell = new Bell();
    this.writer =
        new GroupCommit<>(
            "event-log-writer", settings, database.appender(), new Appending(clock), bell::ring);
    this.otherNodes =
        database.kind() == DatabaseKind.POSTGRESQL
            ? new OtherNodes(database::connect, () -> head().position(), bell::ring)
            : null;
  }

  @Override
  public Appended append(HandOver handOver) {
    return writer.write(handOver);
  }

  @Override
  public List<RecordedEvent> stream(UUID stream, long fromSequence) {
    return reader.stream(stream, fromSequence);
  }

  @Override
  public List<RecordedEvent> after(long position, int limit) {
    return reader.after(position, limit);
  }

  @Override
  public Optional<RecordedEvent> event(UUID eventId) {
    return reader.event(eventId);
  }

  @Override
  public long version(UUID stream) {
    return reader.version(stream);
  }

  @Override
  public Head head() {
    return reader.head();
  }

  @Override
  public Head headAt(Instant instant) {
    return reader.headAt(instant);
  }

  @Override
  public Optional<UUID> holder(HandOver.Claim name) {
    return reader.holder(name);
  }

  @Override
  public Optional<KeyUse> keyUse(byte[] scopedKey) {
    return reader.keyUse(scopedKey);
  }

  @Override
  public void onAppended(LongConsumer listener) {
    bell.onRing(listener);
  }

  /** How many hand-overs wait for the writer now, for a gauge. */
  public int waiting() {
    return writer.waiting();
  }

  /** Turns new hand-overs away, writes those that wait, and ends. Close it before the database. */
  @Override
  public void close() {
    writer.close();
    if (otherNodes != null) {
      otherNodes.close();
    }
    bell.close();
  }
}
