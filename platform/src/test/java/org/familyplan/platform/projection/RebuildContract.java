package org.familyplan.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.familyplan.platform.projection.TestEvents.newFamily;
import static org.familyplan.platform.projection.TestEvents.noted;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.projection.Entries.Fault;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

/** A read model is made anew beside the one that is read. */
abstract class RebuildContract extends ProjectionFixture {
  private static final Fault NONE = event -> {};

  RebuildContract(Function<Path, TestDatabase> kind) {
    super(kind);
  }

  @Test
  void givesTheSameTableWithMoreOrFewerSegments() {
    appendMany(5 * BATCH, 7);
    Projections node = startNode(entries, settings(2));
    awaitHead(node);

    for (int segments : new int[] {1, 3}) {
      node.rebuild(entries.name(), segments);
      awaitNoRebuild(node);
      assertThat(status(node).segments()).isEqualTo(segments);
      assertThat(entries.read()).isEqualTo(wholeLog());
    }

    assertThat(status(node).generation()).isEqualTo(3);
    await().untilAsserted(() -> assertThat(entries.generations()).containsExactly(3));
    long position = append(noted(newFamily(), "goes on"));
    awaitHead(node);
    assertThat(entries.read()).last().extracting(Entries.Entry::position).isEqualTo(position);
  }

  @Test
  void letsReadersSeeNoLessThanBeforeWhileEventsAreAppended() throws Exception {
    appendMany(20 * BATCH, 7);
    Projections one = startNode(entries, settings(1));
    Projections other = startNode(sameOnAnotherNode(), settings(1));
    awaitHead(one);
    long before = log.head().position();
    AtomicBoolean done = new AtomicBoolean();
    Queue<Long> reads = new ConcurrentLinkedQueue<>();

    // threads of their own: of the common pool's there may be one, or none free
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> reading = threads.submit(() -> readUntil(done, reads));
      Future<?> appending = threads.submit(() -> appendUntil(done));
      try {
        await().until(() -> !reads.isEmpty() && log.head().position() > before);
        one.rebuild(entries.name(), 2);
        awaitNoRebuild(other);
        other.rebuild(entries.name(), 1);
        awaitNoRebuild(one);
      } finally {
        done.set(true);
      }
      reading.get();
      appending.get();
    }

