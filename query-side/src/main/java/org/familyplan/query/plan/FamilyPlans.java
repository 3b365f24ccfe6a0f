package org.familyplan.query.plan;

import java.util.List;
import org.familyplan.api.coordination.FamilyCoordinationView;
import org.familyplan.api.household.HouseholdView;
import org.familyplan.api.household.MemberView;
import org.familyplan.api.plan.FamilyPlanView;
import org.familyplan.platform.employees.Employees;
import org.familyplan.query.coordination.CoordinationProjection;
import org.familyplan.query.household.HouseholdProjection;
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

  private static boolean isShown(MemberView member, Reading reading) {
    return reading.onlyAbout() == null || reading.onlyAbout().equals(member.personId());
  }
}
