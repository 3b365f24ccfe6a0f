package org.familyplan.platform.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The rest between two steps of a projection that has caught up. Steps that follow each commit at
 * once would cost more than the commits: a step costs much the same for one event as for twenty. So
 * it rests for a few times as long as it has worked, unless a reader waits for what comes next.
 */
final class Breather {
  private static final int TIMES = 4;
  private final long longest;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private int hurried;

  /** Rests for a tenth of a second at the most. */
  Breather() {
    this(Duration.ofMillis(100));
  }

  Breather(Duration longest) {
    this.longest = longest.toNanos();
  }

  /** Rests after work of some length, but no longer when someone is in a hurry or it shall stop. */
  void restAfter(Duration work, BooleanSupplier stopped) {
    long left = Math.min(TIMES * work.toNanos(), longest);
    lock.lock();
    try {
      while (left > 0 && hurried == 0 && !stopped.getAsBoolean()) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** From now on nobody rests, until as many have called {@link #calm()}. */
  void hurry() {
    change(1);
  }

  /** The opposite of {@link #hurry()}. */
  void calm() {
    change(-1);
  }

  /** Lets those who rest look whether they shall stop. */
  void wake() {
    change(0);
  }

  private void change(int by) {
    lock.lock();
    try {
      hurried += by;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
