package org.familyplan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.familyplan.platform.eventstore.Samples.claiming;
import static org.familyplan.platform.eventstore.Samples.handOver;

import java.net.SocketException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.eventstore.HandOver.Claim;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many write at once while others read. */
abstract class ConcurrencyContract extends LogFixture {
  private static final int WRITERS = 12;
  private static final int EACH = 40;

  ConcurrencyContract(Function<Path, TestDatabase> kind) {
    super(kind);
  }

  @Test
  void showsAReaderEachPositionOnceAndInOrderWhileManyWriteAndManyAreRefused() throws Exception {
    long start = log.head().position();
    long end = start + (long) WRITERS * EACH;
    try (PollingReader reader = new PollingReader(log, start)) {
      List<List<String>> outcomes = Parallel.of(WRITERS, this::writeAndBeRefused);

      assertThat(outcomes.stream().flatMap(List::stream).filter("written"::equals))
          .hasSize(WRITERS * EACH);
      assertThat(log.head().position()).isEqualTo(end);
      reader.awaitPosition(end);
      assertThat(reader.seen())
          .containsExactlyElementsOf(LongStream.rangeClosed(start + 1, end).boxed().toList());
    }
  }

  @RepeatedTest(20)
  void letsExactlyOneOfManyWritersOnTheSameVersionWin() {
    UUID stream = newStream();

    List<String> outcomes =
        Parallel.of(8, () -> Parallel.outcome(() -> log.append(handOver(stream, 0))));

    assertThat(Collections.frequency(outcomes, "written")).isEqualTo(1);
    assertThat(Collections.frequency(outcomes, "VersionConflict")).isEqualTo(7);
    assertThat(log.version(stream)).isEqualTo(1);
  }

  @RepeatedTest(20)
  void letsExactlyOneOfManyStreamsHoldAName() {
    Claim name = new Claim("family.external-id:esdh", newKey());

    List<String> outcomes =
        Parallel.of(
            8, () -> Parallel.outcome(() -> log.append(claiming(handOver(newStream(), 0), name))));

    assertThat(Collections.frequency(outcomes, "written")).isEqualTo(1);
    assertThat(Collections.frequency(outcomes, "ClaimTaken")).isEqualTo(7);
  }

  @Test
  void wakesListenersWithTheHeadEvenIfAnotherListenerFails() {
    AtomicLong heard = new AtomicLong();
    log.onAppended(
        position -> {
          throw new IllegalStateException("a listener with a defect");
        });
    log.onAppended(heard::set);

    long position = log.append(handOver(newStream(), 0)).receipt().lastPosition();

    await().until(() -> heard.get() == position);
  }

  @Test
  void survivesThreadsThatAreInterruptedWhileTheyUseTheDatabase() throws Exception {
    UUID stream = newStream();
    Thread interrupted = Thread.ofVirtual().start(this::useInterrupted);
    interrupted.join();

    log.append(handOver(stream, 0));

    assertThat(log.version(stream)).isEqualTo(1);
  }

  /** On PostgreSQL this costs one connection; with H2's usual files it would cost the database. */
  private void useInterrupted() {
    Thread.currentThread().interrupt();
    Parallel.outcome(() -> log.append(handOver(newStream(), 0)));
    try {
      JdbcClient.create(database.dataSource())
          .sql("insert into claim (kind, name, stream) values ('interrupted', ?, ?)")
          .params(newKey(), newStream())
          .update();
    } catch (DataAccessException e) {
      assertThat(e).hasRootCauseInstanceOf(SocketException.class);
    }
  }

  private List<String> writeAndBeRefused() {
    UUID stream = newStream();
    return IntStream.range(0, EACH)
        .boxed()
        .flatMap(version -> IntStream.of(version, version).boxed())
        .map(version -> Parallel.outcome(() -> log.append(handOver(stream, version))))
        .toList();
  }
}
