package org.familyplan.platform.eventstore;

import java.time.Duration;

/**
 * How appends are grouped.
 *
 * @param lineCapacity hand-overs that may wait; more are turned away at once
 * @param groupSize hand-overs that one transaction takes at most
 * @param maxWait how long a hand-over waits before the writer takes it; then it is turned away
 */
public record AppendSettings(int lineCapacity, int groupSize, Duration maxWait) {

  /** 2,000 waiting, 200 in a transaction, 5 seconds. */
  public static AppendSettings defaults() {
    return new AppendSettings(2_000, 200, Duration.ofSeconds(5));
  }
}
