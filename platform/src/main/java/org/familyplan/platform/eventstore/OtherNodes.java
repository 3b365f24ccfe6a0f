package org.familyplan.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears on PostgreSQL what any node appends, by {@code LISTEN}; the database itself notifies when
 * the head moves. A broken connection is made again, and then the head is told, so that nothing
 * said in between is missed.
 */
final class OtherNodes implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OtherNodes.class);
  private static final Duration QUIET = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int ALIVE_SECONDS = 2;
  private final Connector connector;
  private final LongSupplier head;
  private final LongConsumer heard;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable Connection current;
  private boolean hears = true;

  /**
   * Listens until closed.
   *
   * @param connector makes a connection that nobody else uses
   * @param head where the log ends, asked after each connect
   * @param heard told the log's last position
   */
  OtherNodes(Connector connector, LongSupplier head, LongConsumer heard) {
    this.connector = connector;
    this.head = head;
    this.heard = heard;
    Thread.ofPlatform().daemon().name("event-log-listener").start(this::listenUntilClosed);
  }

  @Override
  public void close() {
    closed.countDown();
    Connection listening = current;
    if (listening != null) {
      abort(listening);
    }
  }

  private void listenUntilClosed() {
    while (!isClosed(Duration.ZERO)) {
      try (Connection connection = connector.connect()) {
        current = connection;
        listen(connection);
      } catch (SQLException | RuntimeException e) {
        deafFor(e);
      }
    }
  }

  /** Says so once, not with each attempt to connect again. */
  private void deafFor(Exception reason) {
    if (hears && !isClosed(Duration.ZERO)) {
      log.warn("Appends of other nodes are not heard for now", reason);
    }
    hears = false;
    isClosed(PAUSE);
  }

  private void tellHearingAgain() {
    if (!hears) {
      log.info("Appends of other nodes are heard again");
    }
    hears = true;
  }

  private void listen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen event_log");
    }
    heard.accept(head.getAsLong());
    tellHearingAgain();
    Notices notices = Notices.of(connection);
    while (!isClosed(Duration.ZERO)) {
      hear(connection, notices.highest(QUIET));
    }
  }

  private void hear(Connection connection, OptionalLong position) throws SQLException {
    if (position.isEmpty() && !connection.isValid(ALIVE_SECONDS)) {
      throw new SQLException("the listening connection is dead");
    }
    if (position.isPresent()) {
      // whoever may connect to the database may say what it likes: only the log says where it ends
      heard.accept(Math.min(position.getAsLong(), head.getAsLong()));
    }
  }

  private boolean isClosed(Duration waiting) {
    try {
      return closed.await(waiting.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static void abort(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      log.debug("The listening connection was gone already", e);
    }
  }

  /** Makes connections. */
  @FunctionalInterface
  interface Connector {
    Connection connect() throws SQLException;
  }
}
