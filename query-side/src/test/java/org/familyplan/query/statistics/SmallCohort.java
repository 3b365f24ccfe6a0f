package org.familyplan.query.statistics;

import static org.familyplan.api.livelihood.EmploymentStatus.EMPLOYED;
import static org.familyplan.api.livelihood.EmploymentStatus.IN_EDUCATION;
import static org.familyplan.api.livelihood.EmploymentStatus.OUTSIDE_LABOUR_MARKET;
import static org.familyplan.api.livelihood.EmploymentStatus.SUBSIDISED_EMPLOYMENT;
import static org.familyplan.api.measurement.MeasurementPhase.END;
import static org.familyplan.api.measurement.MeasurementPhase.START;
import static org.familyplan.query.statistics.FileStory.day;
import static org.familyplan.query.statistics.FileStory.person;
import static org.familyplan.query.statistics.FileStory.uuid;

import java.util.List;
import org.familyplan.api.coordination.CoordinationEvent.CoordinationHandedOver;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAbsenceCovered;
import org.familyplan.api.familyfile.ClosureReason;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileReopened;
import org.familyplan.api.goal.BarrierId;
import org.familyplan.api.goal.GoalArea;
import org.familyplan.api.goal.GoalEvent.BarrierActionRecorded;
import org.familyplan.api.goal.GoalEvent.BarrierResolved;
import org.familyplan.api.goal.GoalEvent.GoalAbandoned;
import org.familyplan.api.goal.GoalEvent.GoalAchieved;
import org.familyplan.api.goal.GoalEvent.MotivationRecorded;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberReturned;
import org.familyplan.api.household.HouseholdEvent.MemberWithdrawn;
import org.familyplan.api.household.LeavingReason;
import org.familyplan.api.household.Sex;
import org.familyplan.api.intervention.EndReason;
import org.familyplan.api.intervention.InterventionEvent.InterventionEnded;
import org.familyplan.api.intervention.InterventionId;
import org.familyplan.api.intervention.InterventionType;
import org.familyplan.api.livelihood.Benefit;
import org.familyplan.api.livelihood.VisitationScheme;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementDeclined;
import org.familyplan.api.plan.PlanEvent.ChildHeard;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Personal;
import org.familyplan.query.statistics.facts.FamilyFacts;

/**
 * Seven families in nine files, and one whose file is opened after the day of the figures
 * (2016-12-31). They are: the worked case; one referred only; one that moved to another
 * municipality; one whose file was split; one that was reopened; one whose mother withdrew; and one
 * from before the programme.
 */
public final class SmallCohort {
  private static final String ADULT = "FUNCTIONAL_LEVEL_ADULT";
  private static final String CHILD = "FUNCTIONAL_LEVEL_CHILD";
  private static final String WHO = "WHO-5";
  private static final VisitationScheme ASSISTANCE = VisitationScheme.SOCIAL_ASSISTANCE;

  private SmallCohort() {}

  /** The facts of all files. */
  public static List<FamilyFacts> facts() {
    return stories().stream().map(FileStory::facts).toList();
  }

  /** All files. */
  public static List<FileStory> stories() {
    return List.of(
        worked(),
        referredOnly(),
        beforeTheMove(),
        afterTheMove(),
        beforeTheSplit(),
        afterTheSplit(),
        reopened(),
        withdrawn(),
        rebild(),
        later());
  }

  /** Mette, Jonas, Sofie, Emil and Ida in Lolland: start 2014-07-10, end 2016-09-06. */
  public static FileStory worked() {
    FileStory file =
        FileStory.of(
                "worked",
                "360",
                "HELHEDSINDSATS_2014_2016",
                day("2014-09-01"),
                day("2014-06-10"),
                day("2014-06-17"),
                day("2014-06-20"))
            .mother("Mette", 1983, "2014-06-20")
            .father("Jonas", 1980, "2014-06-20")
            .daughter("Sofie", 2000, "2014-06-20")
            .enrolled("Sofie", "2014-06-20")
            .son("Emil", 2006, "2014-06-20")
            .enrolled("Emil", "2014-06-20")
            .daughter("Ida", 2012, "2014-06-20")
            .coordinator("karen.holm", "2014-07-01");
    measure(file);
    coordinate(file);
    live(file);
    agree(file);
    return file.closed("2016-12-20", ClosureReason.NO_FURTHER_NEED_FAMILY);
  }

