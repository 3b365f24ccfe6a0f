package org.familyplan.query.plan;

import java.time.LocalDate;
import org.familyplan.api.plan.ExistingPlanType;
import org.familyplan.api.plan.PlanEvent.ExistingPlanAbsorbed;
import org.familyplan.api.plan.PlanView.Absorbed;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.PersonId;

/** An older plan that the one plan replaces, as remembered. */
record AbsorbedPlanEntry(
    PersonId personId,
    ExistingPlanType type,
    String outsideId,
    Department department,
    LocalDate absorbedOn) {

  static AbsorbedPlanEntry of(ExistingPlanAbsorbed e) {
    return new AbsorbedPlanEntry(
        e.personId(), e.type(), e.outsideId(), e.department(), e.absorbedOn());
  }

  Absorbed view(LocalDate day) {
    return new Absorbed(personId, type, outsideId, department, absorbedOn, absorbedOn.isAfter(day));
  }
}
