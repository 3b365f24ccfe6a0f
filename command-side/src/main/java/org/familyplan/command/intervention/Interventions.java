package org.familyplan.command.intervention;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.intervention.InterventionEvent;
import org.familyplan.command.goal.Goals;
import org.familyplan.command.household.Household;

/** SKELETON intervention. */
public final class Interventions {
  public Interventions(Household household, Goals goals) {}

  /** Takes an event of this capability into the state. */
  public void evolve(InterventionEvent event) {
    throw new IllegalStateException("not yet");
  }

  /** Refuses when the history, with an entry replaced or removed, no longer makes sense. */
  public void verify() {}

  /** The interventions granted on or before that day, as a handed-over plan shows them. */
  public List<InterventionLine> lines(LocalDate day) {
    return List.of();
  }

  /** True when every intervention has ended or was handed on. */
  public boolean areAllEnded() {
    return true;
  }
}
