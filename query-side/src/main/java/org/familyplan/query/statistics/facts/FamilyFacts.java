package org.familyplan.query.statistics.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.familyplan.api.audit.AuditEvent;
import org.familyplan.api.childhood.ChildhoodEvent;
import org.familyplan.api.confidentiality.ConfidentialityEvent;
import org.familyplan.api.consent.ConsentEvent;
import org.familyplan.api.coordination.CoordinationEvent;
import org.familyplan.api.erasure.ErasureEvent;
import org.familyplan.api.familyfile.FamilyFileEvent;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.goal.GoalEvent;
import org.familyplan.api.household.HouseholdEvent;
import org.familyplan.api.intervention.InterventionEvent;
import org.familyplan.api.livelihood.LivelihoodEvent;
import org.familyplan.api.measurement.MeasurementEvent;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementDeclined;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementRecorded;
import org.familyplan.api.oversight.OversightEvent;
import org.familyplan.api.plan.PlanEvent;
import org.familyplan.api.record.RecordEvent;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.json.Opening;

/**
 * What is counted of one file: codes, days and numbers, and ids that stand for nobody's name. No
 * personal value has a place here, so the facts are the same before and after somebody is erased.
 */
public record FamilyFacts(
    FamilyId familyId,
    FileFacts file,
    HouseholdFacts household,
    LivelihoodFacts livelihood,
    ChildhoodFacts childhood,
    List<Measured> measurements,
    List<CoordinationTurn> coordination,
    GoalFacts goals,
    InterventionFacts interventions,
    PlanFacts plan) {

  /** The facts of entries in force, in the order of their places; the first opens the file. */
  public static FamilyFacts of(List<? extends FamilyEvent> inForce) {
    FamilyFacts facts = opened(inForce.getFirst());
    for (FamilyEvent event : inForce.subList(1, inForce.size())) {
      facts = facts.with(event);
    }
    return facts;
  }

  /** The facts of a file that was just opened. */
  static FamilyFacts opened(FamilyEvent first) {
    if (!(first instanceof FamilyFileOpened e)) {
      throw new IllegalArgumentException("a file begins with its opening");
    }
    return new FamilyFacts(
        e.familyId(),
        FileFacts.of(e),
        HouseholdFacts.NONE,
        LivelihoodFacts.NONE,
        ChildhoodFacts.NONE,
        List.of(),
        List.of(),
        GoalFacts.NONE,
        InterventionFacts.NONE,
        PlanFacts.NONE);
  }

  /** With one more entry, which is no correction. */
  FamilyFacts with(FamilyEvent event) {
    return switch (event) {
      case FamilyFileEvent e -> with(file.with(e));
      case HouseholdEvent e -> with(household.with(e));
      case LivelihoodEvent e -> with(livelihood.with(e));
      case ChildhoodEvent e -> with(childhood.with(e));
      case MeasurementEvent e -> withMeasurements(measured(e));
      case CoordinationEvent e -> withCoordination(CoordinationTurn.with(coordination, e));
      case GoalEvent e -> with(goals.with(e));
      case InterventionEvent e -> with(interventions.with(e));
      case PlanEvent e -> with(plan.with(e));
      case ConsentEvent e -> this;
      case ConfidentialityEvent e -> this;
      case OversightEvent e -> this;
      case ErasureEvent e -> this;
      case AuditEvent e -> this;
      case RecordEvent.NoteRecorded e -> this;
      default -> throw new IllegalArgumentException("not counted: " + event.getClass());
    };
  }

  private List<Measured> measured(MeasurementEvent event) {
    return switch (event) {
      case MeasurementRecorded e -> Facts.and(measurements, Measured.of(e));
      case MeasurementDeclined e -> measurements; // as unanswered as if nobody had asked
    };
  }

  /** The facts that were true by the end of a day; empty when the file was opened later. */
  public Optional<FamilyFacts> upTo(LocalDate day) {
    return file.openedOn().isAfter(day)
        ? Optional.empty()
        : Optional.of(
            new FamilyFacts(
                familyId,
                file.upTo(day),
                household.upTo(day),
                livelihood.upTo(day),
                childhood.upTo(day),
                Facts.upTo(day, measurements, Measured::on),
                Facts.upTo(day, coordination, CoordinationTurn::from),
                goals.upTo(day),
                interventions.upTo(day),
                plan.upTo(day)));
  }

  /** The facts in JSON, UTF-8. */
  byte[] json() {
    return Json.storing().writeValueAsBytes(this);
  }

  static FamilyFacts read(byte[] json) {
    return Json.stored(Opening.NOTHING).forType(FamilyFacts.class).readValue(json);
  }

  private FamilyFacts with(FileFacts file) {
    return new FamilyFacts(
        familyId,
        file,
        household,
        livelihood,
        childhood,
        measurements,
        coordination,
        goals,
        interventions,
        plan);
  }

  private FamilyFacts with(HouseholdFacts household) {
    return new FamilyFacts(
        familyId,
        file,
        household,
        livelihood,
        childhood,
        measurements,
        coordination,
        goals,
        interventions,
        plan);
  }

  private FamilyFacts with(LivelihoodFacts livelihood) {
    return new FamilyFacts(
        familyId,
        file,
        household,
        livelihood,
        childhood,
        measurements,
        coordination,
        goals,
        interventions,
        plan);
  }

  private FamilyFacts with(ChildhoodFacts childhood) {
    return new FamilyFacts(
        familyId,
        file,
        household,
        livelihood,
        childhood,
        measurements,
        coordination,
        goals,
        interventions,
        plan);
  }

  private FamilyFacts withMeasurements(List<Measured> measurements) {
    return new FamilyFacts(
        familyId,
        file,
        household,
        livelihood,
        childhood,
        measurements,
        coordination,
        goals,
        interventions,
        plan);
  }

  private FamilyFacts withCoordination(List<CoordinationTurn> coordination) {
    return new FamilyFacts(
        familyId,
        file,
        household,
        livelihood,
        childhood,
        measurements,
        coordination,
        goals,
        interventions,
        plan);
  }

  private FamilyFacts with(GoalFacts goals) {
    return new FamilyFacts(
        familyId,
        file,
        household,
        livelihood,
        childhood,
        measurements,
        coordination,
        goals,
        interventions,
        plan);
  }

  private FamilyFacts with(InterventionFacts interventions) {
    return new FamilyFacts(
        familyId,
        file,
        household,
        livelihood,
        childhood,
        measurements,
        coordination,
        goals,
        interventions,
        plan);
  }

  private FamilyFacts with(PlanFacts plan) {
    return new FamilyFacts(
        familyId,
        file,
        household,
        livelihood,
        childhood,
        measurements,
        coordination,
        goals,
        interventions,
        plan);
  }
}
