package org.familyplan.command.plan;

import org.familyplan.api.plan.PlanEvent;
import org.familyplan.command.goal.Goals;
import org.familyplan.command.household.Household;

/** SKELETON plan. */
public final class Plan {
  public Plan(Household household, Goals goals) {}

  /** Takes an event of this capability into the state. */
  public void evolve(PlanEvent event) {
    throw new IllegalStateException("not yet");
  }

  /** Refuses when the history, with an entry replaced or removed, no longer makes sense. */
  public void verify() {}
}
