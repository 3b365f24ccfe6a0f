package org.familyplan.query.plan;

import java.time.LocalDate;
import org.familyplan.api.plan.PlanEvent.PlanAgreementRecorded;
import org.familyplan.api.plan.PlanId;
import org.familyplan.api.plan.PlanView.Agreement;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;

/** What a member said to one plan, as remembered. */
record AgreementEntry(
    PlanId planId,
    PersonId personId,
    boolean agreed,
    Personal<String> involvement,
    LocalDate agreedOn) {

  static AgreementEntry of(PlanId planId, PlanAgreementRecorded e) {
    return new AgreementEntry(planId, e.personId(), e.agreed(), e.involvement(), e.agreedOn());
  }

  Agreement view() {
    return new Agreement(personId, agreed, involvement, agreedOn);
  }
}