  private static void measure(FileStory file) {
    FamilyId family = file.family();
    file.measured("Mette", ADULT, START, "2014-07-10", "HEALTH=C", "OVERALL=D")
        .measured("Jonas", ADULT, START, "2014-07-10", "HEALTH=D", "OVERALL=D")
        .measured("Sofie", CHILD, START, "2014-07-10", "HEALTH=B", "OVERALL=C")
        .measured("Emil", CHILD, START, "2014-07-10", "OVERALL=D")
        .and(
            new MeasurementDeclined(
                family, person("Ida"), CHILD, 1, START, null, day("2014-07-10")))
        .measured("Mette", WHO, START, "2014-07-10", "RAW=7")
        .measured("Jonas", WHO, START, "2014-07-10", "RAW=9")
        .measured("Mette", ADULT, END, "2016-09-06", "HEALTH=B", "OVERALL=B")
        .measured("Jonas", ADULT, END, "2016-09-06", "HEALTH=UNANSWERED", "OVERALL=C")
        .measured("Sofie", CHILD, END, "2016-09-06", "HEALTH=B", "OVERALL=A")
        .measured("Emil", CHILD, END, "2016-09-06", "OVERALL=B")
        .measured("Ida", CHILD, END, "2016-09-06", "OVERALL=A")
        .measured("Mette", WHO, END, "2016-09-06", "RAW=16")
        .measured("Jonas", WHO, END, "2016-09-06", "RAW=13");
  }

  private static void coordinate(FileStory file) {
    FamilyId family = file.family();
    EmployeeId karen = new EmployeeId("karen.holm");
    EmployeeId rikke = new EmployeeId("rikke.dam");
    file.and(
            new CoordinatorAbsenceCovered(
                family, karen, rikke, day("2015-01-12"), day("2015-02-28")))
        .and(
            new CoordinationHandedOver(
                family, karen, rikke, day("2015-03-02"), Personal.of("All is known")))
        .and(
            new FamilyMemberLeft(
                family, person("Jonas"), day("2014-11-03"), LeavingReason.SEPARATION))
        .and(new FamilyMemberReturned(family, person("Jonas"), day("2015-05-04")));
  }

  private static void live(FileStory file) {
    FamilyId family = file.family();
    file.work("Mette", OUTSIDE_LABOUR_MARKET, null, "2014-06-30")
        .category("Mette", ASSISTANCE, "ACTIVITY_READY", "2014-06-30")
        .category("Mette", ASSISTANCE, "JOB_READY", "2015-08-10")
        .work("Jonas", OUTSIDE_LABOUR_MARKET, null, "2014-06-30")
        .benefit("Jonas", Benefit.SOCIAL_ASSISTANCE, "2014-06-30", null)
        .category("Jonas", ASSISTANCE, "ACTIVITY_READY", "2014-06-30")
        .benefit("Mette", Benefit.SOCIAL_ASSISTANCE, "2014-06-30", null);
    EventId endless = file.last();
    InterventionId placement = new InterventionId(uuid("help placement"));
    file.help("home", InterventionType.HOME_SUPPORT, List.of(), null, "2014-08-04")
        .help("placement", InterventionType.WORK_PLACEMENT, List.of("Mette"), 15, "2014-08-04")
        .and(
            new InterventionEnded(
                family,
                placement,
                InterventionType.WORK_PLACEMENT,
                List.of(person("Mette")),
                EndReason.NO_FURTHER_NEED_PROFESSIONAL,
                null,
                day("2015-09-01")))
        .work("Mette", EMPLOYED, 12, "2015-09-01");
    file.corrected(file.last(), file.workFact("Mette", EMPLOYED, 15, "2015-09-01"), "2015-09-01")
        .work("Mette", EMPLOYED, 37, "2016-01-04")
        .corrected(
            endless,
            file.benefitFact("Mette", Benefit.SOCIAL_ASSISTANCE, "2014-06-30", "2016-01-04"),
            "2014-06-30")
        .job("Sofie", "2015-03-15")
        .absence("Emil", "2014-08-11", "2015-06-27", 27, 200)
        .absence("Emil", "2015-08-10", "2016-06-25", 8, 200);
  }

