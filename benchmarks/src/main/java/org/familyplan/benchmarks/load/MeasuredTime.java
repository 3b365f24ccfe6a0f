package org.familyplan.benchmarks.load;

import java.time.Duration;

/**
 * The span in which answers count. Clients run before it, to warm the service up, and stop at its
 * end.
 *
 * @param from first instant that counts, in {@link System#nanoTime()}
 * @param until end of the span, in {@link System#nanoTime()}
 */
record MeasuredTime(long from, long until) {

  static MeasuredTime after(Duration warmUp, Duration measured) {
    long from = System.nanoTime() + warmUp.toNanos();
    return new MeasuredTime(from, from + measured.toNanos());
  }

  boolean isOver() {
    return System.nanoTime() - until >= 0;
  }

  boolean contains(long instant) {
    return instant - from >= 0 && instant - until < 0;
  }

  Duration length() {
    return Duration.ofNanos(until - from);
  }
}
