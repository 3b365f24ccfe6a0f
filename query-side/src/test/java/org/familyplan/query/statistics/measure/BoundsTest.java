package org.familyplan.query.statistics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familyplan.api.livelihood.EmploymentStatus.EMPLOYED;
import static org.familyplan.api.livelihood.EmploymentStatus.OUTSIDE_LABOUR_MARKET;
import static org.familyplan.api.measurement.MeasurementPhase.END;
import static org.familyplan.api.measurement.MeasurementPhase.START;
import static org.familyplan.query.statistics.FileStory.day;
import static org.familyplan.query.statistics.FileStory.person;
import static org.familyplan.query.statistics.FileStory.uuid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobEnded;
import org.familyplan.api.childhood.SpareTimeJobId;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAssigned;
import org.familyplan.api.familyfile.ClosureReason;
import org.familyplan.api.goal.GoalArea;
import org.familyplan.api.goal.GoalEvent.GoalAchieved;
import org.familyplan.api.goal.GoalEvent.GoalReopened;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.LeavingReason;
import org.familyplan.api.intervention.InterventionEvent.InterventionPaused;
import org.familyplan.api.intervention.InterventionEvent.InterventionResumed;
import org.familyplan.api.intervention.InterventionId;
import org.familyplan.api.intervention.InterventionType;
import org.familyplan.api.livelihood.Benefit;
import org.familyplan.api.livelihood.VisitationScheme;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.Personal;
import org.familyplan.query.statistics.FileStory;
import org.familyplan.query.statistics.table.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one value ends and the next begins, family by family. */
class BoundsTest {
  private static final Measures MEASURES = Measures.standard();
  private static final LocalDate DAY = day("2016-12-31");
  private static final String OPENED = "2014-09-01";

  private static FileStory family() {
    return FileStory.of("family", "360", OPENED).mother("Una", 1984, OPENED);
  }

  private static List<String> codes(String population, String attribute, FileStory... files) {
    return MEASURES
        .units(Stream.of(files).map(FileStory::facts).toList(), DAY)
        .get(population)
        .stream()
        .map(unit -> unit.code(attribute))
        .toList();
  }

