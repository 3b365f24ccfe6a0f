package org.familyplan.query.childhood;

import org.familyplan.api.childhood.ChildhoodEvent;
import org.familyplan.api.shared.EventId;
import org.familyplan.query.entries.Entries;

/** SKELETON childhood. */
public final class ChildhoodProjection {
  private ChildhoodProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(ChildhoodEvent event, EventId eventId, Entries entries) {
    throw new IllegalStateException("not yet");
  }
}
