package org.familyplan.query.measurement;

import org.familyplan.api.measurement.MeasurementEvent;
import org.familyplan.api.shared.EventId;
import org.familyplan.query.entries.Entries;

/** SKELETON measurement. */
public final class MeasurementProjection {
  private MeasurementProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(MeasurementEvent event, EventId eventId, Entries entries) {
    throw new IllegalStateException("not yet");
  }
}
