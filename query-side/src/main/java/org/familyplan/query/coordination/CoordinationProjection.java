package org.familyplan.query.coordination;

import org.familyplan.api.coordination.CoordinationEvent;
import org.familyplan.api.shared.EventId;
import org.familyplan.query.entries.Entries;

/** SKELETON coordination. */
public final class CoordinationProjection {
  private CoordinationProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(CoordinationEvent event, EventId eventId, Entries entries) {
    throw new IllegalStateException("not yet");
  }
}
