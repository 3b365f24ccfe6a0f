package org.familyplan.query.plan;

import java.util.List;
import java.util.function.Function;
import org.familyplan.api.childhood.FamilyChildhoodsView;
import org.familyplan.api.coordination.FamilyCoordinationView;
import org.familyplan.api.familyfile.FamilyFileAtView;
import org.familyplan.api.goal.FamilyGoalsView;
import org.familyplan.api.goal.GoalView;
import org.familyplan.api.household.HouseholdView;
import org.familyplan.api.household.MemberView;
import org.familyplan.api.intervention.FamilyInterventionsView;
import org.familyplan.api.intervention.InterventionView;
import org.familyplan.api.livelihood.FamilyLivelihoodsView;
import org.familyplan.api.measurement.FamilyMeasurementsView;
import org.familyplan.api.plan.FamilyPlanView;
import org.familyplan.api.plan.PlanPartsView;
import org.familyplan.api.plan.PlanView;
import org.familyplan.api.plan.WithheldView;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.employees.Employees;
import org.familyplan.query.childhood.ChildhoodProjection;
import org.familyplan.query.coordination.CoordinationProjection;
import org.familyplan.query.familyfile.FamilyFileProjection;
import org.familyplan.query.goal.GoalProjection;
import org.familyplan.query.household.HouseholdProjection;
import org.familyplan.query.intervention.InterventionProjection;
import org.familyplan.query.livelihood.LivelihoodProjection;
import org.familyplan.query.measurement.MeasurementProjection;
import org.familyplan.query.sight.SeenEntries;

/**
 * The plan and the parts of it that can be asked for by themselves.
 *
 * @param employees names and contacts of those who work with the family, as registered now
 */
public record FamilyPlans(Employees employees) {
  /** The plan as the reader may see it. */
  public FamilyPlanView plan(Reading reading) {
    FamilyPlanView whole =
        PlanFold.view(
            reading.familyId(),
            reading.version(),
            reading.moment().position(),
            reading.all(),
            reading.sight(),
            reading.day(),
            employees);
    return reading.onlyAbout() == null ? whole : new OwnParts(reading.onlyAbout()).of(whole);
  }

  /** Who coordinates, which is held back from nobody who may look at the file. */
  public FamilyCoordinationView coordination(Reading reading) {
    return new FamilyCoordinationView(
        reading.familyId(),
        reading.version(),
        reading.day(),
        CoordinationProjection.view(reading.all(), reading.day(), employees));
  }

  /** The members. */
  public HouseholdView household(Reading reading) {
    SeenEntries seen = reading.seen();
    List<MemberView> members = HouseholdProjection.view(seen, reading.day());
    return new HouseholdView(
        reading.familyId(),
        reading.version(),
        reading.day(),
        members.stream().filter(each -> isShown(each, reading)).toList(),
        reading.onlyAbout() == null ? seen.withheld() : List.of());
  }

  /** The file, which is held back from nobody who may look at it. */
  public FamilyFileAtView file(Reading reading) {
    return new FamilyFileAtView(
        reading.familyId(),
        reading.version(),
        reading.day(),
        FamilyFileProjection.view(reading.all(), reading.day()));
  }

  /** The plan itself. */
  public PlanPartsView planParts(Reading reading) {
    SeenEntries seen = reading.seen();
    PlanView plan = PlanPartsProjection.view(seen, reading.day(), employees);
    PersonId only = reading.onlyAbout();
    return new PlanPartsView(
        reading.familyId(),
        reading.version(),
        reading.day(),
        only == null ? plan : new OwnParts(only).of(plan),
        withheld(seen, reading));
  }

  /** Goals and barriers. */
  public FamilyGoalsView goals(Reading reading) {
    SeenEntries seen = reading.seen();
    return new FamilyGoalsView(
        reading.familyId(),
        reading.version(),
        reading.day(),
        shown(
            ofThePlan(reading).goals(GoalProjection.view(seen, reading.day())),
            reading,
            GoalView::members),
        shown(
            GoalProjection.barriers(seen, reading.day()),
            reading,
            each -> List.of(each.personId())),
        withheld(seen, reading));
  }

  /** Interventions. */
  public FamilyInterventionsView interventions(Reading reading) {
    SeenEntries seen = reading.seen();
    return new FamilyInterventionsView(
        reading.familyId(),
        reading.version(),
        reading.day(),
        shown(
            ofThePlan(reading).interventions(InterventionProjection.view(seen, reading.day())),
            reading,
            InterventionView::members),
        withheld(seen, reading));
  }

  /** What members live on. */
  public FamilyLivelihoodsView livelihoods(Reading reading) {
    SeenEntries seen = reading.seen();
    return new FamilyLivelihoodsView(
        reading.familyId(),
        reading.version(),
        reading.day(),
        shown(
            LivelihoodProjection.view(seen, reading.day()),
            reading,
            each -> List.of(each.personId())),
        withheld(seen, reading));
  }

  /** Measurements. */
  public FamilyMeasurementsView measurements(Reading reading) {
    SeenEntries seen = reading.seen();
    return new FamilyMeasurementsView(
        reading.familyId(),
        reading.version(),
        reading.day(),
        shown(
            MeasurementProjection.view(seen, reading.day()),
            reading,
            each -> List.of(each.personId())),
        withheld(seen, reading));
  }

  /** School and spare time. */
  public FamilyChildhoodsView childhoods(Reading reading) {
    SeenEntries seen = reading.seen();
    return new FamilyChildhoodsView(
        reading.familyId(),
        reading.version(),
        reading.day(),
        shown(
            ChildhoodProjection.view(seen, reading.day()),
            reading,
            each -> List.of(each.personId())),
        withheld(seen, reading));
  }

  private static OfThePlan ofThePlan(Reading reading) {
    return new OfThePlan(PlanPartsProjection.followsOn(reading.all(), reading.day()));
  }

  private static List<WithheldView> withheld(SeenEntries seen, Reading reading) {
    return shown(seen.withheld(), reading, WithheldView::subjects);
  }

  /** Of a reader who is limited to one person what is about that person and nobody else. */
  private static <T> List<T> shown(
      List<T> all, Reading reading, Function<T, List<PersonId>> subjects) {
    PersonId only = reading.onlyAbout();
    return only == null
        ? all
        : all.stream().filter(each -> subjects.apply(each).equals(List.of(only))).toList();
  }

  private static boolean isShown(MemberView member, Reading reading) {
    return reading.onlyAbout() == null || reading.onlyAbout().equals(member.personId());
  }
}
