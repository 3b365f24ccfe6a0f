package org.familyplan.app;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.familyplan.query.proof.NightWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks once a minute, on a thread of its own, whether it is time for what is done at night. */
final class NightWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(NightWatch.class);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("night watch").factory());

  NightWatch(List<NightWork> work) {
    var unused =
        thread.scheduleWithFixedDelay(
            () -> work.forEach(NightWatch::safely), 1, 1, TimeUnit.MINUTES);
  }

  /** A failure ends no more than one look; its message may hold case data. */
  private static void safely(NightWork work) {
    try {
      boolean unused = work.look();
    } catch (RuntimeException e) {
      log.error("What is done at night failed: {}", e.getClass().getName());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