  private static void agree(FileStory file) {
    FamilyId family = file.family();
    BarrierId letters = new BarrierId(uuid("barrier letters"));
    file.goal("G1", null, GoalArea.EVERYDAY_LIFE, "So that nobody comes late", "2014-07-15")
        .goal("G2", "Mette", GoalArea.EMPLOYMENT, "", "2014-07-15")
        .and(
            new MotivationRecorded(
                family,
                new GoalId(uuid("goal G2")),
                person("Mette"),
                GoalArea.EMPLOYMENT,
                Personal.of("My own money"),
                day("2014-07-15")))
        .goal("G3", "Emil", GoalArea.SCHOOL, "", "2014-07-15")
        .goal("G4", "Jonas", GoalArea.HEALTH, "", "2014-07-15")
        .barrier("letters", "Mette", "2014-07-15")
        .and(
            new BarrierActionRecorded(
                family, letters, person("Mette"), Personal.of("Read them"), day("2015-10-01")))
        .and(
            new ChildHeard(
                family,
                person("Emil"),
                new EmployeeId("karen.holm"),
                Personal.of("Trips"),
                false,
                day("2014-07-15")))
        .and(
            new ChildHeard(
                family,
                person("Sofie"),
                new EmployeeId("karen.holm"),
                Personal.of("Fine"),
                false,
                day("2014-07-22")))
        .plan("2014-07-22")
        .followUp("2014-10-14", 8)
        .followUp("2014-12-09", 60)
        .followUp("2016-03-01", 52);
    achieved(file, "G1", null, GoalArea.EVERYDAY_LIFE, "2016-10-04");
    achieved(file, "G2", "Mette", GoalArea.EMPLOYMENT, "2016-01-04");
    achieved(file, "G3", "Emil", GoalArea.SCHOOL, "2016-06-24");
    achieved(file, "G4", "Jonas", GoalArea.HEALTH, "2016-06-28");
  }

  private static void achieved(FileStory file, String goal, String name, GoalArea area, String on) {
    file.and(
        new GoalAchieved(
            file.family(),
            new GoalId(uuid("goal " + goal)),
            name == null ? List.of() : List.of(person(name)),
            area,
            Personal.of("seen"),
            day(on)));
  }

  private static void abandoned(
      FileStory file, String goal, String name, GoalArea area, String on) {
    file.and(
        new GoalAbandoned(
            file.family(),
            new GoalId(uuid("goal " + goal)),
            List.of(person(name)),
            area,
            Personal.of("no longer wanted"),
            day(on)));
  }

  /** Anna, Bo and a grandmother in Kolding, outside the programme: no data yet, no coordinator. */
  private static FileStory referredOnly() {
    return FileStory.of(
            "referred only",
            "621",
            null,
            null,
            day("2015-01-10"),
            day("2015-01-20"),
            day("2015-02-02"))
        .mother("Anna", 1990, "2015-02-02")
        .son("Bo", 2004, "2015-02-02")
        .member("Grandmother", FamilyRole.OTHER_ADULT, Sex.FEMALE, 1950, "2015-02-02");
  }

  /** Dora and Eik in Assens; start 2014-09-10. */
  private static FileStory beforeTheMove() {
    FileStory file =
        FileStory.of("move 1", "420", "2014-09-01")
            .mother("Dora", 1985, "2014-09-01")
            .son("Eik", 2000, "2014-09-01")
            .enrolled("Eik", "2014-09-01")
            .coordinator("first", "2014-09-05")
            .measured("Dora", ADULT, START, "2014-09-10", "HEALTH=B", "OVERALL=C")
            .measured("Dora", WHO, START, "2014-09-10", "RAW=10")
            .measured("Eik", CHILD, START, "2014-09-10", "OVERALL=C")
            .measured("Eik", WHO, START, "2014-09-10", "RAW=8")
            .work("Dora", OUTSIDE_LABOUR_MARKET, null, "2014-09-01")
            .benefit("Dora", Benefit.SOCIAL_ASSISTANCE, "2013-01-01", "2016-01-01")
            .category("Dora", ASSISTANCE, "ACTIVITY_READY", "2014-09-01")
            .goal("G5", "Dora", GoalArea.EMPLOYMENT, "A job", "2014-09-20")
            .plan("2015-02-01");
    abandoned(file, "G5", "Dora", GoalArea.EMPLOYMENT, "2015-06-30");
    return file.closed("2015-06-30", ClosureReason.MOVED_AWAY);
  }

