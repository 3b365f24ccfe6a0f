package org.familyplan.command.familyfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.modelling.command.AggregateMember;
import org.familyplan.api.childhood.ChildhoodEvent;
import org.familyplan.api.confidentiality.ConfidentialityEvent;
import org.familyplan.api.consent.ConsentEvent;
import org.familyplan.api.coordination.CoordinationEvent;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAbsenceCovered;
import org.familyplan.api.erasure.ErasureEvent;
import org.familyplan.api.familyfile.FamilyFileEvent;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.goal.GoalEvent;
import org.familyplan.api.household.HouseholdEvent;
import org.familyplan.api.intervention.InterventionEvent;
import org.familyplan.api.livelihood.LivelihoodEvent;
import org.familyplan.api.measurement.MeasurementEvent;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementRecorded;
import org.familyplan.api.oversight.OversightEvent;
import org.familyplan.api.plan.PlanEvent;
import org.familyplan.api.record.RecordEvent;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.Id;
import org.familyplan.api.shared.PersonId;
import org.familyplan.command.childhood.Childhood;
import org.familyplan.command.confidentiality.Confidentiality;
import org.familyplan.command.consent.Sharing;
import org.familyplan.command.coordination.Coordination;
import org.familyplan.command.erasure.Erasures;
import org.familyplan.command.goal.GoalLine;
import org.familyplan.command.goal.Goals;
import org.familyplan.command.household.Household;
import org.familyplan.command.intervention.InterventionLine;
import org.familyplan.command.intervention.Interventions;
import org.familyplan.command.livelihood.Livelihood;
import org.familyplan.command.measurement.Measurements;
import org.familyplan.command.oversight.Overseeing;
import org.familyplan.command.plan.Plan;
import org.familyplan.command.plan.PlanContents;
import org.familyplan.command.record.Records;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.rights.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What the entries in force make of the family, capability by capability. Built anew when an entry
 * is corrected, as if the wrong one had never been.
 */
final class FamilyState implements PlanContents {
  @AggregateMember private final Household household;
  @AggregateMember private final Coordination coordination = new Coordination();
  @AggregateMember private final Sharing sharing;
  @AggregateMember private final Goals goals;
  @AggregateMember private final Interventions interventions;
  @AggregateMember private final Plan plan;
  @AggregateMember private final Livelihood livelihood;
  @AggregateMember private final Measurements measurements;
  @AggregateMember private final Childhood childhood;
  @AggregateMember private final Overseeing overseeing;
  @AggregateMember private final Confidentiality confidentiality;
  @AggregateMember private final Erasures erasures;
  @AggregateMember private final FamilyFile file;

  private final FamilySight sight;

  FamilyState(Records log) {
    household = new Household(log::inForce);
    sharing = new Sharing(household);
    goals = new Goals(household);
    interventions = new Interventions(household, goals);
    plan = new Plan(household, sharing, this);
    livelihood = new Livelihood(household);
    measurements = new Measurements(household);
    childhood = new Childhood(household);
    overseeing = new Overseeing(household);
    confidentiality = new Confidentiality(household, log);
    erasures = new Erasures(household, log);
    file = new FamilyFile(household, log, goals, interventions);
    sight = new FamilySight(log, sharing, confidentiality);
  }

  void fold(FamilyEvent event) {
    switch (event) {
      case FamilyFileOpened e -> opened(e);
      case FamilyFileEvent e -> file.evolve(e);
      case HouseholdEvent e -> household.evolve(e);
      case CoordinationEvent e -> coordination.evolve(e);
      case ConsentEvent e -> sharing.evolve(e);
      case PlanEvent e -> plan.evolve(e);
      case GoalEvent e -> goals.evolve(e);
      case InterventionEvent e -> interventions.evolve(e);
      case LivelihoodEvent e -> livelihood.evolve(e);
      case MeasurementEvent e -> measurements.evolve(e);
      case ChildhoodEvent e -> childhood.evolve(e);
      case ConfidentialityEvent e -> confidentiality.evolve(e);
      case OversightEvent e -> overseeing.evolve(e);
      case ErasureEvent e -> erasures.evolve(e);
      case RecordEvent e -> {} // a note decides nothing; corrections are folded away before
      default -> throw new IllegalArgumentException("no capability takes " + event.getClass());
    }
  }

  private void opened(FamilyFileOpened event) {
    file.evolve(event);
    coordination.opened(event);
    plan.opened(event);
  }

  /** Refuses a corrected fact that the command which records such facts would refuse. */
  void check(Correctable fact, Decision decision) {
    switch (fact) {
      case LivelihoodEvent e -> livelihood.check(e, decision);
      case MeasurementRecorded e -> measurements.check(e, decision);
      case ChildhoodEvent e -> childhood.check(e, decision);
      case CoordinatorAbsenceCovered e -> coordination.check(e, decision);
      case HouseholdEvent _ -> {} // leans on its neighbours: see verify
      default -> throw new IllegalArgumentException("no capability checks " + fact.getClass());
    }
  }

  /** Refuses when the capabilities' histories make no sense. */
  void verify() {
    household.verify();
    coordination.verify();
    plan.verify();
    goals.verify();
    interventions.verify();
    livelihood.verify();
    measurements.verify();
    childhood.verify();
    confidentiality.verify();
    file.verify();
  }

  /** How somebody stands to the family on that day, see {@link Coordination#relation}. */
  boolean hasBrokenTheGlass(EmployeeId employee, LocalDate day) {
    return overseeing.brokenGlassOn(employee, day).isPresent();
  }

  Relation relation(Actor actor, boolean openedIt, LocalDate day) {
    PersonId person = actor.person();
    return person != null && household.everyone().contains(person)
        ? Relation.FAMILY_MEMBER
        : coordination.relation(actor.user(), openedIt, day);
  }

  /** True when a command names something that is held back from whoever sends it. */
  boolean hides(FamilyCommand command, Actor actor, Relation relation, LocalDate day) {
    return sight.hides(command, actor, relation, day);
  }

  Household household() {
    return household;
  }

  boolean isDisposedOf() {
    return file.isDisposedOf();
  }

  boolean isClosed() {
    return file.isClosed();
  }

  @Override
  public List<GoalLine> goals(LocalDate day, Predicate<Id> told) {
    return goals.lines(day, told);
  }

  @Override
  public List<InterventionLine> interventions(LocalDate day, Predicate<Id> told) {
    return interventions.lines(day, told);
  }

  @Override
  public Predicate<Id> toldTo(@Nullable PersonId member) {
    return sight.toldTo(member);
  }

  @Override
  public Optional<EmployeeId> coordinatorOn(LocalDate day) {
    return coordination.coordinatorOn(day);
  }

  @Override
  public Optional<EmployeeId> deputyOn(LocalDate day) {
    return coordination.deputyOn(day);
  }
}
