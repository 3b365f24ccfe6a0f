package org.familyplan.query.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.familyplan.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes that share a database. */
abstract class NightWorkContract {
  private final Function<Path, TestDatabase> kind;
  private final List<String> done = new ArrayList<>();
  private TestDatabase database;
  private Instant now = Instant.parse("2015-01-31T12:00:00Z");

  NightWorkContract(Function<Path, TestDatabase> kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open(@TempDir Path directory) {
    database = kind.apply(directory);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private NightWork node(Consumer<LocalDate> work) {
    return new NightWork(
        JdbcClient.create(database.dataSource()), "projection-proof", work, () -> now);
  }

  private NightWork node(String name) {
    return node(day -> done.add(name + " " + day));
  }

  @Test
  void oneNodeDoesItOnceADayAfterHalfPastTwo() {
    NightWork one = node("one");
    NightWork other = node("other");
    assertThat(one.look()).isTrue();
    assertThat(one.look()).isFalse();
    assertThat(other.look()).as("another node").isFalse();
    assertThat(node("one").look()).as("the same node, started anew").isFalse();
    now = Instant.parse("2015-02-01T01:29:59Z");
    assertThat(other.look()).isFalse();
    now = Instant.parse("2015-02-01T01:30:00Z");
    assertThat(other.look()).isTrue();
    assertThat(one.look()).isFalse();
    assertThat(done).containsExactly("one 2015-01-31", "other 2015-02-01");
  }

  @Test
  void whileOneNodeIsAtItNoOtherBegins() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> slow =
          threads.submit(
              () ->
                  node(day -> {
                        begun.countDown();
                        await(end);
                      })
                      .look());
      begun.await();
      boolean both = node("other").look();
      end.countDown();
      assertThat(slow.get()).isTrue();
      assertThat(both).isFalse();
    }
    assertThat(node("other").look()).isFalse();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatFailedIsDoneAtTheNextLook() {
    NightWork failing =
        node(
            day -> {
              throw new IllegalStateException("not tonight");
            });
    assertThat(catchThrowable(failing::look)).hasMessage("not tonight");
    assertThat(node("other").look()).isTrue();
  }

  @Test
  void aNodeThatDiedLeavesItToAnotherAfterAnHour() {
    JdbcClient.create(database.dataSource())
        .sql("update night_work set claimed_until = ? where name = 'projection-proof'")
        .param(now.plusSeconds(3_600).atOffset(ZoneOffset.UTC))
        .update();
    assertThat(node("other").look()).isFalse();
    now = now.plusSeconds(3_601);
    assertThat(node("other").look()).isTrue();
  }
}