  /** The same family in Randers; end 2016-05-01. */
  private static FileStory afterTheMove() {
    return FileStory.of("move 2", "730", "2015-07-15")
        .mother("Dora", 1985, "2015-07-15")
        .son("Eik", 2000, "2015-07-15")
        .coordinator("second", "2015-07-25")
        .work("Dora", EMPLOYED, 20, "2016-01-01")
        .benefit("Dora", Benefit.SICKNESS_BENEFIT, "2015-08-01", "2015-11-01")
        .category("Dora", ASSISTANCE, "JOB_READY", "2015-10-01")
        .measured("Dora", ADULT, END, "2016-05-01", "HEALTH=B", "OVERALL=B")
        .measured("Dora", WHO, END, "2016-05-01", "RAW=12")
        .measured("Eik", WHO, END, "2016-05-01", "RAW=14")
        .job("Eik", "2016-03-01")
        .closed("2016-06-01", ClosureReason.NO_FURTHER_NEED_PROFESSIONAL);
  }

  /** Gry, Hans and Ib in Furesø; start 2014-10-10. */
  private static FileStory beforeTheSplit() {
    FileStory file =
        FileStory.of("split 1", "190", "2014-10-01")
            .mother("Gry", 1982, "2014-10-01")
            .father("Hans", 1979, "2014-10-01")
            .son("Ib", 2007, "2014-10-01")
            .coordinator("third", "2014-10-01")
            .measured("Gry", ADULT, START, "2014-10-10", "HEALTH=D", "OVERALL=D")
            .measured("Hans", ADULT, START, "2014-10-10", "HEALTH=A", "OVERALL=B")
            .measured("Ib", CHILD, START, "2014-10-10", "OVERALL=B")
            .measured("Gry", WHO, START, "2014-10-10", "RAW=20")
            .measured("Hans", WHO, START, "2014-10-10", "RAW=13")
            .measured("Gry", ADULT, END, "2016-08-01", "HEALTH=C", "OVERALL=D")
            .measured("Gry", WHO, END, "2016-08-01", "RAW=17")
            .work("Gry", IN_EDUCATION, null, "2014-09-01")
            .work("Hans", EMPLOYED, 30, "2014-09-01")
            .work("Gry", OUTSIDE_LABOUR_MARKET, null, "2016-07-01")
            .barrier("time", "Hans", "2014-11-01")
            .plan("2014-12-01")
            .help("family", InterventionType.FAMILY_TREATMENT, List.of(), null, "2014-12-10")
            .followUp("2015-04-01", 26);
    return file.and(
            new FamilyMemberLeft(
                file.family(), person("Hans"), day("2015-09-01"), LeavingReason.SEPARATION))
        .and(
            new FamilyMemberLeft(
                file.family(), person("Ib"), day("2015-09-01"), LeavingReason.MOVED_OUT))
        .closed("2016-08-15", ClosureReason.NO_FURTHER_NEED_FAMILY);
  }

  /** Hans and Ib in a file of their own, the same coordinator. */
  private static FileStory afterTheSplit() {
    return FileStory.of("split 2", "190", "2015-09-01")
        .father("Hans", 1979, "2015-09-01")
        .son("Ib", 2007, "2015-09-01")
        .coordinator("third", "2015-09-01")
        .measured("Hans", ADULT, END, "2016-08-01", "HEALTH=A", "OVERALL=C")
        .measured("Hans", WHO, END, "2016-08-01", "RAW=10")
        .measured("Ib", CHILD, END, "2016-08-01", "OVERALL=B")
        .closed("2016-08-15", ClosureReason.NO_FURTHER_NEED_FAMILY);
  }

