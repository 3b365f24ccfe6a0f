package org.familyplan.command.familyfile;

import org.axonframework.modelling.command.AggregateMember;
import org.familyplan.api.childhood.ChildhoodEvent;
import org.familyplan.api.coordination.CoordinationEvent;
import org.familyplan.api.familyfile.FamilyFileEvent;
import org.familyplan.api.goal.GoalEvent;
import org.familyplan.api.household.HouseholdEvent;
import org.familyplan.api.intervention.InterventionEvent;
import org.familyplan.api.livelihood.LivelihoodEvent;
import org.familyplan.api.measurement.MeasurementEvent;
import org.familyplan.api.plan.PlanEvent;
import org.familyplan.api.record.RecordEvent;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.command.childhood.Childhood;
import org.familyplan.command.coordination.Coordination;
import org.familyplan.command.goal.Goals;
import org.familyplan.command.household.Household;
import org.familyplan.command.intervention.Interventions;
import org.familyplan.command.livelihood.Livelihood;
import org.familyplan.command.measurement.Measurements;
import org.familyplan.command.plan.Plan;

/**
 * What the entries in force make of the family, capability by capability. Built anew when an entry
 * is corrected, as if the wrong one had never been.
 */
final class FamilyState {
  @AggregateMember private final Household household = new Household();
  @AggregateMember private final Coordination coordination = new Coordination(household);
  @AggregateMember private final Goals goals = new Goals(household);
  @AggregateMember private final Interventions interventions = new Interventions(household, goals);
  @AggregateMember private final Plan plan = new Plan(household, goals);
  @AggregateMember private final Livelihood livelihood = new Livelihood(household);
  @AggregateMember private final Measurements measurements = new Measurements(household);
  @AggregateMember private final Childhood childhood = new Childhood(household);
  @AggregateMember private final FamilyFile file = new FamilyFile(goals, interventions);

  void fold(FamilyEvent event) {
    switch (event) {
      case FamilyFileEvent e -> file.evolve(e);
      case HouseholdEvent e -> household.evolve(e);
      case CoordinationEvent e -> coordination.evolve(e);
      case PlanEvent e -> plan.evolve(e);
      case GoalEvent e -> goals.evolve(e);
      case InterventionEvent e -> interventions.evolve(e);
      case LivelihoodEvent e -> livelihood.evolve(e);
      case MeasurementEvent e -> measurements.evolve(e);
      case ChildhoodEvent e -> childhood.evolve(e);
      case RecordEvent e -> {} // a note decides nothing; corrections are folded away before
      default -> throw new IllegalArgumentException("no capability takes " + event.getClass());
    }
  }

  /** Refuses when the capabilities' histories make no sense. */
  void verify() {
    household.verify();
    coordination.verify();
    goals.verify();
    interventions.verify();
    livelihood.verify();
    measurements.verify();
    childhood.verify();
    file.verify();
  }

  Household household() {
    return household;
  }

  boolean isClosed() {
    return file.isClosed();
  }
}
