package org.familyplan.platform.projection;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something again and again, on a thread of its own, until closed. A failure ends no more than
 * its round.
 */
final class Rounds implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Rounds.class);
  private static final Duration LAST_ROUND = Duration.ofSeconds(30);
  private final Semaphore nudges = new Semaphore(0);
  private final Runnable round;
  private final Duration every;
  private final Thread thread;
  private volatile boolean closed;
  private @Nullable String trouble;

  /** Starts; the first round comes when the time has passed once. */
  Rounds(String name, Duration every, Runnable round) {
    this.round = round;
    this.every = every;
    this.thread = Thread.ofPlatform().daemon().name(name).start(this::goRound);
  }

  /** Does the next round now. */
  void nudge() {
    nudges.release();
  }

  @Override
  public void close() {
    closed = true;
    nudge();
    try {
      if (!thread.join(LAST_ROUND)) {
        log.error("{} did not end within {}", thread.getName(), LAST_ROUND);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void goRound() {
    while (await()) {
      try {
        round.run();
        trouble = null;
      } catch (RuntimeException | Error e) {
        tell(e);
      }
    }
  }

  /** False when closed. */
  private boolean await() {
    try {
      boolean unused = nudges.tryAcquire(every.toNanos(), TimeUnit.NANOSECONDS);
      nudges.drainPermits();
    } catch (InterruptedException e) {
      log.debug("{} was interrupted, which means nothing to it", Thread.currentThread().getName());
    }
    return !closed;
  }

  private void tell(Throwable failure) {
    String text = Trouble.text(failure);
    if (!text.equals(trouble)) {
      log.error(
          "{} failed: {}",
          Thread.currentThread().getName(),
          text,
          Trouble.withoutMessages(failure));
    }
    trouble = text;
  }
}
