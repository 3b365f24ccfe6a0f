package org.familyplan.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.familyplan.platform.projection.TestEvents.newFamily;
import static org.familyplan.platform.projection.TestEvents.noted;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.database.TestDatabase;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.postgresql.jdbc.PgConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Events come into the tables once each and in order, whatever happens to those who bring them. */
abstract class RunningContract extends ProjectionFixture {
  private static final Duration LONG = Duration.ofSeconds(20);

  RunningContract(Function<Path, TestDatabase> kind) {
    super(kind);
  }

  @Test
  void takesInWhatStoodInTheLogAndWhatComesLater() {
    appendMany(3 * BATCH + 1, 4);
    Projections node = startNode();
    awaitHead(node);
    assertThat(entries.read()).isEqualTo(wholeLog());

    appendMany(BATCH, 3);

    awaitHead(node);
    assertThat(entries.read()).isEqualTo(wholeLog());
  }

  @Test
  void splitsFamiliesIntoSegments() {
    Projections node = startNode(entries, settings(3));
    appendMany(5 * BATCH, 20);

    awaitHead(node);

    assertThat(entries.read()).isEqualTo(wholeLog());
    assertThat(status(node).segments()).isEqualTo(3);
  }

  @Test
  void takesAnEventInOnceHoweverManyNodesRun() {
    Projections one = startNode(entries, settings(2));
    Projections other = startNode(sameOnAnotherNode(), settings(2));
    appendMany(20 * BATCH, 30);

    awaitHead(one);
    awaitHead(other);

    assertThat(entries.read()).isEqualTo(wholeLog());
    assertThat(status(one).stopped()).isEmpty();
  }

  @Test
  void takesAnEventInOnceWhenTheConnectionBreaksWithinABatch() {
    List<FamilyId> families = appendMany(3 * BATCH, 4);
    AtomicBoolean broken = new AtomicBoolean();
    entries.fault(
        event -> {
          if (isOf(families.get(2), event) && broken.compareAndSet(false, true)) {
            breakConnection();
          }
        });

    Projections node = startNode();

    awaitHead(node);
    assertThat(broken).isTrue();
    assertThat(entries.read()).isEqualTo(wholeLog());
    assertThat(status(node).stopped()).isEmpty();
  }

  @Test
  void leavesABatchToAnotherNodeWhenItDiesWithinIt() {
    List<FamilyId> families = appendMany(3 * BATCH, 4);
    CountDownLatch within = new CountDownLatch(1);
    CountDownLatch dead = new CountDownLatch(1);
    entries.fault(
        event -> {
          if (isOf(families.get(2), event)) {
            breakConnection();
            within.countDown();
            awaitUninterruptibly(dead);
          }
        });
    startNode();
    awaitUninterruptibly(within);

    Projections other = startNode(sameOnAnotherNode(), settings(1));

    awaitHead(other);
    dead.countDown();
    assertThat(entries.read()).isEqualTo(wholeLog());
  }

  @Test
  void replacesAThreadThatDied() {
    List<FamilyId> families = appendMany(3 * BATCH, 4);
    AtomicBoolean interrupted = new AtomicBoolean();
    entries.fault(
        event -> {
          if (isOf(families.get(1), event) && interrupted.compareAndSet(false, true)) {
            Thread.currentThread().interrupt();
          }
        });

    Projections node = startNode();

    awaitHead(node);
    assertThat(interrupted).isTrue();
    assertThat(entries.read()).isEqualTo(wholeLog());
  }

  @Test
  void goesOnWhereItEndedAfterARestart() {
    appendMany(2 * BATCH, 4);
    Projections before = startNode();
    awaitHead(before);
    before.close();
    appendMany(2 * BATCH, 4);

    awaitHead(startNode());

    assertThat(entries.read()).isEqualTo(wholeLog());
  }

  @Test
  void lettingTwoNodesRegisterAProjectionAtOnceIsNoProblem() {
    List<Projections> nodes =
        IntStream.range(0, 4)
            .mapToObj(
                n ->
                    node(
                        database.dataSource(), TestEvents.SCHEMA, settings(2), sameOnAnotherNode()))
            .toList();

    nodes.parallelStream().forEach(Projections::start);

    awaitHead(nodes.getFirst());
    assertThat(status(nodes.getFirst()).segments()).isEqualTo(2);
    assertThat(entries.read()).isEqualTo(wholeLog());
  }

  @Test
  void waitsUntilReadersSeeAPosition() {
    Projections node = startNode(entries, settings(2));
    for (int i = 0; i < 20; i++) {
      long position = append(noted(newFamily(), "read your own"));
      assertThat(node.awaitPosition(entries.name(), position, LONG)).isTrue();
      assertThat(entries.read()).last().extracting(Entries.Entry::position).isEqualTo(position);
    }
  }

  @Test
  void waitsOnANodeThatDoesNotRunTheProjection() {
    startNode();
    Projections reader =
        node(database.dataSource(), TestEvents.SCHEMA, settings(1), sameOnAnotherNode());

    long position = append(noted(newFamily(), "elsewhere"));

    assertThat(reader.awaitPosition(entries.name(), position, LONG)).isTrue();
    assertThat(entries.read()).isEqualTo(wholeLog());
  }

  @Test
  void saysWhenAPositionIsNotReachedInTime() {
    Projections node = startNode();
    awaitHead(node);

    assertThat(node.awaitPosition(entries.name(), log.head().position() + 1, Duration.ofMillis(50)))
        .isFalse();
    assertThat(node.awaitPosition(entries.name(), log.head().position(), Duration.ZERO)).isTrue();
  }

  @Test
  void tellsHowFarItIs() {
    appendMany(2 * BATCH, 4);
    CountDownLatch held = new CountDownLatch(1);
    long first = log.head().position() - 2;
    entries.fault(
        event -> {
          if (event.stored().position() >= first) {
            awaitUninterruptibly(held);
          }
        });
    Projections node = startNode();
    await().until(() -> status(node).lag() < 2 * BATCH);

    ProjectionStatus behind = status(node);
    held.countDown();
    awaitHead(node);

    assertThat(behind.lag()).isBetween(3L, (long) BATCH + 2);
    assertThat(behind.position() + behind.lag()).isEqualTo(log.head().position());
    assertThat(status(node))
        .isEqualTo(
            new ProjectionStatus(
                entries.name(), 1, 1, log.head().position(), 0, null, List.of(), null));
  }

  @Test
  void refusesNamesThatItDoesNotKnow() {
    Projections node = startNode();

    assertThatThrownBy(() -> node.awaitPosition("other", 0, LONG))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> node.rebuild("other", 1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean isOf(FamilyId family, ProjectedEvent event) {
    return event.stored().stream().equals(family.value());
  }

  /** Ends the session under the running transaction, which the database then rolls back. */
  private void breakConnection() {
    Connection pooled = DataSourceUtils.getConnection(database.dataSource());
    try (Connection physical = physical(pooled)) {
      database.dataSource().unwrap(HikariDataSource.class).evictConnection(pooled);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      DataSourceUtils.releaseConnection(pooled, database.dataSource());
    }
  }

  private static Connection physical(Connection pooled) throws SQLException {
    return pooled.isWrapperFor(PgConnection.class)
        ? pooled.unwrap(PgConnection.class)
        : pooled.unwrap(JdbcConnection.class);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
