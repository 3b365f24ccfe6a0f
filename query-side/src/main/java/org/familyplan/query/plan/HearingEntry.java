package org.familyplan.query.plan;

import java.time.LocalDate;
import org.familyplan.api.plan.PlanEvent;
import org.familyplan.api.plan.PlanView.ChildHeard;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.platform.employees.Employees;
import org.familyplan.query.coordination.EmployeeViews;

/** A talk with a child as remembered. */
record HearingEntry(
    PersonId personId,
    EmployeeId heardBy,
    Personal<String> view,
    boolean withoutCustodyHolder,
    LocalDate heardOn) {

  static HearingEntry of(PlanEvent.ChildHeard e) {
    return new HearingEntry(
        e.personId(), e.heardBy(), e.view(), e.withoutCustodyHolder(), e.heardOn());
  }

  ChildHeard view(Employees register) {
    return new ChildHeard(
        personId, EmployeeViews.of(heardBy, register), view, withoutCustodyHolder, heardOn);
  }
}
