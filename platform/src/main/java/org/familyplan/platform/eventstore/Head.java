package org.familyplan.platform.eventstore;

import java.time.Instant;

/** The log's end: position 0 and the epoch while it is empty. */
public record Head(long position, Instant recordedAt) {

  /** The end of a log without events. */
  public static final Head EMPTY = new Head(0, Instant.EPOCH);
}
