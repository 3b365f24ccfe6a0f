package org.familyplan.platform.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.familyplan.platform.database.Database;
import org.familyplan.platform.database.DatabaseKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log in a relational database, the same on H2 and PostgreSQL.
 *
 * <p>Group commit: callers stand in a {@link WaitingLine} and wait for their answer; one thread,
 * the {@link LogWriter}, takes all who wait and writes them in one transaction, under the append
 * lock of all nodes. The {@link Ledger} decides, the {@link LockedLog} is the SQL.
 */
public final class JdbcEventLog implements EventLog, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(JdbcEventLog.class);
  private static final Duration LAST_GROUP = Duration.ofSeconds(30);
  private final AppendSettings settings;
  private final WaitingLine line;
  private final LogReader reader;
  private final Bell bell;
  private final Thread writer;
  private final @Nullable OtherNodes otherNodes;

  /**
   * Starts the writer.
   *
   * @param clock the source of recorded times
   */
  public JdbcEventLog(Database database, InstantSource clock, AppendSettings settings) {
    this.settings = settings;
    this.line = new WaitingLine(settings.lineCapacity());
    this.reader = new LogReader(database.dataSource());
    this.bell = new Bell();
    AppendTransaction transaction = new AppendTransaction(database.appender(), clock);
    this.writer =
        Thread.ofPlatform()
            .daemon()
            .name("event-log-writer")
            .start(new LogWriter(line, settings.groupSize(), transaction, bell::ring));
    this.otherNodes =
        database.kind() == DatabaseKind.POSTGRESQL
            ? new OtherNodes(database::connect, () -> head().position(), bell::ring)
            : null;
  }

  @Override
  public Appended append(HandOver handOver) {
    Pending pending = new Pending(handOver);
    line.join(pending);
    return pending.await(settings.maxWait(), line);
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
    return line.length();
  }

  /** Turns new hand-overs away, writes those that wait, and ends. Close it before the database. */
  @Override
  public void close() {
    line.close();
    awaitWriter();
    if (otherNodes != null) {
      otherNodes.close();
    }
    bell.close();
  }

  private void awaitWriter() {
    try {
      if (!writer.join(LAST_GROUP)) {
        log.error("The log's writer did not end within {}", LAST_GROUP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
