package org.familyplan.query.statistics.snapshot;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last snapshots as far as there is memory for them, and lets one request at a time make
 * one; who waits for the same gets the same. Nobody gets one of another municipality, of another
 * day, from before a rebuild, or older than what was known when they asked.
 */
public final class KeptSnapshots implements Snapshots {
  private static final int RETRY_AFTER = 5;

  private final Snapshots source;
  private final long most;
  private final Duration patience;
  private final Deque<Kept> kept = new ArrayDeque<>();

  /** The first turn is for the whole country, the others for municipalities. */
  private final List<Semaphore> turns =
      Stream.generate(() -> new Semaphore(1, true)).limit(3).toList();

  /** What a snapshot is of. */
  private record Scope(int generation, LocalDate validAt, @Nullable MunicipalityCode only) {}

  private record Kept(Scope scope, long position, long units, SoftReference<Snapshot> snapshot) {}

  /**
   * Keeps another's.
   *
   * @param most how many units are kept in all; the newest snapshot is kept however large it is,
   *     and let go when memory is short
   * @param patience how long a request waits for its turn
   */
  public KeptSnapshots(Snapshots source, long most, Duration patience) {
    this.source = source;
    this.most = most;
    this.patience = patience;
  }

  @Override
  public long reached() {
    return source.reached();
  }

  @Override
  public int generation() {
    return source.generation();
  }

  /** Throws RequestProblem 503 when others are being served for too long. */
  @Override
  public Snapshot now(LocalDate validAt, @Nullable MunicipalityCode only) {
    long reached = source.reached();
    return get(scope(validAt, only), position -> position >= reached, source::reached);
  }

  /** Throws RequestProblem 503 when others are being served for too long. */
  @Override
  public Snapshot at(long position, LocalDate validAt, @Nullable MunicipalityCode only) {
    return get(scope(validAt, only), each -> each == position, () -> position);
  }

  private Scope scope(LocalDate validAt, @Nullable MunicipalityCode only) {
    return new Scope(source.generation(), validAt, only);
  }

  private Snapshot get(Scope scope, LongPredicate good, LongSupplier position) {
    return find(scope, good).orElseGet(() -> wait(scope, good, position));
  }

  /** Whoever comes to their turn looks first whether another has made what they want. */
  private Snapshot wait(Scope scope, LongPredicate good, LongSupplier position) {
    Semaphore turn = turn(scope);
    take(turn);
    try {
      return find(scope, good).orElseGet(() -> make(scope, position.getAsLong()));
    } finally {
      turn.release();
    }
  }

  private Semaphore turn(Scope scope) {
    return scope.only() == null
        ? turns.getFirst()
        : turns.get(1 + Math.floorMod(scope.only().hashCode(), turns.size() - 1));
  }

  private void take(Semaphore turn) {
    try {
      if (turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw RequestProblem.retryLater(
        ProblemCode.BUSY.status(),
        ProblemCode.BUSY.code(),
        ProblemCode.BUSY.sentence(),
        RETRY_AFTER);
  }

  private Snapshot make(Scope scope, long position) {
    Snapshot made = source.at(position, scope.validAt(), scope.only());
    long units = made.units().values().stream().mapToLong(List::size).sum();
    keep(new Kept(scope, position, units, new SoftReference<>(made)));
    return made;
  }

  private synchronized Optional<Snapshot> find(Scope scope, LongPredicate good) {
    return kept.stream()
        .filter(each -> each.scope().equals(scope) && good.test(each.position()))
        .map(each -> Optional.ofNullable(each.snapshot().get()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private synchronized void keep(Kept newest) {
    kept.removeIf(each -> each.snapshot().get() == null);
    kept.addFirst(newest);
    while (kept.size() > 1 && kept.stream().mapToLong(Kept::units).sum() > most) {
      kept.removeLast();
    }
  }
}
