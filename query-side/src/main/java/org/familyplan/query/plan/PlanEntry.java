package org.familyplan.query.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.familyplan.api.plan.PlanClosureReason;
import org.familyplan.api.plan.PlanEvent.PlanClosed;
import org.familyplan.api.plan.PlanEvent.PlanDrafted;
import org.familyplan.api.plan.PlanId;
import org.familyplan.api.plan.PlanStatus;
import org.familyplan.api.plan.PlanView.OtherPlan;
import org.familyplan.api.plan.PlanView.Version;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Tense;
import org.jspecify.annotations.Nullable;

/** One plan as remembered, from its draft to its end. */
record PlanEntry(
    PlanId planId,
    Personal<String> purpose,
    @Nullable Personal<String> basis,
    @Nullable LocalDate expectedEnd,
    LocalDate draftedOn,
    List<Turn> versions,
    @Nullable LocalDate closedOn,
    @Nullable PlanClosureReason closureReason,
    @Nullable Personal<String> outcome) {

  /** A version came into force. */
  record Turn(int number, LocalDate from, @Nullable Personal<String> reason) {}

  static PlanEntry of(PlanDrafted e) {
    return new PlanEntry(
        e.planId(),
        e.purpose(),
        e.basis(),
        e.expectedEnd(),
        e.draftedOn(),
        List.of(),
        null,
        null,
        null);
  }

  PlanEntry inForce(int number, LocalDate from, @Nullable Personal<String> reason) {
    List<Turn> longer = new ArrayList<>(versions);
    longer.add(new Turn(number, from, reason));
    return new PlanEntry(
        planId, purpose, basis, expectedEnd, draftedOn, longer, closedOn, closureReason, outcome);
  }

  PlanEntry closed(PlanClosed e) {
    return new PlanEntry(
        planId,
        purpose,
        basis,
        expectedEnd,
        draftedOn,
        versions,
        e.closedOn(),
        e.reason(),
        e.outcome());
  }

  boolean isBegunBy(LocalDate day) {
    return !draftedOn.isAfter(day);
  }

  /** True when it had been drafted and not yet ended on that day. */
  boolean existsOn(LocalDate day) {
    return isBegunBy(day) && (closedOn == null || day.isBefore(closedOn));
  }

  PlanStatus status(LocalDate day) {
    if (closedOn != null && !day.isBefore(closedOn)) {
      return PlanStatus.CLOSED;
    }
    return versions.stream().anyMatch(each -> !each.from().isAfter(day))
        ? PlanStatus.ACTIVE
        : PlanStatus.DRAFT;
  }

  /** The versions; one that another replaced the same day was never in force. */
  List<Version> versions(LocalDate day) {
    List<Version> views = new ArrayList<>();
    for (int index = 0; index < versions.size(); index++) {
      Turn turn = versions.get(index);
      LocalDate until = index + 1 < versions.size() ? versions.get(index + 1).from() : closedOn;
      views.add(
          new Version(
              turn.number(), turn.from(), turn.reason(), Tense.of(turn.from(), until, day)));
    }
    return views;
  }

  OtherPlan asOther() {
    return new OtherPlan(planId, draftedOn, closedOn, closureReason);
  }
}
