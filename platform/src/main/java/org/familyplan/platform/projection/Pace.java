package org.familyplan.platform.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** How fast a position moves, from the last few looks at it. */
final class Pace {
  private static final int LOOKS = 10;
  private final Deque<Look> looks = new ArrayDeque<>();

  /** The position as seen at an instant. */
  synchronized void seen(long position, Instant at) {
    looks.addLast(new Look(position, at));
    if (looks.size() > LOOKS) {
      looks.removeFirst();
    }
  }

  /** Positions per second; 0 while not known. */
  synchronized double perSecond() {
    if (looks.isEmpty()) {
      return 0;
    }
    Look first = looks.getFirst();
    Look last = looks.getLast();
    long nanos = Duration.between(first.at(), last.at()).toNanos();
    double moved = (double) last.position() - first.position();
    return nanos > 0 ? moved * TimeUnit.SECONDS.toNanos(1) / nanos : 0;
  }

  private record Look(long position, Instant at) {}
}
