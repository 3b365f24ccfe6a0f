package org.familyplan.app.demo.workedcase;

import static org.familyplan.app.demo.workedcase.People.ANNE;
import static org.familyplan.app.demo.workedcase.People.KAREN;
import static org.familyplan.app.demo.workedcase.People.LARS;
import static org.familyplan.app.demo.workedcase.People.PETER;
import static org.familyplan.app.demo.workedcase.WorkedCase.B1;
import static org.familyplan.app.demo.workedcase.WorkedCase.EMIL;
import static org.familyplan.app.demo.workedcase.WorkedCase.FAMILY;
import static org.familyplan.app.demo.workedcase.WorkedCase.G1;
import static org.familyplan.app.demo.workedcase.WorkedCase.G2;
import static org.familyplan.app.demo.workedcase.WorkedCase.G3;
import static org.familyplan.app.demo.workedcase.WorkedCase.G4;
import static org.familyplan.app.demo.workedcase.WorkedCase.JONAS;
import static org.familyplan.app.demo.workedcase.WorkedCase.METTE;

import java.util.List;
import org.familyplan.api.goal.GoalArea;
import org.familyplan.api.goal.GoalCommand.AddGoal;
import org.familyplan.api.goal.GoalCommand.RecordMotivation;
import org.familyplan.api.goal.GoalCommand.ReportBarrier;
import org.familyplan.api.goal.GoalType;
import org.familyplan.api.plan.PlanCommand.RecordChildHeard;
import org.familyplan.api.shared.Department;
import org.familyplan.app.demo.Telling;

/** Facts 13 to 16: what the family and its members want to reach. */
final class Goals extends Chapter {
  private static final String AGREED = "2014-07-15";

  Goals(Telling telling) {
    super(telling);
  }

  @Override
  void tell() {
    tell(
        "13",
        AGREED,
        KAREN,
        new AddGoal(
            FAMILY,
            G1,
            List.of(),
            GoalArea.EVERYDAY_LIFE,
            GoalType.DEVELOP,
            Department.CHILD_AND_FAMILY,
            "The mornings work",
            "So that nobody comes late because of me",
            null,
            null,
            day(AGREED)));
    employment();
    school();
    health();
  }

  private void employment() {
    tell(
        "14",
        AGREED,
        LARS,
        new AddGoal(
            FAMILY,
            G2,
            List.of(METTE),
            GoalArea.EMPLOYMENT,
            GoalType.DEVELOP,
            Department.JOB_CENTRE,
            "Mette works full time",
            null,
            "Employed full time by 1 March 2016",
            day("2016-03-01"),
            day(AGREED)),
        new RecordMotivation(FAMILY, G2, METTE, "My own money", day(AGREED)),
        new ReportBarrier(
            FAMILY, B1, METTE, List.of(G2), "Fear of the job centre's letters", day(AGREED)));
  }

  private void school() {
    tell(
        "15",
        AGREED,
        PETER,
        new AddGoal(
            FAMILY,
            G3,
            List.of(EMIL),
            GoalArea.SCHOOL,
            GoalType.DEVELOP,
            Department.SCHOOL,
            "Emil goes to school",
            null,
            "Absence under 5 % in the school year 2015/16",
            null,
            day(AGREED)),
        new RecordChildHeard(
            FAMILY,
            EMIL,
            PETER.user(),
            "He wants to be with his class on trips",
            false,
            day(AGREED)));
  }

  private void health() {
    tell(
        "16",
        AGREED,
        ANNE,
        new AddGoal(
            FAMILY,
            G4,
            List.of(JONAS),
            GoalArea.HEALTH,
            GoalType.DEVELOP,
            Department.HEALTH,
            "Jonas is free of substance use",
            null,
            "Free of substance use for six months",
            day("2015-06-30"),
            day(AGREED)));
  }
}
