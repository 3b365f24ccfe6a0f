package org.familyplan.app.demo.workedcase;

import static org.familyplan.app.demo.workedcase.People.ANNE;
import static org.familyplan.app.demo.workedcase.People.LARS;
import static org.familyplan.app.demo.workedcase.People.PETER;
import static org.familyplan.app.demo.workedcase.People.RIKKE;
import static org.familyplan.app.demo.workedcase.WorkedCase.B1;
import static org.familyplan.app.demo.workedcase.WorkedCase.EMIL;
import static org.familyplan.app.demo.workedcase.WorkedCase.FAMILY;
import static org.familyplan.app.demo.workedcase.WorkedCase.G2;
import static org.familyplan.app.demo.workedcase.WorkedCase.G3;
import static org.familyplan.app.demo.workedcase.WorkedCase.G4;
import static org.familyplan.app.demo.workedcase.WorkedCase.METTE;
import static org.familyplan.app.demo.workedcase.WorkedCase.PLACEMENT;
import static org.familyplan.app.demo.workedcase.WorkedCase.TREATMENT;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.childhood.ChildhoodCommand.RecordSchoolAbsence;
import org.familyplan.api.goal.GoalCommand.AchieveGoal;
import org.familyplan.api.goal.GoalCommand.ResolveBarrier;
import org.familyplan.api.intervention.EndReason;
import org.familyplan.api.intervention.InterventionCommand.EndIntervention;
import org.familyplan.api.livelihood.Benefit;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordEmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodEvent.BenefitPeriodRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.record.RecordCommand.CorrectFact;
import org.familyplan.api.record.RecordCommand.MarkEntryErroneous;
import org.familyplan.api.record.RecordCommand.RecordNote;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.Personal;
import org.familyplan.app.demo.Telling;

/** Facts 32 to 40: work and its correction, school, a note in the wrong file, goals reached. */
final class SecondYear extends Chapter {
  private static final String PAID_HOURS = "2015-09-01";
  private static final String SELF_SUPPORTING = "2016-01-04";

  SecondYear(Telling telling) {
    super(telling);
  }

  @Override
  void tell() {
    paidHours();
    selfSupport();
    noteInTheWrongFile();
    tell(
        "39",
        "2016-06-24",
        PETER,
        new RecordSchoolAbsence(FAMILY, EMIL, day("2015-08-10"), day("2016-06-25"), 8, 200, null),
        new AchieveGoal(FAMILY, G3, "Absence of 4 % in the school year", day("2016-06-24")));
    tell(
        "40",
        "2016-06-28",
        ANNE,
        new AchieveGoal(FAMILY, G4, "Free of substance use for six months", day("2016-06-28")),
        new EndIntervention(
            FAMILY, TREATMENT, EndReason.NO_FURTHER_NEED_PROFESSIONAL, null, day("2016-06-28")));
  }

  private void paidHours() {
    tell(
        "32",
        PAID_HOURS,
        LARS,
        new EndIntervention(
            FAMILY,
            PLACEMENT,
            EndReason.CAUSED_BY_EVENT,
            "Paid hours in the same shop take its place",
            day(PAID_HOURS)),
        new RecordEmploymentStatus(
            FAMILY, METTE, EmploymentStatus.EMPLOYED, hours(12), SHOP, day(PAID_HOURS)));
    tell(
        "34",
        "2015-10-01",
        PETER,
        new RecordSchoolAbsence(FAMILY, EMIL, day("2014-08-11"), day("2015-06-27"), 27, 200, null));
    tell(
        "34a",
        "2015-10-01",
        RIKKE,
        new ResolveBarrier(
            FAMILY, B1, "Lars and Rikke read the letters with Mette", day("2015-10-01")));
    tell(
        "33",
        "2015-10-05",
        LARS,
        new CorrectFact(
            FAMILY,
            event("32", 1),
            new EmploymentStatusRecorded(
                FAMILY,
                METTE,
                EmploymentStatus.EMPLOYED,
                hours(15),
                Personal.of(SHOP),
                day(PAID_HOURS)),
            "Pay slip seen"));
  }

  /** A benefit that was recorded without an end is ended by correcting its period. */
  private void selfSupport() {
    LocalDate day = day(SELF_SUPPORTING);
    tell(
        "36",
        SELF_SUPPORTING,
        LARS,
        new RecordEmploymentStatus(FAMILY, METTE, EmploymentStatus.EMPLOYED, hours(37), null, day),
        new CorrectFact(
            FAMILY,
            event("11", 1),
            new BenefitPeriodRecorded(
                FAMILY, METTE, Benefit.SOCIAL_ASSISTANCE, day("2014-06-30"), day),
            "Self-supporting: the benefit has ended"),
        new AchieveGoal(FAMILY, G2, "Employed full time, self-supporting", day));
  }

  private void noteInTheWrongFile() {
    tell(
        "37",
        "2016-02-09",
        PETER,
        new RecordNote(
            FAMILY,
            List.of(),
            InformationKind.SCHOOL,
            "Hanne says that Liv does not want to go to school on Mondays.",
            day("2016-02-09")));
    tell(
        "37 marked",
        "2016-02-10",
        PETER,
        new MarkEntryErroneous(FAMILY, event("37", 0), "The note is about another family"));
  }
}
