package org.familyplan.query.plan;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.familyplan.api.plan.PlanEvent;
import org.familyplan.api.plan.PlanEvent.ChildHeard;
import org.familyplan.api.plan.PlanEvent.ExistingPlanAbsorbed;
import org.familyplan.api.plan.PlanEvent.FollowUpHeld;
import org.familyplan.api.plan.PlanEvent.PlanActivated;
import org.familyplan.api.plan.PlanEvent.PlanAgreementRecorded;
import org.familyplan.api.plan.PlanEvent.PlanClosed;
import org.familyplan.api.plan.PlanEvent.PlanDrafted;
import org.familyplan.api.plan.PlanEvent.PlanHandedOver;
import org.familyplan.api.plan.PlanEvent.PlanPartAdded;
import org.familyplan.api.plan.PlanEvent.PlanPartResumed;
import org.familyplan.api.plan.PlanEvent.PlanPartSuspended;
import org.familyplan.api.plan.PlanEvent.PlanRevised;
import org.familyplan.api.plan.PlanId;
import org.familyplan.api.plan.PlanStatus;
import org.familyplan.api.plan.PlanView;
import org.familyplan.api.plan.PlanView.OtherPlan;
import org.familyplan.api.plan.PlanView.Version;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.time.Tense;
import org.familyplan.platform.employees.Employees;
import org.familyplan.query.entries.Entries;
import org.jspecify.annotations.Nullable;

/** Remembers the family's plans, one after the other, and shows the one of a day. */
public final class PlanPartsProjection {
  private PlanPartsProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(PlanEvent event, EventId eventId, Entries entries) {
    switch (event) {
      case ExistingPlanAbsorbed e -> entries.put(eventId, AbsorbedPlanEntry.of(e));
      case PlanDrafted e -> entries.put(e.planId(), PlanEntry.of(e));
      case PlanPartAdded e -> entries.put(e.partId(), PartEntry.of(lastPlan(entries), e));
      case PlanAgreementRecorded e -> entries.put(eventId, AgreementEntry.of(lastPlan(entries), e));
      case PlanActivated e ->
          plan(entries, e.planId(), p -> p.inForce(e.version(), e.activatedOn(), null));
      case PlanRevised e ->
          plan(entries, e.planId(), p -> p.inForce(e.version(), e.revisedOn(), e.reason()));
      case PlanPartSuspended e ->
          entries.update(PartEntry.class, e.partId(), part -> part.suspended(e));
      case PlanPartResumed e ->
          entries.update(PartEntry.class, e.partId(), part -> part.resumed(e.from()));
      case PlanHandedOver e -> entries.put(e.documentId(), DocumentEntry.of(e, eventId));
      case PlanClosed e -> plan(entries, e.planId(), p -> p.closed(e));
      case FollowUpHeld e -> entries.put(e.followUpId(), FollowUpEntry.of(e));
      case ChildHeard e -> entries.put(eventId, HearingEntry.of(e));
    }
  }

  private static void plan(Entries entries, PlanId planId, UnaryOperator<PlanEntry> change) {
    entries.update(PlanEntry.class, planId, change);
  }

  /** The plan that parts and agreements belong to; loud when there is none. */
  private static PlanId lastPlan(Entries entries) {
    return entries.all(PlanEntry.class).getLast().planId();
  }

  /**
   * The plan of a day.
   *
   * @param employees names and contacts as registered now
   */
  public static PlanView view(Entries entries, LocalDate day, Employees employees) {
    List<PlanEntry> plans = entries.all(PlanEntry.class);
    @Nullable PlanEntry plan = planOf(plans, day);
    List<FollowUpEntry> followUps =
        until(entries, FollowUpEntry.class, FollowUpEntry::heldOn, day).stream()
            .filter(each -> plan != null && plan.existsOn(each.heldOn()))
            .toList();
    List<Version> versions = plan == null ? List.of() : plan.versions(day);
    return new PlanView(
        plan == null ? null : plan.planId(),
        plan == null ? PlanStatus.NONE : plan.status(day),
        plan == null ? null : plan.purpose(),
        plan == null ? null : plan.basis(),
        plan == null ? null : plan.draftedOn(),
        plan == null ? null : plan.expectedEnd(),
        plan == null ? null : plan.closedOn(),
        plan == null ? null : plan.closureReason(),
        plan == null ? null : plan.outcome(),
        numberInForce(versions),
        versions,
        of(plan, entries, PartEntry.class, PartEntry::planId, part -> part.view(day)),
        agreements(plan, entries),
        entries.all(AbsorbedPlanEntry.class).stream().map(each -> each.view(day)).toList(),
        followUps.stream().map(each -> each.view(employees)).toList(),
        followUps.isEmpty() || plan == null || plan.status(day) == PlanStatus.CLOSED
            ? null
            : followUps.getLast().nextDueOn(),
        until(entries, HearingEntry.class, HearingEntry::heardOn, day).stream()
            .map(each -> each.view(employees))
            .toList(),
        until(entries, DocumentEntry.class, DocumentEntry::handedOverOn, day).stream()
            .map(DocumentEntry::view)
            .toList(),
        others(plans, each -> !each.equals(plan)));
  }

  private static @Nullable PlanEntry planOf(List<PlanEntry> plans, LocalDate day) {
    return plans.stream().filter(each -> each.isBegunBy(day)).reduce((a, b) -> b).orElse(null);
  }

  /**
   * First day of the day's plan, when it follows on another: what was over by then belongs to the
   * earlier one. Null for a first plan, which takes in all that was recorded before.
   */
  static @Nullable LocalDate followsOn(Entries entries, LocalDate day) {
    List<PlanEntry> plans = entries.all(PlanEntry.class);
    PlanEntry plan = planOf(plans, day);
    return plan == null || plan.equals(plans.getFirst()) ? null : plan.draftedOn();
  }

  private static @Nullable Integer numberInForce(List<Version> versions) {
    return versions.stream()
        .filter(each -> each.tense() == Tense.CURRENT)
        .map(Version::number)
        .findFirst()
        .orElse(null);
  }

  private static List<PlanView.Agreement> agreements(@Nullable PlanEntry plan, Entries entries) {
    return of(plan, entries, AgreementEntry.class, AgreementEntry::planId, AgreementEntry::view)
        .stream()
        .sorted(comparing(PlanView.Agreement::agreedOn))
        .toList();
  }

  private static List<OtherPlan> others(List<PlanEntry> plans, Predicate<PlanEntry> other) {
    return plans.stream().filter(other).map(PlanEntry::asOther).toList();
  }

  /** What belongs to the plan. */
  private static <E extends Record, V> List<V> of(
      @Nullable PlanEntry plan,
      Entries entries,
      Class<E> kind,
      Function<E, PlanId> planOf,
      Function<E, V> view) {
    return plan == null
        ? List.of()
        : entries.all(kind).stream()
            .filter(each -> planOf.apply(each).equals(plan.planId()))
            .map(view)
            .toList();
  }

  /** What happened up to the day, in the order of days. */
  private static <E extends Record> List<E> until(
      Entries entries, Class<E> kind, Function<E, LocalDate> on, LocalDate day) {
    return entries.all(kind).stream()
        .filter(each -> !on.apply(each).isAfter(day))
        .sorted(Comparator.comparing(on))
        .toList();
  }
}
