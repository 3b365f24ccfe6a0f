package org.familyplan.app.demo.workedcase;

import static org.familyplan.app.demo.workedcase.People.OLE;
import static org.familyplan.app.demo.workedcase.People.RIKKE;
import static org.familyplan.app.demo.workedcase.WorkedCase.EMIL;
import static org.familyplan.app.demo.workedcase.WorkedCase.ERASURE;
import static org.familyplan.app.demo.workedcase.WorkedCase.FAMILY;
import static org.familyplan.app.demo.workedcase.WorkedCase.G1;
import static org.familyplan.app.demo.workedcase.WorkedCase.HOME_SUPPORT;
import static org.familyplan.app.demo.workedcase.WorkedCase.IDA;
import static org.familyplan.app.demo.workedcase.WorkedCase.JONAS;
import static org.familyplan.app.demo.workedcase.WorkedCase.METTE;
import static org.familyplan.app.demo.workedcase.WorkedCase.SOFIE;

import java.util.List;
import org.familyplan.api.erasure.ErasureCommand.DecideErasure;
import org.familyplan.api.erasure.ErasureCommand.RequestErasure;
import org.familyplan.api.erasure.ErasureOutcome;
import org.familyplan.api.familyfile.ClosureReason;
import org.familyplan.api.familyfile.FamilyFileCommand.CloseFamilyFile;
import org.familyplan.api.goal.GoalCommand.AchieveGoal;
import org.familyplan.api.intervention.EndReason;
import org.familyplan.api.intervention.InterventionCommand.EndIntervention;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.plan.PlanClosureReason;
import org.familyplan.api.plan.PlanCommand.AddPlanPart;
import org.familyplan.api.plan.PlanCommand.ClosePlan;
import org.familyplan.api.plan.PlanPartId;
import org.familyplan.api.plan.PlanPartType;
import org.familyplan.app.demo.Ids;
import org.familyplan.app.demo.Telling;

/** Facts 41 to 47: measured again, everything ended, file closed, erasure asked for. */
final class Ending extends Chapter {
  private static final String CLOSED = "2016-12-20";

  Ending(Telling telling) {
    super(telling);
  }

  @Override
  void tell() {
    measurement();
    tell(
        "42",
        "2016-10-04",
        RIKKE,
        new EndIntervention(
            FAMILY, HOME_SUPPORT, EndReason.NO_FURTHER_NEED_CITIZEN, null, day("2016-10-04")),
        new AchieveGoal(FAMILY, G1, "Nobody has come late since August", day("2016-10-04")));
    youthPart();
    tell(
        "44",
        CLOSED,
        RIKKE,
        new ClosePlan(FAMILY, PlanClosureReason.GOALS_REACHED, "All goals reached", day(CLOSED)),
        new CloseFamilyFile(
            FAMILY,
            day(CLOSED),
            ClosureReason.NO_FURTHER_NEED_FAMILY,
            "Effort completed: every goal reached, every intervention ended"));
    erasure();
  }

  private void erasure() {
    String asked = "2018-06-12";
    tell(
        "47",
        asked,
        OLE,
        new RequestErasure(
            FAMILY, ERASURE, JONAS, JONAS, "All that is said about my health", day(asked)),
        new DecideErasure(
            FAMILY,
            ERASURE,
            ErasureOutcome.PARTLY_GRANTED,
            List.of(event("19a", 0)),
            "GDPR art. 17(3)(b), offentlighedsloven § 13",
            "The duty to record covers the plan and its goals, not the notes on the treatment",
            day(asked)));
  }

  private void measurement() {
    Measuring end = new Measuring(MeasurementPhase.END, "2016-09-06");
    tell(
        "41",
        end.on(),
        RIKKE,
        end.adult(METTE, "B"),
        end.adult(JONAS, "C"),
        end.child(SOFIE, "A"),
        end.child(EMIL, "B"),
        end.child(IDA, "A"),
        end.wellBeing(METTE, 16),
        end.wellBeing(JONAS, 13));
  }

  private void youthPart() {
    String day = "2016-11-30";
    tell(
        "43",
        day,
        RIKKE,
        consent(WorkedCase.consent(SOFIE, 2), SOFIE, List.of(SOFIE), EVERYTHING, day, null),
        new AddPlanPart(
            FAMILY,
            new PlanPartId(Ids.of("case/part/youth")),
            SOFIE,
            PlanPartType.YOUTH,
            "From school to an education",
            null,
            WorkedCase.consent(SOFIE, 2),
            CHILD_LAW,
            day(day)),
        agreed(SOFIE, "Agrees herself", day));
  }
}
