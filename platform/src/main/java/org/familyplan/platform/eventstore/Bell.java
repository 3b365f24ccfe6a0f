package org.familyplan.platform.eventstore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners how far the log goes, on a thread of its own: a slow listener never delays an
 * append. Rings while the listeners are busy fall together into one, with the last position.
 */
final class Bell implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Bell.class);
  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long rung;
  private boolean closed;

  Bell() {
    Thread.ofPlatform().daemon().name("event-log-bell").start(this::tellUntilClosed);
  }

  void onRing(LongConsumer listener) {
    listeners.add(listener);
  }

  /** The log goes up to this position; what is known already is not told again. */
  void ring(long position) {
    lock.lock();
    try {
      rung = Math.max(rung, position);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  private void tellUntilClosed() {
    long told = 0;
    long next = next(told);
    while (next > told) {
      told = next;
      tell(told);
      next = next(told);
    }
  }

  /** Waits for a position beyond the one told; that one itself when closed. */
  private long next(long told) {
    lock.lock();
    try {
      while (rung <= told && !closed) {
        changed.awaitUninterruptibly();
      }
      return closed ? told : rung;
    } finally {
      lock.unlock();
    }
  }

  private void tell(long position) {
    for (LongConsumer listener : listeners) {
      try {
        listener.accept(position);
      } catch (RuntimeException e) {
        log.error("A listener failed on position {}", position, e);
      }
    }
  }
}
