package org.familyplan.platform.eventstore;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Hand-overs waiting for the writer, in order of arrival. One lock decides whether a hand-over is
 * taken by the writer or leaves: never both.
 */
final class WaitingLine<T> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Set<T> waiting = new LinkedHashSet<>();
  private final int capacity;
  private boolean closed;

  WaitingLine(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Stands at the end of the line.
   *
   * @throws LogUnavailable when the line is full or closed
   */
  void join(T pending) {
    lock.lock();
    try {
      refuseIfNoRoom();
      waiting.add(pending);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Leaves the line; false when the writer has taken the hand-over already. */
  boolean leave(T pending) {
    lock.lock();
    try {
      return waiting.remove(pending);
    } finally {
      lock.unlock();
    }
  }

  /** How many wait now. */
  int length() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** Takes those in front, waiting for the first; empty only when the line is closed and done. */
  List<T> take(int atMost) {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        changed.awaitUninterruptibly();
      }
      return takeFront(atMost);
    } finally {
      lock.unlock();
    }
  }

  /** Lets nobody in any more; those in the line are still served. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void refuseIfNoRoom() {
    if (closed) {
      throw new LogUnavailable("the log is closed");
    }
    if (waiting.size() >= capacity) {
      throw new LogUnavailable(capacity + " hand-overs wait for the log's writer already");
    }
  }

  private List<T> takeFront(int atMost) {
    List<T> taken = new ArrayList<>(Math.min(atMost, waiting.size()));
    Iterator<T> front = waiting.iterator();
    while (front.hasNext() && taken.size() < atMost) {
      taken.add(front.next());
      front.remove();
    }
    return taken;
  }
}
