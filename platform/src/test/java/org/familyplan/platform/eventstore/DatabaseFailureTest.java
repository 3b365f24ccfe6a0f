package org.familyplan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.familyplan.platform.eventstore.Samples.handOver;
import static org.familyplan.platform.eventstore.Samples.withKey;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.familyplan.platform.database.Database;
import org.familyplan.platform.database.DatabaseSettings;
import org.familyplan.platform.database.PostgresServer;
import org.familyplan.platform.eventstore.CuttingProxy.Cut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers are told when the database goes away, and that all goes on when it is back. */
class DatabaseFailureTest {

  @Test
  void saysUnavailableWhileTheDatabaseIsDownAndGoesOnWhenItIsBack(@TempDir Path data) {
    UUID stream = UUID.randomUUID();
    AtomicLong heard = new AtomicLong();
    try (PostgresServer server = PostgresServer.in(data, Map.of());
        Database database = Database.open(server.newDatabase());
        JdbcEventLog log = log(database)) {
      log.append(handOver(stream, 0));

      server.stop();
      assertThatThrownBy(() -> log.append(handOver(stream, 1))).isInstanceOf(LogUnavailable.class);
      assertThatThrownBy(() -> log.after(0, 10)).isInstanceOf(LogUnavailable.class);

      server.startAgain();
      log.onAppended(heard::set);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> Parallel.outcome(() -> log.append(handOver(stream, 1))).equals("written"));
      await() // a connection of the time before may still be in the pool
          .ignoreException(LogUnavailable.class)
          .untilAsserted(
              () ->
                  assertThat(log.stream(stream, 0))
                      .extracting(RecordedEvent::position)
                      .containsExactly(1L, 2L));
      await().until(() -> heard.get() == 2);
    }
  }

  @ParameterizedTest
  @CsvSource({"BEFORE_COMMIT, 0", "AFTER_COMMIT, 1"})
  void saysUnknownWhenTheCommitIsNotAnsweredAndTheSameKeyTellsTheTruth(Cut cut, long written)
      throws IOException {
    DatabaseSettings direct = PostgresServer.shared().newDatabase();
    UUID stream = UUID.randomUUID();
    HandOver request = withKey(handOver(stream, 0), "key", "request");
    try (CuttingProxy proxy = CuttingProxy.before(PostgresServer.shared().port());
        Database database = Database.open(through(proxy, direct));
        JdbcEventLog log = log(database)) {
      proxy.cutNext(cut);

      assertThatThrownBy(() -> log.append(request)).isInstanceOf(OutcomeUnknown.class);
      assertThat(log.version(stream)).isEqualTo(written);

      Appended again = log.append(withKey(handOver(stream, 0), "key", "request"));
      assertThat(again.repeated()).isEqualTo(written == 1);
      assertThat(log.stream(stream, 0)).hasSize(1);
      assertThat(log.head().position()).isEqualTo(1);
    }
  }

  @Test
  void saysUnknownOnlyToThoseWhoMayHaveBeenWritten() throws IOException {
    UUID stream = UUID.randomUUID();
    try (CuttingProxy proxy = CuttingProxy.before(PostgresServer.shared().port());
        Database database = Database.open(through(proxy, PostgresServer.shared().newDatabase()))) {
      proxy.cutNext(Cut.AFTER_COMMIT);

      List<String> outcomes =
          Group.write(
              database,
              List.of(
                  withKey(handOver(stream, 0), "key", "request"),
                  withKey(handOver(stream, 0), "key", "request"),
                  handOver(stream, 0)));

      assertThat(outcomes).containsExactly("OutcomeUnknown", "OutcomeUnknown", "LogUnavailable");
    }
  }

  private static DatabaseSettings through(CuttingProxy proxy, DatabaseSettings direct) {
    String port = ":" + PostgresServer.shared().port() + "/";
    return direct.at(direct.url().replace(port, ":" + proxy.port() + "/"));
  }

  private static JdbcEventLog log(Database database) {
    return new JdbcEventLog(database, InstantSource.system(), AppendSettings.defaults());
  }
}