  /** Jan and Kim in Brøndby; start 2015-03-01, closed and open again: not ended. */
  private static FileStory reopened() {
    FileStory file =
        FileStory.of("reopened", "153", "2015-02-20")
            .father("Jan", 1975, "2015-02-20")
            .daughter("Kim", 2010, "2015-02-20")
            .coordinator("fourth", "2015-02-25")
            .measured("Jan", ADULT, START, "2015-03-01", "HEALTH=A", "OVERALL=A")
            .measured("Jan", WHO, START, "2015-03-01", "RAW=9")
            .measured("Kim", CHILD, START, "2015-03-01", "OVERALL=A")
            .goal("G6", "Jan", GoalArea.HEALTH, "To run again", "2015-03-10")
            .closed("2015-12-01", ClosureReason.NO_FURTHER_NEED_FAMILY);
    file.and(new FamilyFileReopened(file.family(), day("2016-02-01"), Personal.of("needed again")))
        .work("Jan", OUTSIDE_LABOUR_MARKET, null, "2015-01-01")
        .benefit("Jan", Benefit.SICKNESS_BENEFIT, "2014-12-01", "2015-02-02")
        .help("flex", InterventionType.FLEX_JOB, List.of("Jan"), null, "2015-02-21")
        .barrier("back", "Jan", "2015-03-10");
    return file.and(
        new BarrierResolved(
            file.family(),
            new BarrierId(uuid("barrier back")),
            person("Jan"),
            Personal.of("trained"),
            day("2015-06-01")));
  }

  /** Lis and Mo in Hedensted, later Ny: start 2014-11-01, withdrawn, end 2015-11-01. */
  private static FileStory withdrawn() {
    FileStory file =
        FileStory.of("withdrawn", "766", "2014-10-20")
            .mother("Lis", 1995, "2014-10-20")
            .daughter("Mo", 2013, "2014-10-20")
            .daughter("Ny", 2015, "2015-06-01")
            .coordinator("fifth", "2014-10-20")
            .measured("Lis", ADULT, START, "2014-11-01", "OVERALL=UNANSWERED")
            .measured("Mo", CHILD, START, "2014-11-01", "OVERALL=D")
            .work("Lis", SUBSIDISED_EMPLOYMENT, 25, "2014-10-01")
            .help("subsidy", InterventionType.WAGE_SUBSIDY_JOB, List.of("Lis"), 25, "2014-10-25")
            .help("hours", InterventionType.ORDINARY_PAID_HOURS, List.of("Lis"), 5, "2015-10-01")
            .measured("Lis", ADULT, END, "2015-11-01", "HEALTH=A", "OVERALL=B")
            .plan("2014-11-20");
    EventId wrong = file.measured("Mo", CHILD, END, "2015-11-01", "OVERALL=A").last();
    return file.and(
            new MemberWithdrawn(
                file.family(), person("Lis"), day("2015-05-01"), Personal.of("no wish")))
        .corrected(
            wrong, file.measuredFact("Mo", CHILD, END, "2015-11-01", "OVERALL=C"), "2015-11-01");
  }

  /** Nina, Ole and Pia in Rebild, before the reform; start 2012-04-10, end 2013-12-01. */
  private static FileStory rebild() {
    return FileStory.of("rebild", "840", "2012-04-01")
        .mother("Nina", 1980, "2012-04-01")
        .father("Ole", 1978, "2012-04-01")
        .daughter("Pia", 1998, "2012-04-01")
        .coordinator("sixth", "2012-04-01")
        .category("Nina", VisitationScheme.MATCH_GROUP, "3", "2012-01-01")
        .category("Nina", VisitationScheme.MATCH_GROUP, "2", "2013-03-01")
        .category("Ole", VisitationScheme.MATCH_GROUP, "3", "2012-01-01")
        .benefit("Nina", Benefit.SOCIAL_ASSISTANCE, "2012-03-01", "2012-06-01")
        .measured("Nina", WHO, START, "2012-04-10", "RAW=9")
        .measured("Nina", WHO, END, "2013-12-01", "RAW=12")
        .job("Pia", "2012-01-01")
        .closed("2013-12-15", ClosureReason.NO_FURTHER_NEED_FAMILY);
  }

  private static FileStory later() {
    return FileStory.of("later", "740", "2017-02-01").mother("Rita", 1990, "2017-02-01");
  }
}
