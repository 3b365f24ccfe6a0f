package org.familyplan.app.demo.workedcase;

import static org.familyplan.app.demo.workedcase.People.ANNE;
import static org.familyplan.app.demo.workedcase.People.KAREN;
import static org.familyplan.app.demo.workedcase.People.LARS;
import static org.familyplan.app.demo.workedcase.People.OLE;
import static org.familyplan.app.demo.workedcase.People.PETER;
import static org.familyplan.app.demo.workedcase.People.RIKKE;
import static org.familyplan.app.demo.workedcase.WorkedCase.EMIL;
import static org.familyplan.app.demo.workedcase.WorkedCase.FAMILY;
import static org.familyplan.app.demo.workedcase.WorkedCase.G4;
import static org.familyplan.app.demo.workedcase.WorkedCase.IDA;
import static org.familyplan.app.demo.workedcase.WorkedCase.JONAS;
import static org.familyplan.app.demo.workedcase.WorkedCase.METTE;
import static org.familyplan.app.demo.workedcase.WorkedCase.SOFIE;

import java.util.List;
import org.familyplan.api.childhood.ChildhoodCommand.StartSpareTimeJob;
import org.familyplan.api.childhood.SpareTimeJobId;
import org.familyplan.api.consent.ConsentCommand.WithdrawConsent;
import org.familyplan.api.coordination.CoordinationCommand.CoverCoordinatorAbsence;
import org.familyplan.api.coordination.CoordinationCommand.HandOverCoordination;
import org.familyplan.api.goal.GoalCommand.RateGoalProgress;
import org.familyplan.api.goal.GoalCommand.RewordGoal;
import org.familyplan.api.goal.ProgressRating;
import org.familyplan.api.household.HouseholdCommand.RecordMemberLeft;
import org.familyplan.api.household.HouseholdCommand.RecordMemberReturned;
import org.familyplan.api.household.LeavingReason;
import org.familyplan.api.plan.FollowUpId;
import org.familyplan.api.plan.PlanCommand.RecordFollowUp;
import org.familyplan.api.plan.PlanCommand.ResumePlanPart;
import org.familyplan.api.plan.PlanCommand.RevisePlan;
import org.familyplan.api.plan.PlanCommand.SuspendPlanPart;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.Source;
import org.familyplan.app.demo.Ids;
import org.familyplan.app.demo.Telling;

/** Facts 20 to 31: follow-ups, separation and return, another coordinator. */
final class FirstYear extends Chapter {
  FirstYear(Telling telling) {
    super(telling);
  }

  @Override
  void tell() {
    followUps();
    coordinators();
    tell(
        "27",
        "2015-03-15",
        RIKKE,
        new StartSpareTimeJob(
            FAMILY,
            SOFIE,
            new SpareTimeJobId(Ids.of("case/job/bakery")),
            "The bakery",
            hours(6),
            day("2015-03-15")));
    tell("29", "2015-05-04", RIKKE, new RecordMemberReturned(FAMILY, JONAS, day("2015-05-04")));
    tell(
        "29 consent",
        "2015-05-06",
        RIKKE,
        consent(
            WorkedCase.consent(JONAS, 2),
            JONAS,
            List.of(JONAS),
            EVERYTHING,
            "2015-05-06",
            EFFORT_OVER));
    tell(
        "29 plan",
        "2015-05-06",
        RIKKE,
        new ResumePlanPart(FAMILY, WorkedCase.partOf(JONAS), day("2015-05-06")));
    progress();
    tell("31", "2015-08-10", LARS, category(METTE, "JOB_READY", "2015-08-10"));
  }

  private void followUps() {
    tell(
        "20",
        "2014-10-14",
        KAREN,
        new RecordFollowUp(
            FAMILY,
            new FollowUpId(Ids.of("case/follow-up/1")),
            day("2014-10-14"),
            List.of(METTE, JONAS, SOFIE, IDA),
            team(),
            List.of(EMIL),
            "All present; Emil by his own words.",
            false,
            false,
            false,
            8,
            "The placement is new"));
    tell(
        "21",
        "2014-11-20",
        KAREN,
        new RecordMemberLeft(FAMILY, JONAS, day("2014-11-03"), LeavingReason.SEPARATION),
        new WithdrawConsent(
            FAMILY, WorkedCase.consent(JONAS, 1), JONAS, "He has moved out", day("2014-11-20")));
    String second = "2014-12-09";
    tell(
        "23",
        second,
        KAREN,
        new RecordFollowUp(
            FAMILY,
            new FollowUpId(Ids.of("case/follow-up/2")),
            day(second),
            List.of(METTE, SOFIE),
            team(),
            List.of(EMIL),
            "Jonas has moved out; his part of the plan rests.",
            false,
            false,
            true,
            26,
            "The plan is adjusted to the separation"),
        new SuspendPlanPart(FAMILY, WorkedCase.partOf(JONAS), "Jonas has moved out", day(second)),
        new RevisePlan(FAMILY, "Jonas has moved out", day(second)));
  }

  private static List<EmployeeId> team() {
    return List.of(KAREN.user(), LARS.user(), ANNE.user(), PETER.user());
  }

  private void coordinators() {
    tell(
        "24",
        "2015-02-02",
        OLE,
        new CoverCoordinatorAbsence(FAMILY, RIKKE.user(), day("2015-01-12"), day("2015-02-28")));
    tell(
        "26",
        "2015-03-02",
        KAREN,
        new HandOverCoordination(
            FAMILY, RIKKE.user(), day("2015-03-02"), "Karen changes department"));
  }

  private void progress() {
    String day = "2015-06-16";
    tell(
        "30",
        day,
        ANNE,
        new RateGoalProgress(
            FAMILY,
            G4,
            ProgressRating.MUCH_PROGRESS,
            Source.CASEWORKER,
            "Four months free of use",
            day(day)),
        new RewordGoal(
            FAMILY,
            G4,
            null,
            null,
            null,
            day("2016-06-30"),
            "Four of the six months are reached",
            day(day)));
  }
}
