package org.familyplan.query.plan;

import org.familyplan.api.plan.PlanEvent;
import org.familyplan.api.shared.EventId;
import org.familyplan.query.entries.Entries;

/** SKELETON plan. */
public final class PlanPartsProjection {
  private PlanPartsProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(PlanEvent event, EventId eventId, Entries entries) {
    throw new IllegalStateException("not yet");
  }
}
