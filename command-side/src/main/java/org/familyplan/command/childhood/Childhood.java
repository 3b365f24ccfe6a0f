package org.familyplan.command.childhood;

import org.familyplan.api.childhood.ChildhoodEvent;
import org.familyplan.command.household.Household;

/** SKELETON childhood. */
public final class Childhood {
  public Childhood(Household household) {}

  /** Takes an event of this capability into the state. */
  public void evolve(ChildhoodEvent event) {
    throw new IllegalStateException("not yet");
  }

  /** Refuses when the history, with an entry replaced or removed, no longer makes sense. */
  public void verify() {}
}
