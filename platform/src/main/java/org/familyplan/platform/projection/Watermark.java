package org.familyplan.platform.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Up to where readers of one projection see all events. It never falls: a new generation becomes
 * the active one only when it has come as far. Known from the segments that this node runs, else
 * asked; one of those who wait asks for all.
 */
final class Watermark {
  private static final long ASK_EVERY = TimeUnit.MILLISECONDS.toNanos(20);
  private final LongSupplier stored;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Segment, Long> ownSegments = new HashMap<>();
  private int generation;
  private long position;
  private boolean asking;

  /**
   * Knows nothing yet.
   *
   * @param stored asks the database
   */
  Watermark(LongSupplier stored) {
    this.stored = stored;
  }

  /** Readers see this generation now. */
  void active(int active) {
    lock.lock();
    try {
      if (active > generation) {
        generation = active;
        ownSegments.clear();
      }
    } finally {
      lock.unlock();
    }
  }

  /** A segment has committed. */
  void advanced(Segment segment, long reached) {
    lock.lock();
    try {
      if (segment.generation() == generation) {
        ownSegments.put(segment, reached);
        raiseToOwn(segment.of());
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until readers see all up to a position; false when the time is over. */
  boolean await(long wanted, Duration time) {
    long deadline = System.nanoTime() + time.toNanos();
    lock.lock();
    try {
      while (position < wanted) {
        if (askOrWait(deadline) <= 0) {
          return position >= wanted;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Returns how much time is left, in nanoseconds. */
  private long askOrWait(long deadline) throws InterruptedException {
    if (asking) {
      return changed.awaitNanos(deadline - System.nanoTime());
    }
    asking = true;
    try {
      long before = position;
      raise(ask());
      if (position == before) {
        changed.awaitNanos(Math.min(ASK_EVERY, deadline - System.nanoTime()));
      }
      return deadline - System.nanoTime();
    } finally {
      asking = false;
      changed.signalAll();
    }
  }

  private long ask() {
    lock.unlock();
    try {
      return stored.getAsLong();
    } finally {
      lock.lock();
    }
  }

  private void raiseToOwn(int segments) {
    if (ownSegments.size() == segments) {
      raise(ownSegments.values().stream().mapToLong(Long::longValue).min().orElse(0));
    }
  }

  private void raise(long reached) {
    if (reached > position) {
      position = reached;
      changed.signalAll();
    }
  }
}
