package org.familyplan.query.statistics.export;

import java.time.Duration;

/**
 * How much of exports there is.
 *
 * @param most how many one requester has at a time, from the order until it is cancelled or expires
 * @param kept how long one is kept after it was asked for
 * @param lease how long a node has a job to itself without writing a part
 */
public record ExportBounds(int most, Duration kept, Duration lease) {
  /** Throws IllegalArgumentException for nothing or less. */
  public ExportBounds {
    if (most < 1 || !kept.isPositive() || !lease.isPositive()) {
      throw new IllegalArgumentException("bounds of exports are more than nothing");
    }
  }
}
