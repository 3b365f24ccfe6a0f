package org.familyplan.platform.projection;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.familyplan.platform.projection.Step.Result;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one segment forward, step by step, until it is stopped. */
final class Worker implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Worker.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);
  private final Segment segment;
  private final ProjectionWork work;
  private final Semaphore turns;
  private final LogEnd logEnd;
  private final ProjectionSettings settings;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable String trouble;
  private Duration pause = FIRST_PAUSE;
  private long carefulUntil;

  /**
   * Works when it is run.
   *
   * @param turns how many steps this node takes at the same time
   */
  Worker(
      Segment segment,
      ProjectionWork work,
      Semaphore turns,
      LogEnd logEnd,
      ProjectionSettings settings) {
    this.segment = segment;
    this.work = work;
    this.turns = turns;
    this.logEnd = logEnd;
    this.settings = settings;
  }

  @Override
  public void run() {
    while (!isStopped() && !Thread.interrupted()) {
      long begin = System.nanoTime();
      Result result = takeTurn();
      after(result, Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  /** Ends it after the step that it is taking. */
  void stop() {
    stopped.countDown();
    work.breather().wake();
    logEnd.wake();
  }

  /** Why it does not go on now, or null. */
  @Nullable String trouble() {
    return trouble;
  }

  private Result takeTurn() {
    turns.acquireUninterruptibly();
    try {
      return work.step().take(segment, carefulUntil);
    } finally {
      turns.release();
    }
  }

  private void after(Result result, Duration took) {
    switch (result) {
      case Result.Advanced(long position, boolean atTheEnd) -> {
        advanced(position);
        if (atTheEnd) {
          work.breather().restAfter(took, this::isStopped);
          awaitBeyond(position);
        }
      }
      case Result.UpToDate upToDate -> {
        advanced(upToDate.position());
        awaitBeyond(upToDate.position());
      }
      case Result.Occupied _ -> pause(settings.poll());
      case Result.Failed failed -> failed(failed);
    }
  }

  private void advanced(long position) {
    wellAgain();
    work.watermark().advanced(segment, position);
  }

  private void awaitBeyond(long position) {
    logEnd.awaitBeyond(position, LONGEST_REST, this::isStopped);
  }

  private void failed(Result.Failed failed) {
    Share share = failed.share();
    if (share == null || share.events().isEmpty() || !isFaultOfEvents(failed.cause())) {
      tryAgainLater(failed.cause());
    } else if (share.upTo() > carefulUntil) {
      log.warn(
          "Projection {} does the batch up to position {} again, event by event: {}",
          segment,
          share.upTo(),
          Trouble.text(failed.cause()));
      carefulUntil = share.upTo();
    } else {
      stopFamily(share.events().getFirst(), failed.cause());
    }
  }

  private void stopFamily(ProjectedEvent event, Throwable failure) {
    try {
      work.stoppedFamilies().stop(segment, event.stored(), failure);
    } catch (RuntimeException e) {
      tryAgainLater(e);
    }
  }

  private void tryAgainLater(Throwable failure) {
    String text = Trouble.text(failure);
    if (!text.equals(trouble)) {
      log.error(
          "Projection {} does not go on: {}", segment, text, Trouble.withoutMessages(failure));
    }
    trouble = text;
    work.tell(segment, text);
    pause(pause);
    pause = shorter(pause.multipliedBy(2), settings.longestPause());
  }

  private void wellAgain() {
    if (trouble != null) {
      log.info("Projection {} goes on", segment);
    }
    trouble = null;
    pause = FIRST_PAUSE;
  }

  private void pause(Duration time) {
    try {
      boolean unused = stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  private static boolean isFaultOfEvents(Throwable failure) {
    return failure instanceof Exception && !(failure instanceof Stuck) && !Trouble.passes(failure);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
