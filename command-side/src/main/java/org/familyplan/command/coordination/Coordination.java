package org.familyplan.command.coordination;

import org.familyplan.api.coordination.CoordinationEvent;
import org.familyplan.command.household.Household;

/** SKELETON coordination. */
public final class Coordination {
  public Coordination(Household household) {}

  /** Takes an event of this capability into the state. */
  public void evolve(CoordinationEvent event) {
    throw new IllegalStateException("not yet");
  }

  /** Refuses when the history, with an entry replaced or removed, no longer makes sense. */
  public void verify() {}
}
