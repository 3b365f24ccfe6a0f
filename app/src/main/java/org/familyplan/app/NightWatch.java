package org.familyplan.app;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks once a minute, on a thread of its own, whether what nobody asks for is due. */
final class NightWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(NightWatch.class);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("night watch").factory());

  NightWatch(List<Runnable> looks) {
    var unused =
        thread.scheduleWithFixedDelay(
            () -> looks.forEach(NightWatch::safely), 1, 1, TimeUnit.MINUTES);
  }

  /** A failure ends no more than one look; its message may hold case data. */
  private static void safely(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException e) {
      log.error("What was due failed: {}", e.getClass().getName());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
