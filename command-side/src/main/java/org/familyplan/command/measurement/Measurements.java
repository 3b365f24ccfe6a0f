package org.familyplan.command.measurement;

import org.familyplan.api.measurement.MeasurementEvent;
import org.familyplan.command.household.Household;

/** SKELETON measurement. */
public final class Measurements {
  public Measurements(Household household) {}

  /** Takes an event of this capability into the state. */
  public void evolve(MeasurementEvent event) {
    throw new IllegalStateException("not yet");
  }

  /** Refuses when the history, with an entry replaced or removed, no longer makes sense. */
  public void verify() {}
}
