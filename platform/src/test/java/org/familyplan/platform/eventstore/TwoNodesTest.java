package org.familyplan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.familyplan.platform.eventstore.Samples.handOver;
import static org.familyplan.platform.eventstore.Samples.withKey;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.familyplan.platform.database.Database;
import org.familyplan.platform.database.PostgresServer;
import org.familyplan.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes on one PostgreSQL. The trap that this closes is shown on Axon's own engine in {@link
 * AxonForgetsGapsTest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {
  private TestDatabase database;
  private Database anotherDatabase;
  private JdbcEventLog nodeA;
  private JdbcEventLog nodeB;

  @BeforeAll
  void startBothNodes() {
    database = TestDatabase.postgres();
    anotherDatabase = Database.open(database.settings());
    nodeA = node(database.database());
    nodeB = node(anotherDatabase);
  }

  @AfterAll
  void stopBothNodes() {
    nodeA.close();
    nodeB.close();
    anotherDatabase.close();
    database.close();
  }

  @Test
  void nodeBWaitsForAnOpenAppendOfNodeAAndIsNumberedAfterIt() throws Exception {
    long head = nodeA.head().position();
    try (PollingReader reader = new PollingReader(nodeB, head);
        AppendLock open = AppendLock.hold(database.dataSource())) {
      open.insert(handOver(UUID.randomUUID(), 0));
      CompletableFuture<Appended> append = appendOnNodeB();
      awaitSomeoneWaitingForTheLock();
      assertThat(append).isNotDone();
      assertThat(reader.seen()).isEmpty();

      open.commit();

      assertThat(append.join().receipt().firstPosition()).isEqualTo(head + 2);
      reader.awaitPosition(head + 2);
      assertThat(reader.seen()).containsExactly(head + 1, head + 2);
    }
  }

  @Test
  void nodeBTakesThePositionThatNodeARolledBack() throws Exception {
    long head = nodeA.head().position();
    try (PollingReader reader = new PollingReader(nodeB, head);
        AppendLock open = AppendLock.hold(database.dataSource())) {
      open.insert(handOver(UUID.randomUUID(), 0));
      CompletableFuture<Appended> append = appendOnNodeB();
      awaitSomeoneWaitingForTheLock();

      open.rollBack();

      assertThat(append.join().receipt().firstPosition()).isEqualTo(head + 1);
      reader.awaitPosition(head + 1);
      assertThat(reader.seen()).containsExactly(head + 1);
    }
  }

  @Test
  void whatSomebodyElseSaysOfTheLogsEndIsNotBelieved() throws Exception {
    BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
    JdbcTemplate anybody = new JdbcTemplate(database.dataSource());
    try (OtherNodes listening =
        new OtherNodes(database.database()::connect, () -> nodeA.head().position(), heard::add)) {
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(nodeA.head().position());

      anybody.execute("notify event_log, 'nonsense'");
      anybody.execute("notify event_log, '999999999999999999'");

      assertThat(listening).isNotNull();
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(nodeA.head().position());
    }
  }

  @Test
  void readersOnBothNodesSeeEachPositionOnceAndInOrderWhileBothWrite() throws Exception {
    long head = nodeA.head().position();
    long end = head + 400;
    List<Long> all = LongStream.rangeClosed(head + 1, end).boxed().toList();
    AtomicInteger writers = new AtomicInteger();
    try (PollingReader onA = new PollingReader(nodeA, head);
        PollingReader onB = new PollingReader(nodeB, head)) {
      Parallel.of(8, () -> write(nodeFor(writers.getAndIncrement()), 50));
      onA.awaitPosition(end);
      onB.awaitPosition(end);
      assertThat(onA.seen()).containsExactlyElementsOf(all);
      assertThat(onB.seen()).containsExactlyElementsOf(all);
    }
    assertThat(nodeA.after(head, 500)).extracting(RecordedEvent::recordedAt).isSorted();
  }

  @RepeatedTest(10)
  void exactlyOneOfTheWritersOnBothNodesWins() {
    UUID stream = UUID.randomUUID();
    AtomicInteger writers = new AtomicInteger();

    List<String> outcomes =
        Parallel.of(
            8,
            () ->
                Parallel.outcome(
                    () -> nodeFor(writers.getAndIncrement()).append(handOver(stream, 0))));

    assertThat(Collections.frequency(outcomes, "written")).isEqualTo(1);
    assertThat(Collections.frequency(outcomes, "VersionConflict")).isEqualTo(7);
  }

  @RepeatedTest(10)
  void aRequestThatReachesBothNodesIsTakenOnce() {
    UUID stream = UUID.randomUUID();
    String key = UUID.randomUUID().toString();
    AtomicInteger writers = new AtomicInteger();

    List<Appended> answers =
        Parallel.of(
            8,
            () ->
                nodeFor(writers.getAndIncrement())
                    .append(withKey(handOver(stream, 0), key, "request")));

    assertThat(answers).filteredOn(answer -> !answer.repeated()).hasSize(1);
    assertThat(answers.stream().map(answer -> answer.receipt().receiptId()).distinct()).hasSize(1);
    assertThat(nodeA.version(stream)).isEqualTo(1);
  }

  @Test
  void nodeBHearsWhatNodeAAppendsEvenAfterItsListeningConnectionBroke() {
    AtomicLong heard = new AtomicLong();
    nodeB.onAppended(heard::set);
    long first = nodeA.append(handOver(UUID.randomUUID(), 0)).receipt().lastPosition();
    await().pollInterval(Duration.ofMillis(5)).until(() -> heard.get() == first);

    administer(
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where query = 'listen event_log' and datname = current_database()");
    long second = nodeA.append(handOver(UUID.randomUUID(), 0)).receipt().lastPosition();

    await().until(() -> heard.get() == second);
  }

  @Test
  void aNodeThatStandsStillWithTheLockIsCutOffAndTheOtherGoesOn() throws Exception {
    String limits = "-c%20lock_timeout=200ms%20-c%20idle_in_transaction_session_timeout=1s";
    try (Database impatient =
            Database.open(
                database.settings().at(database.settings().url() + "?options=" + limits));
        JdbcEventLog node = node(impatient)) {
      AppendLock standingStill = AppendLock.hold(impatient.dataSource());
      UUID stream = UUID.randomUUID();

      assertThat(Parallel.outcome(() -> node.append(handOver(stream, 0))))
          .isEqualTo("LogUnavailable");
      await()
          .untilAsserted(
              () ->
                  assertThat(Parallel.outcome(() -> node.append(handOver(stream, 0))))
                      .isEqualTo("written"));
      assertThatThrownBy(standingStill::commit).isInstanceOf(SQLException.class);
      assertThat(node.version(stream)).isEqualTo(1);
    }
  }

  private JdbcEventLog nodeFor(int writer) {
    return writer % 2 == 0 ? nodeA : nodeB;
  }

  private CompletableFuture<Appended> appendOnNodeB() {
    return CompletableFuture.supplyAsync(() -> nodeB.append(handOver(UUID.randomUUID(), 0)));
  }

  private void awaitSomeoneWaitingForTheLock() {
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    await()
        .until(
            () ->
                jdbc.sql(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and datname = current_database()")
                    .query(Long.class)
                    .single(),
            waiting -> waiting == 1);
  }

  private void administer(String sql) {
    String url = database.settings().url();
    PostgresServer.shared().administer(url.substring(url.lastIndexOf('/') + 1), sql);
  }

  private static List<Appended> write(EventLog node, int events) {
    UUID stream = UUID.randomUUID();
    return IntStream.range(0, events)
        .mapToObj(version -> node.append(handOver(stream, version)))
        .toList();
  }

  private static JdbcEventLog node(Database database) {
    return new JdbcEventLog(database, InstantSource.system(), AppendSettings.defaults());
  }
}
