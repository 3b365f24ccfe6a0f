package org.familyplan.platform.projection;

import java.time.Duration;

/**
 * How projections run.
 *
 * @param batchSize events that one transaction takes at most
 * @param segments into how many shares the families are split when a projection is new; changed by
 *     a rebuild
 * @param parallelSteps transactions that run at the same time on this node, of all projections
 *     together: each takes a connection
 * @param poll how often the log is asked for new events when nobody tells of them
 * @param caretaking how often this node looks for rebuilds begun elsewhere, swaps and old rows
 * @param longestPause how long it waits at most before a failed transaction is tried again
 * @param maxStopped families of one generation that may be stopped; when one more fails it is taken
 *     for a defect of the projection, which then stops as a whole
 * @param keepOld how long the rows of a replaced generation stay for readers that have begun
 */
public record ProjectionSettings(
    int batchSize,
    int segments,
    int parallelSteps,
    Duration poll,
    Duration caretaking,
    Duration longestPause,
    int maxStopped,
    Duration keepOld) {

  public ProjectionSettings {
    if (batchSize < 1 || segments < 1 || parallelSteps < 1) {
      throw new IllegalArgumentException("batch size, segments and parallel steps are at least 1");
    }
  }

  /** Batches of 500, one segment, as many steps at once as there are cores. */
  public static ProjectionSettings defaults() {
    return new ProjectionSettings(
        500,
        1,
        Runtime.getRuntime().availableProcessors(),
        Duration.ofMillis(200),
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        50,
        Duration.ofMinutes(1));
  }
}
