package org.familyplan.query.plan;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.plan.FollowUpId;
import org.familyplan.api.plan.PlanEvent.FollowUpHeld;
import org.familyplan.api.plan.PlanView.FollowUp;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.platform.employees.Employees;
import org.familyplan.query.coordination.EmployeeViews;

/** A follow-up as remembered. */
record FollowUpEntry(
    FollowUpId followUpId,
    LocalDate heldOn,
    List<PersonId> members,
    List<EmployeeId> employees,
    List<PersonId> represented,
    Personal<String> summary,
    boolean adjusts,
    boolean assesses,
    boolean revises,
    int nextIntervalWeeks,
    Personal<String> nextIntervalReason) {

  static FollowUpEntry of(FollowUpHeld e) {
    return new FollowUpEntry(
        e.followUpId(),
        e.heldOn(),
        e.members(),
        e.employees(),
        e.represented(),
        e.summary(),
        e.adjusts(),
        e.assesses(),
        e.revises(),
        e.nextIntervalWeeks(),
        e.nextIntervalReason());
  }

  LocalDate nextDueOn() {
    return heldOn.plusWeeks(nextIntervalWeeks);
  }

  FollowUp view(Employees register) {
    return new FollowUp(
        followUpId,
        heldOn,
        members,
        employees.stream().map(each -> EmployeeViews.of(each, register)).toList(),
        represented,
        summary,
        adjusts,
        assesses,
        revises,
        nextIntervalWeeks,
        nextIntervalReason,
        nextDueOn());
  }
}
