package org.familyplan.query.statistics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.query.statistics.table.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptSnapshotsTest {
  private static final LocalDate DAY = LocalDate.of(2016, 12, 31);
  private static final MunicipalityCode ONE = new MunicipalityCode("360");
  private static final MunicipalityCode OTHER = new MunicipalityCode("376");

  /** What was asked for, each of which gives a snapshot of its own. */
  private record Asked(long position, LocalDate validAt, @Nullable MunicipalityCode only) {}

  /** Makes snapshots when it is let. */
  private static final class Slow implements Snapshots {
    private final List<Asked> made = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong reached = new AtomicLong(5);
    private final AtomicInteger asking = new AtomicInteger();
    private final AtomicInteger generation = new AtomicInteger(1);
    private volatile List<Unit> adults = adults(10);
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @Override
    public int generation() {
      return generation.get();
    }

    @Override
    public long reached() {
      asking.incrementAndGet();
      return reached.get();
    }

    @Override
    public Snapshot at(long position, LocalDate validAt, @Nullable MunicipalityCode only) {
      made.add(new Asked(position, validAt, only));
      try {
        gate.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return new Snapshot(position, validAt, Map.of("adults", adults), Map.of(), Map.of());
    }
  }

  private static List<Unit> adults(int number) {
    return Collections.nCopies(number, new Unit("", "", Map.of(), Map.of()));
  }

  private final Slow source = new Slow();
  private final KeptSnapshots snapshots = new KeptSnapshots(source, 60, Duration.ofSeconds(30));

  @Test
  void whoAsksForTheSameGetsTheSame() {
    Snapshot first = snapshots.at(3, DAY, ONE);
    assertThat(snapshots.at(3, DAY, ONE)).isSameAs(first);
    assertThat(source.made).hasSize(1);
  }

  @Test
  void nobodyGetsAnotherMunicipalitysOrAnotherDaysOrAnotherPositions() {
    snapshots.at(3, DAY, ONE);
    assertThat(snapshots.at(3, DAY, OTHER).position()).isEqualTo(3);
    assertThat(snapshots.at(3, DAY, null).position()).isEqualTo(3);
    assertThat(snapshots.at(4, DAY, ONE).position()).isEqualTo(4);
    assertThat(snapshots.at(3, DAY.plusDays(1), ONE).validAt()).isEqualTo(DAY.plusDays(1));
    assertThat(source.made)
        .containsExactly(
            new Asked(3, DAY, ONE),
            new Asked(3, DAY, OTHER),
            new Asked(3, DAY, null),
            new Asked(4, DAY, ONE),
            new Asked(3, DAY.plusDays(1), ONE));
  }

  @Test
  void whatIsKnownNowIsNeverOlderThanTheQuestion() {
    Snapshot now = snapshots.now(DAY, null);
    assertThat(now.position()).isEqualTo(5);
    assertThat(snapshots.now(DAY, null)).isSameAs(now);
    source.reached.set(6);
    assertThat(snapshots.now(DAY, null).position()).isEqualTo(6);
    assertThat(snapshots.at(5, DAY, null)).isSameAs(now);
  }

  @Test
  void oneReckonsForManyWhoWait() throws Exception {
    source.gate = new CountDownLatch(1);
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Snapshot>> all = new ArrayList<>();
      for (int reader = 0; reader < 20; reader++) {
        all.add(readers.submit(() -> snapshots.now(DAY, null)));
      }
      await().until(() -> source.asking.get() >= 20 && !source.made.isEmpty());
      source.gate.countDown();
      Snapshot first = all.getFirst().get();
      for (Future<Snapshot> each : all) {
        assertThat(each.get()).isSameAs(first);
      }
    }
    assertThat(source.made).hasSize(1);
  }

  /** Those who came later than what is being made begins share the next one, of the newest. */
  @Test
  void whoWaitedTakesWhatIsNewerThanTheirQuestion() throws Exception {
    source.gate = new CountDownLatch(1);
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Snapshot> early = readers.submit(() -> snapshots.now(DAY, null));
      await().until(() -> source.made.size() == 1);
      source.reached.set(6);
      Future<Snapshot> later = readers.submit(() -> snapshots.now(DAY, null));
      await().until(() -> source.asking.get() == 3);
      source.reached.set(7);
      Future<Snapshot> last = readers.submit(() -> snapshots.now(DAY, null));
      await().until(() -> source.asking.get() == 4);
      source.gate.countDown();
      assertThat(early.get().position()).isEqualTo(5);
      assertThat(later.get()).isSameAs(last.get());
      assertThat(later.get().position()).isEqualTo(7);
    }
    assertThat(source.made).extracting(Asked::position).containsExactly(5L, 7L);
  }

  @Test
  void whoWaitsTooLongIsToldWhenToAskAgain() throws Exception {
    KeptSnapshots hasty = new KeptSnapshots(source, 60, Duration.ofMillis(20));
    source.gate = new CountDownLatch(1);
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Snapshot> first = readers.submit(() -> hasty.at(5, DAY, null));
      await().until(() -> source.made.size() == 1);
      assertThatThrownBy(() -> hasty.at(4, DAY, null))
          .isInstanceOfSatisfying(
              RequestProblem.class,
              problem -> {
                assertThat(problem.status()).isEqualTo(503);
                assertThat(problem.code()).isEqualTo("service.busy");
                assertThat(problem.retryAfter()).isPositive();
              });
      source.gate.countDown();
      assertThat(first.get().position()).isEqualTo(5);
    }
    assertThat(hasty.at(4, DAY, null).position()).isEqualTo(4);
  }

  /** A municipality does not wait for the country. */
  @Test
  void aMunicipalityIsServedWhileTheCountryIsReckoned() throws Exception {
    CountDownLatch country = new CountDownLatch(1);
    source.gate = country;
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Snapshot> first = readers.submit(() -> snapshots.at(5, DAY, null));
      await().until(() -> source.made.size() == 1);
      source.gate = new CountDownLatch(0);
      assertThat(snapshots.at(5, DAY, ONE).position()).isEqualTo(5);
      assertThat(first.isDone()).isFalse();
      country.countDown();
      assertThat(first.get().position()).isEqualTo(5);
    }
  }

  @Test
  void aSnapshotThatFailsKeepsNobodyFromTheirTurn() {
    KeptSnapshots failing =
        new KeptSnapshots(
            new Snapshots() {
              @Override
              public int generation() {
                return 1;
              }

              @Override
              public long reached() {
                return 5;
              }

              @Override
              public Snapshot at(long position, LocalDate day, @Nullable MunicipalityCode only) {
                throw new IllegalStateException("failed");
              }
            },
            60,
            Duration.ofSeconds(5));
    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> failing.at(5, DAY, null)).hasMessage("failed");
    }
  }

  /** A rebuild mends what was wrong, also when nothing was recorded meanwhile. */
  @Test
  void whatWasMadeBeforeARebuildIsNotShownAfterIt() {
    Snapshot before = snapshots.at(3, DAY, ONE);
    source.generation.set(2);
    assertThat(snapshots.at(3, DAY, ONE)).isNotSameAs(before);
    assertThat(source.made).hasSize(2);
  }

  @Test
  void noMoreUnitsAreKeptThanThereIsRoomFor() {
    LongStream.rangeClosed(1, 20).forEach(position -> snapshots.at(position, DAY, null));
    LongStream.rangeClosed(15, 20).forEach(position -> snapshots.at(position, DAY, null));
    assertThat(source.made).hasSize(20);
    snapshots.at(14, DAY, null);
    assertThat(source.made).hasSize(21);
  }

  /** Whoever waited for it gets it, however large it is; nothing else is kept beside it. */
  @Test
  void theNewestIsKeptAlsoWhenItIsLarge() {
    snapshots.at(1, DAY, null);
    source.adults = adults(1000);
    Snapshot large = snapshots.at(2, DAY, null);
    assertThat(snapshots.at(2, DAY, null)).isSameAs(large);
    source.adults = adults(10);
    snapshots.at(1, DAY, null);
    assertThat(source.made).extracting(Asked::position).containsExactly(1L, 2L, 1L);
  }
}
