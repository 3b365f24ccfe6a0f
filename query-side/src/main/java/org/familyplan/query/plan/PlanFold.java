package org.familyplan.query.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.familyplan.api.audit.AuditEvent;
import org.familyplan.api.childhood.ChildhoodEvent;
import org.familyplan.api.confidentiality.ConfidentialityEvent;
import org.familyplan.api.consent.ConsentEvent;
import org.familyplan.api.coordination.CoordinationEvent;
import org.familyplan.api.erasure.ErasureEvent;
import org.familyplan.api.familyfile.FamilyFileEvent;
import org.familyplan.api.goal.GoalEvent;
import org.familyplan.api.household.HouseholdEvent;
import org.familyplan.api.intervention.InterventionEvent;
import org.familyplan.api.livelihood.LivelihoodEvent;
import org.familyplan.api.measurement.MeasurementEvent;
import org.familyplan.api.oversight.OversightEvent;
import org.familyplan.api.plan.FamilyPlanView;
import org.familyplan.api.plan.PlanEvent;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.employees.Employees;
import org.familyplan.query.audit.AuditProjection;
import org.familyplan.query.childhood.ChildhoodProjection;
import org.familyplan.query.confidentiality.ConfidentialityProjection;
import org.familyplan.query.consent.ConsentProjection;
import org.familyplan.query.coordination.CoordinationProjection;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.entries.Origin;
import org.familyplan.query.entries.TracedEntries;
import org.familyplan.query.erasure.ErasureProjection;
import org.familyplan.query.familyfile.FamilyFileProjection;
import org.familyplan.query.familyfile.FileEntry;
import org.familyplan.query.goal.GoalProjection;
import org.familyplan.query.household.HouseholdProjection;
import org.familyplan.query.intervention.InterventionProjection;
import org.familyplan.query.livelihood.LivelihoodProjection;
import org.familyplan.query.measurement.MeasurementProjection;
import org.familyplan.query.moment.Fold;
import org.familyplan.query.moment.Told;
import org.familyplan.query.oversight.OversightProjection;
import org.familyplan.query.record.CorrectedEntry;
import org.familyplan.query.record.MarkedEntry;
import org.familyplan.query.sight.SeenEntries;
import org.familyplan.query.sight.Sight;

/** From events to what is remembered, and from there to the plan of a day. */
public final class PlanFold implements Fold {
  @Override
  public void fold(List<Told> known, TracedEntries entries) {
    foldAll(known, entries);
  }

  /** A correction changes what came before it. */
  @Override
  public boolean take(Told next, TracedEntries entries) {
    FamilyEvent event = next.entry().event();
    if (event instanceof FactCorrected || event instanceof EntryMarkedErroneous) {
      return false;
    }
    entries.from(next.origin());
    project(next.entry(), entries);
    return true;
  }

  /**
   * Remembers a family as if entries that were corrected or marked erroneous had never been; which
   * ones these are is remembered too.
   *
   * @param known its entries in the order in which they were recorded
   * @param entries what is remembered so far: nothing
   */
  static void foldAll(List<Told> known, TracedEntries entries) {
    Map<EventId, Origin> origins = new HashMap<>();
    for (Told each : known) {
      origins.put(each.entry().eventId(), each.origin());
      entries.from(each.origin());
      noteCorrection(each.entry(), entries);
    }
    for (Entry entry : Corrections.inForce(known.stream().map(Told::entry).toList())) {
      entries.from(Objects.requireNonNull(origins.get(entry.eventId())));
      project(entry, entries);
    }
  }

  private static void noteCorrection(Entry entry, Entries entries) {
    if (entry.event() instanceof EntryMarkedErroneous mark) {
      entries.put(mark.entry(), new MarkedEntry(mark.entry()));
    } else if (entry.event() instanceof FactCorrected correction) {
      entries.put(entry.eventId(), new CorrectedEntry(correction.corrected(), entry.eventId()));
    }
  }

  static void project(Entry entry, Entries entries) {
    EventId id = entry.eventId();
    switch (entry.event()) {
      case FamilyFileEvent e -> FamilyFileProjection.project(e, id, entries);
      case HouseholdEvent e -> HouseholdProjection.project(e, id, entries);
      case CoordinationEvent e -> CoordinationProjection.project(e, id, entries);
      case ConsentEvent e -> ConsentProjection.project(e, id, entries);
      case PlanEvent e -> PlanPartsProjection.project(e, id, entries);
      case GoalEvent e -> GoalProjection.project(e, id, entries);
      case InterventionEvent e -> InterventionProjection.project(e, id, entries);
      case LivelihoodEvent e -> LivelihoodProjection.project(e, id, entries);
      case MeasurementEvent e -> MeasurementProjection.project(e, id, entries);
      case ChildhoodEvent e -> ChildhoodProjection.project(e, id, entries);
      case ConfidentialityEvent e -> ConfidentialityProjection.project(e, id, entries);
      case OversightEvent e -> OversightProjection.project(e, id, entries);
      case ErasureEvent e -> ErasureProjection.project(e, id, entries);
      case AuditEvent e -> AuditProjection.project(e, id, entries);
      case RecordEvent e -> {} // notes stand in the history; corrections are folded away before
      default ->
          throw new IllegalArgumentException("no projection takes " + entry.event().getClass());
    }
  }

  /** What one reader sees of it; the file itself and who coordinates are held back from nobody. */
  static FamilyPlanView view(
      FamilyId familyId,
      long version,
      long position,
      Entries all,
      Sight sight,
      LocalDate day,
      Employees employees) {
    SeenEntries entries = new SeenEntries(all, sight);
    FileEntry file = FamilyFileProjection.file(all);
    OfThePlan ofThePlan = new OfThePlan(PlanPartsProjection.followsOn(all, day));
    return new FamilyPlanView(
        familyId,
        file.municipality(),
        version,
        position,
        day,
        FamilyFileProjection.view(all, day),
        ofThePlan.members(HouseholdProjection.view(entries, day)),
        CoordinationProjection.view(all, day, employees),
        PlanPartsProjection.view(entries, day, employees),
        ofThePlan.goals(GoalProjection.view(entries, day)),
        GoalProjection.barriers(entries, day),
        ofThePlan.interventions(InterventionProjection.view(entries, day)),
        LivelihoodProjection.view(entries, day),
        MeasurementProjection.view(entries, day),
        ChildhoodProjection.view(entries, day),
        entries.withheld());
  }
}