    assertThat(List.copyOf(reads)).isSorted().first().isNotEqualTo(0L);
    awaitHead(one);
    awaitHead(other);
    assertThat(entries.read()).isEqualTo(wholeLog());
    assertThat(status(other).generation()).isEqualTo(3);
  }

  @Test
  void goesOnAfterARestartOfAllNodes() {
    appendMany(10 * BATCH, 7);
    Projections before = startNode();
    awaitHead(before);
    Semaphore allowed = new Semaphore(3 * BATCH);
    entries.fault(event -> allowed.acquireUninterruptibly());
    before.rebuild(entries.name(), 1);
    await().until(() -> rebuild(before).position() >= 2 * BATCH);
    entries.fault(
        event -> {
          throw new CannotAcquireLockException("holds it where it is");
        });
    allowed.release(Integer.MAX_VALUE / 2);
    before.close();
    assertThat(status(before).rebuild()).isNotNull();
    entries.fault(NONE);

    Projections after = startNode(sameOnAnotherNode(), settings(1));

    awaitNoRebuild(after);
    assertThat(status(after).generation()).isEqualTo(2);
    assertThat(entries.read()).isEqualTo(wholeLog());
  }

  @Test
  void tellsHowFarItIsAndRefusesASecondOne() {
    appendMany(10 * BATCH, 7);
    Projections node = startNode();
    awaitHead(node);
    Semaphore allowed = new Semaphore(3 * BATCH);
    entries.fault(event -> allowed.acquireUninterruptibly());
    assertThat(node.rebuild(entries.name(), 1)).isEqualTo(2);

    await().until(() -> rebuild(node).position() >= 3 * BATCH);

    assertThat(rebuild(node).position()).isEqualTo(3 * BATCH);
    assertThat(rebuild(node).percent()).isEqualTo((int) (100 * 3 * BATCH / log.head().position()));
    allowed.release(BATCH);
    await().until(() -> rebuild(node).position() > 3 * BATCH);
    assertThat(rebuild(node).eventsPerSecond()).isPositive();
    assertThat(status(node).lag()).isZero();
    assertThat(entries.read()).isEqualTo(wholeLog());
    assertThatThrownBy(() -> node.rebuild(entries.name(), 1)).isInstanceOf(RebuildRunning.class);
    allowed.release(Integer.MAX_VALUE / 2);
    awaitNoRebuild(node);
  }

  @Test
  void isGivenUpWithoutATrace() {
    appendMany(10 * BATCH, 7);
    Projections node = startNode();
    awaitHead(node);
    Semaphore allowed = new Semaphore(3 * BATCH);
    entries.fault(event -> allowed.acquireUninterruptibly());
    node.rebuild(entries.name(), 1);
    await().until(() -> rebuild(node).position() >= 2 * BATCH);
    allowed.release(Integer.MAX_VALUE / 2);

    assertThat(node.cancelRebuild(entries.name())).isTrue();

    assertThat(node.cancelRebuild(entries.name())).isFalse();
    assertThat(status(node).rebuild()).isNull();
    await().untilAsserted(() -> assertThat(entries.generations()).containsExactly(1));
    assertThat(node.rebuild(entries.name(), 1)).isEqualTo(3);
    awaitNoRebuild(node);
    assertThat(entries.read()).isEqualTo(wholeLog());
  }

  @Test
  void takesAStoppedFamilyInAgain() {
    FamilyId family = newFamily();
    append(noted(family, "wrong"), noted(family, "later"));
    entries.fault(throwingAt(family, "wrong"));
    Projections node = startNode();
    awaitHead(node);
    entries.fault(NONE);

    node.rebuild(entries.name(), 1);

    awaitNoRebuild(node);
    assertThat(status(node).stopped()).isEmpty();
    assertThat(entries.read()).isEqualTo(wholeLog());
  }

  @Test
  void doesNotTakeFromReadersWhatFailsOnlyInTheNewGeneration() {
    FamilyId family = newFamily();
    append(noted(family, "wrong"), noted(family, "later"));
    Projections node = startNode();
    awaitHead(node);
    entries.fault(throwingAt(family, "wrong"));

    node.rebuild(entries.name(), 1);
    await().until(() -> rebuild(node).percent() == 100);
    appendMany(BATCH, 2);
    awaitHead(node);

    assertThat(rebuild(node).stopped())
        .extracting(ProjectionStatus.StoppedFamily::family)
        .containsExactly(family);
    assertThat(status(node).stopped()).isEmpty();
    assertThat(entries.read()).isEqualTo(wholeLog());
    entries.fault(NONE);
    assertThat(node.retry(entries.name(), family)).isTrue();
    awaitNoRebuild(node);
    assertThat(entries.read()).isEqualTo(wholeLog());
  }

  @Test
  void leavesAFamilyStoppedThatIsStoppedInBothGenerations() {
    FamilyId family = newFamily();
    long wrong = append(noted(family, "wrong"));
    entries.fault(throwingAt(family, "wrong"));
    Projections node = startNode();
    awaitHead(node);

    node.rebuild(entries.name(), 2);

    awaitNoRebuild(node);
    assertThat(node.stopped(entries.name(), family)).isPresent();
    assertThat(entries.read()).isEqualTo(wholeLogWithout(family, wrong));
  }

  @Test
  void deletesManyOldRowsInSeveralBatches() {
    appendMany(5, 1);
    Projections node = startNode();
    awaitHead(node);
    entries
        .jdbc()
        .sql(
            "insert into entries%s_entry (generation, position, text) "
                    .formatted(entries.name().substring("entries".length()))
                + "select 1, n, 'old' from generate_series(1000000, 1002500) as s(n)")
        .update();

    node.rebuild(entries.name(), 1);

    await().untilAsserted(() -> assertThat(entries.generations()).containsExactly(2));
    assertThat(entries.read()).isEqualTo(wholeLog());
  }

  private ProjectionStatus.Rebuild rebuild(Projections node) {
    return Objects.requireNonNull(status(node).rebuild());
  }

  private void readUntil(AtomicBoolean done, Queue<Long> counts) {
    while (!done.get()) {
      counts.add(entries.count());
    }
  }

  private void appendUntil(AtomicBoolean done) {
    while (!done.get()) {
      appendMany(5, 2);
    }
  }

  private static Fault throwingAt(FamilyId family, String text) {
    return event -> {
      if (event.event().equals(noted(family, text))) {
        throw new IllegalStateException();
      }
    };
  }
}