  private static String code(String population, String attribute, FileStory... files) {
    List<String> codes = codes(population, attribute, files);
    assertThat(codes).hasSize(1);
    return codes.getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "0, PERCENT_0", "1, PERCENT_1_25", "13, PERCENT_1_25", "14, PERCENT_26_50",
    "26, PERCENT_26_50", "27, PERCENT_51_75", "39, PERCENT_51_75", "40, PERCENT_76_99",
    "51, PERCENT_76_99", "52, PERCENT_100", "60, PERCENT_100"
  })
  void supportDegree(int weeks, String band) {
    FileStory file = family().work("Una", OUTSIDE_LABOUR_MARKET, null, "2013-01-01");
    String from = day(OPENED).minusWeeks(weeks).toString();
    if (weeks > 0) {
      file.benefit("Una", Benefit.SOCIAL_ASSISTANCE, from, OPENED);
    }
    assertThat(code("adults", "supportDegreeAtStart", file)).isEqualTo(band);
  }

  /** One day of benefit makes a week of it; the day of the start is no day before it. */
  @ParameterizedTest
  @CsvSource({
    "2014-08-31, 2014-09-01, PERCENT_1_25",
    "2014-08-24, 2014-08-25, PERCENT_1_25",
    "2014-09-01, 2014-10-01, UNANSWERED",
    "2013-09-02, 2013-09-03, PERCENT_1_25",
    "2013-09-01, 2013-09-02, PERCENT_0"
  })
  void aDayOnABenefitIsAWeek(String from, String until, String band) {
    FileStory file = family().benefit("Una", Benefit.SOCIAL_ASSISTANCE, from, until);
    assertThat(code("adults", "supportDegreeAtStart", file)).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource({"14, HOURS_BELOW_15", "15, HOURS_15_29", "29, HOURS_15_29", "30, HOURS_30_"})
  void hoursAWeek(int hours, String band) {
    assertThat(code("adults", "ordinaryHoursDuring", family().work("Una", EMPLOYED, hours, OPENED)))
        .isEqualTo(band);
    FileStory helped =
        family().help("h", InterventionType.WORK_PLACEMENT, List.of("Una"), hours, "2014-10-01");
    assertThat(code("adults", "companyHoursDuring", helped)).isEqualTo(band);
  }

  @Test
  void workWithoutHoursIsWorkAllTheSame() {
    FileStory file = family().work("Una", EMPLOYED, null, OPENED);
    assertThat(code("adults", "ordinaryHoursDuring", file)).isEqualTo("HOURS_NOT_TOLD");
    assertThat(code("adults", "employedDuring", file)).isEqualTo("YES");
  }

  /** A raw point is four of the score: two are not noticeable, three are. */
  @ParameterizedTest
  @CsvSource({
    "10, 12, NO_NOTICEABLE_CHANGE",
    "10, 13, NOTICEABLY_BETTER",
    "10, 8, NO_NOTICEABLE_CHANGE",
    "10, 7, NOTICEABLY_WORSE",
    "10, 10, NO_NOTICEABLE_CHANGE"
  })
  void tenPointsAreNoticeable(int start, int end, String change) {
    FileStory file =
        family()
            .measured("Una", "WHO-5", START, "2014-09-10", "RAW=" + start)
            .measured("Una", "WHO-5", END, "2015-09-10", "RAW=" + end);
    assertThat(code("adults", "adultWellBeingChange", file)).isEqualTo(change);
  }

  @ParameterizedTest
  @CsvSource({"1996, 1, 0", "1997, 0, 1", "2014, 0, 1", "2015, 0, 0"})
  void whoIsAChildFollowsFromTheYearOfBirth(int year, int adults, int children) {
    FileStory file =
        FileStory.of("family", "360", OPENED).son("Bo", year, OPENED).enrolled("Bo", OPENED);
    assertThat(codes("adults", "sex", file)).hasSize(adults);
    assertThat(codes("children", "sex", file)).hasSize(children);
  }

  @ParameterizedTest
  @CsvSource({"1996, 18-29", "1985, 18-29", "1984, 30-39", "1974, 40-49", "1964, 50-", "1930, 50-"})
  void agesOfAdults(int year, String group) {
    FileStory file = FileStory.of("family", "360", OPENED).mother("Una", year, OPENED);
    assertThat(code("adults", "adultAgeAtStart", file)).isEqualTo(group);
  }

  @ParameterizedTest
  @CsvSource({"2014, 0-5", "2009, 0-5", "2008, 6-13", "2001, 6-13", "2000, 14-17", "1997, 14-17"})
  void agesOfChildren(int year, String group) {
    FileStory file = FileStory.of("family", "360", OPENED).son("Bo", year, OPENED);
    assertThat(code("children", "ageGroupAtStart", file)).isEqualTo(group);
  }

  @ParameterizedTest
  @CsvSource({
    "0, DAYS_0",
    "1, DAYS_1_7",
    "7, DAYS_1_7",
    "8, DAYS_8_30",
    "30, DAYS_8_30",
    "31, DAYS_31_"
  })
  void daysWithoutCoordinator(int days, String band) {
    LocalDate until = day("2015-01-01");
    FileStory file = family();
    file.and(new CoordinatorAssigned(file.family(), new EmployeeId("a"), day("2014-10-01"), until))
        .coordinator("b", until.plusDays(days).toString());
    assertThat(code("families", "daysWithoutCoordinator", file)).isEqualTo(band);
    assertThat(code("families", "coordinators", file)).isEqualTo("2");
  }

  /** Referred on 2014-08-12; the plan is due four months after 2014-08-22. */
  @ParameterizedTest
  @CsvSource({
    "2014-09-11, DAYS_0_30, IN_TIME", "2014-09-12, DAYS_31_60, IN_TIME",
    "2014-10-11, DAYS_31_60, IN_TIME", "2014-10-12, DAYS_61_90, IN_TIME",
    "2014-12-10, DAYS_91_120, IN_TIME", "2014-12-11, DAYS_121_, IN_TIME",
    "2014-12-22, DAYS_121_, IN_TIME", "2014-12-23, DAYS_121_, LATE"
  })
  void thePlan(String on, String band, String timing) {
    FileStory file = family().plan(on);
    assertThat(code("families", "daysToPlan", file)).isEqualTo(band);
    assertThat(code("families", "planTiming", file)).isEqualTo(timing);
  }

  @ParameterizedTest
  @CsvSource({
    "9, FAMILIES_1_9",
    "10, FAMILIES_10_19",
    "19, FAMILIES_10_19",
    "20, FAMILIES_20_25",
    "25, FAMILIES_20_25",
    "26, FAMILIES_26_"
  })
  void caseload(int families, String band) {
    List<FileStory> files = new ArrayList<>();
    for (int number = 0; number < families; number++) {
      files.add(
          FileStory.of("family " + number, "360", OPENED)
              .mother("Una " + number, 1984, OPENED)
              .coordinator("a", OPENED));
    }
    files.add(
        FileStory.of("closed", "360", OPENED)
            .coordinator("a", OPENED)
            .closed("2016-01-01", ClosureReason.OPTED_OUT));
    assertThat(codes("families", "caseload", files.toArray(FileStory[]::new)))
        .hasSize(families + 1)
        .containsOnly(band, "NO_CASELOAD");
  }

  @Test
  void anEndBeforeTheStartIsNone() {
    FileStory file =
        family()
            .measured("Una", "FUNCTIONAL_LEVEL_ADULT", END, "2014-09-05", "OVERALL=A")
            .measured("Una", "FUNCTIONAL_LEVEL_ADULT", START, "2014-09-10", "OVERALL=D");
    assertThat(code("adults", "adultOverallAtEnd", file)).isEqualTo("NOT_ENDED");
    file.closed("2015-09-10", ClosureReason.OPTED_OUT);
    assertThat(code("adults", "adultOverallAtEnd", file)).isEqualTo("UNANSWERED");
    assertThat(code("families", "dataState", file)).isEqualTo("START");
  }

  @Test
  void theFirstStartAndTheLastEndCount() {
    FileStory file =
        family()
            .measured("Una", "FUNCTIONAL_LEVEL_ADULT", END, "2016-09-10", "OVERALL=A")
            .measured("Una", "FUNCTIONAL_LEVEL_ADULT", END, "2015-09-10", "OVERALL=B")
            .measured("Una", "FUNCTIONAL_LEVEL_ADULT", START, "2015-01-10", "OVERALL=C")
            .measured("Una", "FUNCTIONAL_LEVEL_ADULT", START, "2014-09-10", "OVERALL=D");
    assertThat(code("adults", "adultOverallAtStart", file)).isEqualTo("D");
    assertThat(code("adults", "adultOverallAtEnd", file)).isEqualTo("A");
  }

  @Test
  void aFamilyMovedOnIsNotEndedWhileOneOfItsFilesIsOpen() {
    FileStory first = family().closed("2015-01-01", ClosureReason.MOVED_AWAY);
    FileStory second =
        FileStory.of("second", "376", "2015-01-10").mother("Una", 1984, "2015-01-10");
    assertThat(code("families", "familyTypeAtEnd", first)).isEqualTo("ONE_PROVIDER");
    assertThat(code("families", "familyTypeAtEnd", first, second)).isEqualTo("NOT_ENDED");
    assertThat(code("families", "municipality", second, first)).isEqualTo("360");
  }

  @Test
  void nothingIsTrueOfTheDead() {
    FileStory file =
        family()
            .work("Una", EMPLOYED, 20, OPENED)
            .benefit("Una", Benefit.SOCIAL_ASSISTANCE, "2014-01-01", null)
            .category("Una", VisitationScheme.SOCIAL_ASSISTANCE, "JOB_READY", "2016-05-01");
    file.and(
            new FamilyMemberLeft(
                file.family(), person("Una"), day("2014-10-01"), LeavingReason.DEATH))
        .closed("2016-06-01", ClosureReason.CAUSED_BY_EVENT);
    assertThat(code("adults", "employmentAtStart", file)).isEqualTo("EMPLOYED");
    assertThat(code("adults", "employmentAtEnd", file)).isEqualTo("UNANSWERED");
    assertThat(code("adults", "supportDegreeAtEnd", file)).isEqualTo("PERCENT_0");
    assertThat(code("adults", "socialAssistanceCategoryAtEnd", file)).isEqualTo("UNANSWERED");
    assertThat(code("families", "familyTypeAtEnd", file)).isEqualTo("OTHER");
  }

  @Test
  void aSchemeThatIsOverHasNoCategories() {
    FileStory file =
        family()
            .category("Una", VisitationScheme.MATCH_GROUP, "3", "2013-01-01")
            .closed("2015-01-01", ClosureReason.OPTED_OUT);
    assertThat(code("adults", "matchGroupAtStart", file)).isEqualTo("UNANSWERED");
  }

  @Test
  void notAssessedHasNoPlaceInTheOrder() {
    FileStory file =
        family()
            .category("Una", VisitationScheme.SOCIAL_ASSISTANCE, "NOT_ASSESSED", OPENED)
            .category("Una", VisitationScheme.SOCIAL_ASSISTANCE, "JOB_READY", "2014-12-01")
            .closed("2015-01-01", ClosureReason.OPTED_OUT);
    assertThat(code("adults", "socialAssistanceCategoryAtStart", file)).isEqualTo("NOT_ASSESSED");
    assertThat(code("adults", "socialAssistanceCategoryMovement", file))
        .isEqualTo("NOT_MEASURABLE");
  }

  @Test
  void aJobThatEndedIsNone() {
    FileStory file =
        FileStory.of("family", "360", OPENED).son("Bo", 1999, OPENED).job("Bo", "2014-08-01");
    file.and(
            new SpareTimeJobEnded(
                file.family(), person("Bo"), new SpareTimeJobId(uuid("job Bo")), day("2014-12-01")))
        .closed("2015-01-01", ClosureReason.OPTED_OUT);
    assertThat(code("children", "spareTimeJobAtStart", file)).isEqualTo("YES");
    assertThat(code("children", "spareTimeJobMovement", file)).isEqualTo("AWAY");
  }

  @Test
  void aGoalTakenUpAgainIsOpen() {
    FileStory file = family().goal("G", "Una", GoalArea.ECONOMY, "", "2014-10-01");
    GoalId goal = new GoalId(uuid("goal G"));
    file.and(
        new GoalReopened(
            file.family(),
            goal,
            List.of(person("Una")),
            GoalArea.ECONOMY,
            Personal.of("not yet"),
            day("2016-01-01")));
    assertThat(code("goals", "goalOutcome", file)).isEqualTo("OPEN");
    file.and(
        new GoalAchieved(
            file.family(),
            goal,
            List.of(person("Una")),
            GoalArea.ECONOMY,
            Personal.of("told late"),
            day("2015-06-01")));
    assertThat(code("goals", "goalOutcome", file)).isEqualTo("OPEN");
    assertThat(code("goals", "motivated", file)).isEqualTo("NO");
  }

  @Test
  void helpThatPausesDoesNotRun() {
    FileStory file =
        family().help("h", InterventionType.FLEX_JOB, List.of("Una"), 20, "2014-10-01");
    InterventionId help = new InterventionId(uuid("help h"));
    file.and(
            new InterventionPaused(
                file.family(),
                help,
                InterventionType.FLEX_JOB,
                List.of(person("Una")),
                Personal.of("ill"),
                day("2014-12-01")))
        .closed("2015-01-01", ClosureReason.OPTED_OUT);
    assertThat(code("adults", "companyDirectedAtEnd", file)).isEqualTo("NO");
    assertThat(code("adults", "companyTypeDuring", file)).isEqualTo("FLEX_JOB");
    file.and(
        new InterventionResumed(
            file.family(),
            help,
            InterventionType.FLEX_JOB,
            List.of(person("Una")),
            day("2014-12-20")));
    assertThat(code("adults", "companyDirectedAtEnd", file)).isEqualTo("YES");
  }

  @Test
  void helpForTheWholeFamilyIsNobodysOwn() {
    FileStory file = family().help("h", InterventionType.FLEX_JOB, List.of(), 20, "2014-10-01");
    assertThat(code("adults", "companyDirectedDuring", file)).isEqualTo("NO");
  }

  /** Months are the calendar's: three after 2014-11-30 is 2015-02-28. */
  @ParameterizedTest
  @CsvSource({"2015-02-28, IN_TIME", "2015-03-01, LATE"})
  void theFirstFollowUpIsDueThreeMonthsAfterHelpBegan(String held, String timing) {
    FileStory file =
        family()
            .help("h", InterventionType.HOME_SUPPORT, List.of(), null, "2014-11-30")
            .followUp(held, 200);
    assertThat(code("followUps", "followUpTiming", file)).isEqualTo(timing);
  }

  @Test
  void absenceIsComparedAsAShareOfTheDaysOfSchool() {
    FileStory file =
        FileStory.of("family", "360", OPENED)
            .son("Bo", 2004, OPENED)
            .absence("Bo", "2014-08-11", "2015-06-27", 20, 200)
            .absence("Bo", "2015-08-10", "2015-12-20", 15, 100);
    assertThat(code("children", "schoolAbsenceMovement", file)).isEqualTo("AWAY");
    FileStory same =
        FileStory.of("family", "360", OPENED)
            .son("Bo", 2004, OPENED)
            .absence("Bo", "2014-08-11", "2015-06-27", 20, 200)
            .absence("Bo", "2016-08-10", "2017-06-20", 1, 200);
    assertThat(code("children", "schoolAbsenceMovement", same)).isEqualTo("NOT_MEASURABLE");
  }

  @Test
  void unitsHaveACodeForEveryAttributeAndNoName() {
    Unit adult = MEASURES.units(List.of(family().facts()), DAY).get("adults").getFirst();
    assertThat(adult.id()).isEqualTo(person("Una").toString());
    assertThat(adult.guarded()).isEqualTo(adult.id());
    assertThat(adult.codes().values()).doesNotContain("Una");
  }
}
