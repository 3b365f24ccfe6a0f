package org.familyplan.platform.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Where the log ends, as far as this node has heard; what has nothing to do waits here. */
final class LogEnd {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long position;

  /** The log goes up to this position at least. */
  void heard(long head) {
    lock.lock();
    try {
      if (head > position) {
        position = head;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Lets those who wait look whether they shall stop. */
  void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the log goes beyond a position, or for some time, or until told to stop. */
  void awaitBeyond(long known, Duration atMost, BooleanSupplier stopped) {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (position <= known && left > 0 && !stopped.getAsBoolean()) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
