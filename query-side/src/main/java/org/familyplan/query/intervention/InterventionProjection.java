package org.familyplan.query.intervention;

import org.familyplan.api.intervention.InterventionEvent;
import org.familyplan.api.shared.EventId;
import org.familyplan.query.entries.Entries;

/** SKELETON intervention. */
public final class InterventionProjection {
  private InterventionProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(InterventionEvent event, EventId eventId, Entries entries) {
    throw new IllegalStateException("not yet");
  }
}
