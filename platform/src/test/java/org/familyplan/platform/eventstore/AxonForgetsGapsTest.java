package org.familyplan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.familyplan.platform.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Why the log has an engine of its own. Axon's JDBC engine numbers events when they are inserted,
 * so positions have holes while appends are open, and it forgets a hole below an event whose own
 * time is older than a minute, as the time of an imported fact is. Who reads on from there never
 * sees the event that fills the hole. {@link TwoNodesTest} shows the same situation on our log.
 */
class AxonForgetsGapsTest {
  private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(365));
  private TestDatabase database;
  private Connection connectionA;
  private Connection connectionB;
  private EventStorageEngine nodeA;
  private EventStorageEngine nodeB;

  @BeforeEach
  void startBothNodes() throws SQLException {
    database = TestDatabase.postgres();
    connectionA = database.owner();
    connectionB = database.owner();
    JdbcEventStorageEngine engine = engine(connectionB);
    engine.createSchema(PostgresEventTableFactory.INSTANCE);
    nodeA = engine(connectionA);
    nodeB = engine;
  }

  @AfterEach
  void stopBothNodes() throws SQLException {
    connectionA.close();
    connectionB.close();
    database.close();
  }

  @Test
  void aReaderNeverSeesWhatWasInsertedBeforeButCommittedAfterAnOldFact() throws SQLException {
    List<String> seen = readWhileAIsOpenAndAfterwards(LONG_AGO);

    assertThat(seen).containsExactly("of B");
  }

  @Test
  void theSameReaderSeesItLateWhenTheFactIsNew() throws SQLException {
    List<String> seen = readWhileAIsOpenAndAfterwards(Instant.now());

    assertThat(seen).containsExactly("of B", "of A");
  }

  private List<String> readWhileAIsOpenAndAfterwards(Instant timeOfB) throws SQLException {
    List<String> seen = new ArrayList<>();
    connectionA.setAutoCommit(false);
    nodeA.appendEvents(event("of A", Instant.now()));
    nodeB.appendEvents(event("of B", timeOfB));
    TrackingToken position = read(null, seen);
    connectionA.commit();
    read(position, seen);
    return seen;
  }

  private @Nullable TrackingToken read(@Nullable TrackingToken after, List<String> seen) {
    TrackingToken last = after;
    try (Stream<? extends TrackedEventMessage<?>> events = nodeB.readEvents(after, false)) {
      for (TrackedEventMessage<?> event : events.toList()) {
        seen.add((String) event.getPayload());
        last = event.trackingToken();
      }
    }
    return last;
  }

  private static GenericDomainEventMessage<String> event(String payload, Instant time) {
    return new GenericDomainEventMessage<>(
        "family",
        UUID.randomUUID().toString(),
        0,
        payload,
        MetaData.emptyInstance(),
        UUID.randomUUID().toString(),
        time);
  }

  private static JdbcEventStorageEngine engine(Connection connection) {
    Jackson3Serializer serializer = Jackson3Serializer.builder().build();
    return JdbcEventStorageEngine.builder()
        .connectionProvider(new SingleConnectionDataSource(connection, true)::getConnection)
        .transactionManager(NoTransactionManager.INSTANCE)
        .eventSerializer(serializer)
        .snapshotSerializer(serializer)
        .build();
  }
}
