package org.familyplan.app.demo.workedcase;

import static org.familyplan.app.demo.workedcase.People.ANNE;
import static org.familyplan.app.demo.workedcase.People.KAREN;
import static org.familyplan.app.demo.workedcase.WorkedCase.EMIL;
import static org.familyplan.app.demo.workedcase.WorkedCase.FAMILY;
import static org.familyplan.app.demo.workedcase.WorkedCase.G1;
import static org.familyplan.app.demo.workedcase.WorkedCase.G2;
import static org.familyplan.app.demo.workedcase.WorkedCase.G4;
import static org.familyplan.app.demo.workedcase.WorkedCase.HOME_SUPPORT;
import static org.familyplan.app.demo.workedcase.WorkedCase.IDA;
import static org.familyplan.app.demo.workedcase.WorkedCase.JONAS;
import static org.familyplan.app.demo.workedcase.WorkedCase.METTE;
import static org.familyplan.app.demo.workedcase.WorkedCase.PLACEMENT;
import static org.familyplan.app.demo.workedcase.WorkedCase.PLAN;
import static org.familyplan.app.demo.workedcase.WorkedCase.SOFIE;
import static org.familyplan.app.demo.workedcase.WorkedCase.TREATMENT;

import java.util.List;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.intervention.InterventionCommand.GrantIntervention;
import org.familyplan.api.intervention.InterventionCommand.StartIntervention;
import org.familyplan.api.intervention.InterventionId;
import org.familyplan.api.intervention.InterventionType;
import org.familyplan.api.plan.PlanCommand.ActivatePlan;
import org.familyplan.api.plan.PlanCommand.AddPlanPart;
import org.familyplan.api.plan.PlanCommand.DraftPlan;
import org.familyplan.api.plan.PlanCommand.RecordChildHeard;
import org.familyplan.api.plan.PlanPartType;
import org.familyplan.api.record.RecordCommand.RecordNote;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.app.demo.Telling;
import org.jspecify.annotations.Nullable;

/** Facts 17 to 19a: the plan, the help that it begins with, and a note. */
final class Agreement extends Chapter {
  private static final String AGREED = "2014-07-22";
  private static final String STARTED = "2014-08-04";

  Agreement(Telling telling) {
    super(telling);
  }

  @Override
  void tell() {
    plan();
    interventions();
    tell(
        "19a",
        "2014-08-26",
        ANNE,
        new RecordNote(
            FAMILY,
            List.of(JONAS),
            InformationKind.HEALTH,
            "Jonas has come to every session since 4 August.",
            day("2014-08-26")));
  }

  private void plan() {
    tell(
        "17",
        AGREED,
        KAREN,
        new DraftPlan(
            FAMILY,
            PLAN,
            "One plan instead of three: calm mornings, school, work and health",
            "Assessment of the target group on 17 June, start measurement on 10 July 2014",
            day("2016-12-31"),
            day(AGREED)),
        part(METTE, PlanPartType.ADULT, ADULT_LAW, "Calm mornings, then work", null),
        part(JONAS, PlanPartType.ADULT, ADULT_LAW, "Treatment, then work", null),
        part(SOFIE, PlanPartType.CHILD, CHILD_LAW, "Peace at home and school", null),
        part(
            EMIL,
            PlanPartType.CHILD,
            CHILD_LAW,
            "School every day",
            "To be with his class on trips"),
        part(IDA, PlanPartType.CHILD, CHILD_LAW, "Calm mornings", null),
        agreed(METTE, "Wrote the plan with Karen", AGREED),
        agreed(JONAS, "Wrote the plan with Karen", AGREED),
        new RecordChildHeard(
            FAMILY, SOFIE, KAREN.user(), "She wants peace for her homework", false, day(AGREED)),
        new ActivatePlan(FAMILY, day(AGREED)));
  }

  private static AddPlanPart part(
      PersonId person,
      PlanPartType type,
      String legalBasis,
      String purpose,
      @Nullable String ownWishes) {
    return new AddPlanPart(
        FAMILY,
        WorkedCase.partOf(person),
        person,
        type,
        purpose,
        ownWishes,
        WorkedCase.consent(person, 1),
        legalBasis,
        day(AGREED));
  }

  private void interventions() {
    tell(
        "18",
        STARTED,
        KAREN,
        granted(HOME_SUPPORT, InterventionType.HOME_SUPPORT, G1, Department.CHILD_AND_FAMILY),
        started(HOME_SUPPORT),
        placement(),
        started(PLACEMENT));
    tell(
        "18 treatment",
        STARTED,
        ANNE,
        granted(TREATMENT, InterventionType.SUBSTANCE_TREATMENT, G4, Department.HEALTH, JONAS),
        started(TREATMENT));
  }

  private static GrantIntervention granted(
      InterventionId id,
      InterventionType type,
      GoalId goal,
      Department department,
      PersonId... members) {
    return new GrantIntervention(
        FAMILY,
        id,
        type,
        List.of(goal),
        List.of(members),
        department,
        null,
        null,
        null,
        null,
        null,
        null,
        day(STARTED));
  }

  private static GrantIntervention placement() {
    return new GrantIntervention(
        FAMILY,
        PLACEMENT,
        InterventionType.WORK_PLACEMENT,
        List.of(G2),
        List.of(METTE),
        Department.JOB_CENTRE,
        null,
        SHOP,
        hours(15),
        null,
        null,
        null,
        day(STARTED));
  }

  private static StartIntervention started(InterventionId id) {
    return new StartIntervention(FAMILY, id, day(STARTED));
  }
}
