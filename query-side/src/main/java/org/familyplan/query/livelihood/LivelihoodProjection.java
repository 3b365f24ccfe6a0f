package org.familyplan.query.livelihood;

import org.familyplan.api.livelihood.LivelihoodEvent;
import org.familyplan.api.shared.EventId;
import org.familyplan.query.entries.Entries;

/** SKELETON livelihood. */
public final class LivelihoodProjection {
  private LivelihoodProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(LivelihoodEvent event, EventId eventId, Entries entries) {
    throw new IllegalStateException("not yet");
  }
}
