package org.familyplan.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.database.DatabaseSettings;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.AppendSettings;
import org.familyplan.platform.eventstore.JdbcEventLog;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.projection.Entries.Entry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A log, kept for one contract's tests, and a new projection of it for each test. Every projection
 * begins with the events of the tests before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProjectionFixture {
  static final int BATCH = 10;
  private final Function<Path, TestDatabase> kind;
  private final List<Projections> nodes = new ArrayList<>();
  private int made;
  TestDatabase database;
  JdbcEventLog log;
  Entries entries;

  /**
   * Names the kind of database.
   *
   * @param kind makes one in a directory
   */
  ProjectionFixture(Function<Path, TestDatabase> kind) {
    this.kind = kind;
  }

  @BeforeAll
  void open(@TempDir Path directory) {
    database = kind.apply(directory);
    log = new JdbcEventLog(database.database(), InstantSource.system(), AppendSettings.defaults());
  }

  @BeforeEach
  void makeProjection() throws SQLException {
    made++;
    entries = new Entries("entries" + made, database.dataSource());
    try (Connection owner = database.owner();
        Statement statement = owner.createStatement()) {
      for (String sql : entries.ddl(DatabaseSettings.SERVICE)) {
        statement.execute(sql);
      }
    }
  }

  @AfterEach
  void closeNodes() {
    nodes.forEach(Projections::close);
    nodes.clear();
  }

  @AfterAll
  void close() {
    log.close();
    database.close();
  }

  static ProjectionSettings settings(int segments) {
    return new ProjectionSettings(
        BATCH,
        segments,
        2,
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        3,
        Duration.ZERO);
  }

  /** A node that runs the test's projection with one segment. */
  Projections startNode() {
    return startNode(entries, settings(1));
  }

  Projections startNode(Entries projection, ProjectionSettings settings) {
    return start(node(database.dataSource(), TestEvents.SCHEMA, settings, projection));
  }

  Projections start(Projections node) {
    node.start();
    return node;
  }

  /** A node that is not started; closed after the test. */
  Projections node(
      DataSource dataSource, EventSchema schema, ProjectionSettings settings, Entries projection) {
    Projections node =
        new Projections(
            dataSource, log, schema, InstantSource.system(), settings, List.of(projection));
    nodes.add(node);
    return node;
  }

  /** The same projection as another node has it. */
  Entries sameOnAnotherNode() {
    return new Entries(entries.name(), database.dataSource());
  }

  /** Appends to a family; answers with the last position. */
  long append(FamilyEvent... events) {
    long version = log.version(events[0].familyId().value());
    return log.append(TestEvents.handOver(version, events)).receipt().lastPosition();
  }

  /** Appends so many events, to so many families in turn; answers with the families. */
  List<FamilyId> appendMany(int events, int families) {
    List<FamilyId> ids = Stream.generate(TestEvents::newFamily).limit(families).toList();
    IntStream.range(0, events)
        .forEach(n -> append(TestEvents.noted(ids.get(n % families), "note " + n)));
    return ids;
  }

  void awaitHead(Projections node) {
    assertThat(node.awaitPosition(entries.name(), log.head().position(), Duration.ofSeconds(20)))
        .isTrue();
  }

  ProjectionStatus status(Projections node) {
    return node.status().getFirst();
  }

  void awaitNoRebuild(Projections node) {
    await().atMost(Duration.ofSeconds(20)).until(() -> status(node).rebuild() == null);
  }

  /** What readers should see: the whole log. */
  List<Entry> wholeLog() {
    return stored().map(ProjectionFixture::entry).toList();
  }

  /** The whole log without a family's events from a position on. */
  List<Entry> wholeLogWithout(FamilyId family, long from) {
    return stored()
        .filter(each -> !each.stream().equals(family.value()) || each.position() < from)
        .map(ProjectionFixture::entry)
        .toList();
  }

  private Stream<RecordedEvent> stored() {
    return log.after(0, Integer.MAX_VALUE).stream();
  }

  private static Entry entry(RecordedEvent stored) {
    return new Entry(
        stored.position(),
        Entries.text(
            new ProjectedEvent(stored, TestEvents.SCHEMA.read(stored), TestEvents.METADATA)));
  }
}
