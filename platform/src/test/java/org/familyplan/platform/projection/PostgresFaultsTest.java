package org.familyplan.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.familyplan.platform.projection.TestEvents.handOver;
import static org.familyplan.platform.projection.TestEvents.newFamily;
import static org.familyplan.platform.projection.TestEvents.noted;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.database.Database;
import org.familyplan.platform.database.DatabaseSettings;
import org.familyplan.platform.database.PostgresServer;
import org.familyplan.platform.eventstore.AppendSettings;
import org.familyplan.platform.eventstore.JdbcEventLog;
import org.familyplan.platform.eventstore.LogUnavailable;
import org.familyplan.platform.projection.Entries.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** Faults that only PostgreSQL knows: a server that goes away, aborted transactions, two nodes. */
class PostgresFaultsTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void goesOnWhenTheDatabaseIsBackAndBlamesNobody(@TempDir Path data) throws SQLException {
    try (PostgresServer server = PostgresServer.in(data, Map.of())) {
      DatabaseSettings settings = makeTables(server.newDatabase());
      try (Node node = new Node(impatient(settings))) {
        node.append(50);
        node.awaitHead();

        server.stop();
        await().until(() -> node.projections.latest("entries").isEmpty());
        assertThatThrownBy(() -> node.projections.status()).isInstanceOf(LogUnavailable.class);
        assertThatThrownBy(() -> node.projections.awaitPosition("entries", 99, LONG))
            .isInstanceOf(LogUnavailable.class);
        server.startAgain();

        await().atMost(LONG).ignoreExceptions().until(() -> node.append(50) > 0);
        node.awaitHead();
        node.assertWholeLog();
        assertThat(node.projections.status().getFirst().stopped()).isEmpty();
      }
    }
  }

  @Test
  void blamesNobodyWhenTheServerGoesAwayWithinABatch(@TempDir Path data) throws SQLException {
    try (PostgresServer server = PostgresServer.in(data, Map.of())) {
      DatabaseSettings settings = makeTables(server.newDatabase());
      try (Node node = new Node(impatient(settings))) {
        AtomicInteger stops = new AtomicInteger();
        node.entries.fault(
            event -> {
              if (event.stored().position() == 20 && stops.incrementAndGet() <= 2) {
                server.stop();
                server.startAgain();
              }
            });
        node.append(50);

        node.awaitHead();

        assertThat(stops).hasValue(3);
        node.assertWholeLog();
        assertThat(node.projections.status().getFirst().stopped()).isEmpty();
      }
    }
  }

  @Test
  void takesAnEventInOnceOnTwoNodesWithConnectionsOfTheirOwn() throws SQLException {
    DatabaseSettings settings = makeTables(PostgresServer.shared().newDatabase());
    try (Node one = new Node(settings);
        Node other = new Node(settings)) {
      IntStream.range(0, 10).parallel().forEach(n -> (n % 2 == 0 ? one : other).append(20));
      one.projections.rebuild("entries", 2);
      IntStream.range(0, 10).parallel().forEach(n -> (n % 2 == 0 ? one : other).append(20));

      await().atMost(LONG).until(() -> other.projections.status().getFirst().generation() == 2);
      one.awaitHead();
      other.awaitHead();
      other.assertWholeLog();
      assertThat(one.projections.status().getFirst().stopped()).isEmpty();
    }
  }

  @Test
  void takesOverFromANodeThatStandsStillWithinABatch() throws SQLException {
    DatabaseSettings settings = makeTables(PostgresServer.shared().newDatabase());
    CountDownLatch standing = new CountDownLatch(1);
    CountDownLatch awake = new CountDownLatch(1);
    try (Node paused = new Node(withPatience(settings))) {
      paused.entries.fault(
          event -> {
            standing.countDown();
            awaitUninterruptibly(awake);
          });
      paused.append(20);
      awaitUninterruptibly(standing);
      try (Node other = new Node(withPatience(settings))) {
        other.awaitHead();
        other.assertWholeLog();

        awake.countDown();
        other.append(20);

        paused.awaitHead();
        paused.assertWholeLog();
        assertThat(paused.projections.status().getFirst().stopped()).isEmpty();
      }
    }
  }

  @Test
  void stopsTheFamilyWhenTheProjectionHidesThatTheDatabaseRefused() throws SQLException {
    DatabaseSettings settings = makeTables(PostgresServer.shared().newDatabase());
    FamilyId family = newFamily();
    try (Node node = new Node(settings)) {
      node.append(20);
      node.entries.fault(
          event -> {
            if (event.event().familyId().equals(family)) {
              refusedAndHidden(node.entries);
            }
          });

      long hidden = node.append(noted(family, "hidden"));
      node.append(20);
      node.awaitHead();

      assertThat(node.projections.stopped("entries", family))
          .hasValueSatisfying(stopped -> assertThat(stopped.position()).isEqualTo(hidden));
      assertThat(node.entries.read())
          .extracting(Entry::position)
          .doesNotContain(hidden)
          .hasSize(40);
    }
  }

  private static void refusedAndHidden(Entries entries) {
    try {
      entries.jdbc().sql("select 1 / 0").query(Integer.class).single();
    } catch (DataAccessException e) {
      assertThat(e).hasRootCauseInstanceOf(SQLException.class);
    }
  }

  /** Sessions that stand still within a transaction are ended. */
  private static DatabaseSettings withPatience(DatabaseSettings settings) {
    return settings.at(
        settings.url() + "?options=-c%20idle_in_transaction_session_timeout%3D500ms");
  }

  /** Does not wait long for a connection. */
  private static DatabaseSettings impatient(DatabaseSettings settings) {
    return new DatabaseSettings(
        settings.url(),
        settings.owner(),
        settings.service(),
        settings.poolSize(),
        Duration.ofMillis(500),
        settings.migrateAtStart(),
        settings.volatileAllowed());
  }

  private static DatabaseSettings makeTables(DatabaseSettings settings) throws SQLException {
    Database.open(settings).close();
    try (Connection owner =
            DriverManager.getConnection(settings.url(), DatabaseSettings.OWNER, "");
        Statement statement = owner.createStatement();
        Database unused = Database.open(settings)) {
      for (String sql : new Entries("entries", unused.dataSource()).ddl(DatabaseSettings.SERVICE)) {
        statement.execute(sql);
      }
    }
    return settings;
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A node with a log and connections of its own. */
  private static final class Node implements AutoCloseable {
    final Database database;
    final JdbcEventLog log;
    final Entries entries;
    final Projections projections;

    Node(DatabaseSettings settings) {
      database = Database.open(settings);
      log = new JdbcEventLog(database, InstantSource.system(), AppendSettings.defaults());
      entries = new Entries("entries", database.dataSource());
      projections =
          new Projections(
              database.dataSource(),
              log,
              TestEvents.SCHEMA,
              InstantSource.system(),
              ProjectionFixture.settings(1),
              List.of(entries));
      projections.start();
    }

    long append(int events) {
      FamilyId family = newFamily();
      return append(
          IntStream.range(0, events)
              .mapToObj(n -> noted(family, "note " + n))
              .toArray(FamilyEvent[]::new));
    }

    long append(FamilyEvent... events) {
      return log.append(handOver(0, events)).receipt().lastPosition();
    }

    void awaitHead() {
      await().atMost(LONG).ignoreExceptions().until(this::isAtHead);
    }

    private boolean isAtHead() {
      return projections.awaitPosition("entries", log.head().position(), Duration.ofSeconds(1));
    }

    void assertWholeLog() {
      assertThat(entries.read())
          .extracting(Entry::position)
          .containsExactlyElementsOf(
              LongStream.rangeClosed(1, log.head().position()).boxed().toList());
    }

    @Override
    public void close() {
      projections.close();
      log.close();
      database.close();
    }
  }
}
