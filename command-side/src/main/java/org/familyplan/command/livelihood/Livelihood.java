package org.familyplan.command.livelihood;

import org.familyplan.api.livelihood.LivelihoodEvent;
import org.familyplan.command.household.Household;

/** SKELETON livelihood. */
public final class Livelihood {
  public Livelihood(Household household) {}

  /** Takes an event of this capability into the state. */
  public void evolve(LivelihoodEvent event) {
    throw new IllegalStateException("not yet");
  }

  /** Refuses when the history, with an entry replaced or removed, no longer makes sense. */
  public void verify() {}
}
