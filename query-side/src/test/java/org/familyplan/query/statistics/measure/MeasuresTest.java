package org.familyplan.query.statistics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.familyplan.api.livelihood.EmploymentStatus.EMPLOYED;
import static org.familyplan.api.livelihood.EmploymentStatus.OUTSIDE_LABOUR_MARKET;
import static org.familyplan.query.statistics.FileStory.day;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.query.statistics.Erased;
import org.familyplan.query.statistics.FileStory;
import org.familyplan.query.statistics.SmallCohort;
import org.familyplan.query.statistics.facts.FamilyFacts;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.Tabulation;
import org.familyplan.query.statistics.table.Unit;
import org.junit.jupiter.api.Test;

/**
 * Every measure of the small cohort, counted by hand on 2016-12-31.
 *
 * <pre>
 * family      place    start       end         adults       children (age at start)
 * worked      360      2014-07-10  2016-09-06  Mette Jonas  Sofie 14, Emil 8, Ida 2
 * referred    621      2015-02-02  -           Anna         Bo 11
 * moved       420      2014-09-10  2016-05-01  Dora         Eik 14
 * split       190      2014-10-10  2016-08-01  Gry Hans     Ib 7
 * reopened    153      2015-03-01  -           Jan          Kim 5
 * withdrawn   766      2014-11-01  2015-11-01  Lis          Mo 1 (Ny is born after the start)
 * rebild      other    2012-04-10  2013-12-01  Nina Ole     Pia 14
 * </pre>
 */
class MeasuresTest {
  private static final Measures MEASURES = Measures.standard();
  private static final Map<String, List<Unit>> UNITS = on("2016-12-31");

  private static Map<String, List<Unit>> on(String day) {
    return MEASURES.units(SmallCohort.facts(), LocalDate.parse(day));
  }

  /** How many units have which codes, joined by a bar; no zeros. */
  private static Map<String, Long> count(String population, String... attributes) {
    return count(UNITS, population, each -> true, attributes);
  }

  private static Map<String, Long> count(
      Map<String, List<Unit>> units,
      String population,
      Predicate<Unit> which,
      String... attributes) {
    return units.get(population).stream()
        .filter(which)
        .collect(
            Collectors.groupingBy(
                unit -> Stream.of(attributes).map(unit::code).collect(Collectors.joining("|")),
                TreeMap::new,
                Collectors.counting()));
  }

  /** Number with an amount and its mean with one decimal. */
  private static String mean(String population, String amount) {
    List<BigDecimal> known =
        UNITS.get(population).stream()
            .flatMap(unit -> Stream.ofNullable(unit.amounts().get(amount)))
            .toList();
    BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return known.size()
        + ": "
        + sum.divide(BigDecimal.valueOf(known.size()), 1, RoundingMode.HALF_UP);
  }

  @Test
  void familiesReferredAndWithData() {
    assertThat(count("families", "dataState"))
        .containsOnly(
            entry("NO_START", 1L), // referred
            entry("START", 1L), // reopened
            entry("START_AND_END", 5L));
  }

  /** Referred (Anna, Bo) and reopened (Jan, Kim) go on. */
  @Test
  void ended() {
    assertThat(count("families", "ended")).containsOnly(entry("YES", 5L), entry("NO", 2L));
    assertThat(count("adults", "ended")).containsOnly(entry("YES", 8L), entry("NO", 2L));
    assertThat(count("children", "ended")).containsOnly(entry("YES", 7L), entry("NO", 2L));
  }

  /** What tables have in common without having a cell in common. */
  @Test
  void tiesBetweenTables() {
    assertThat(count("families", "everCoordinated"))
        .containsOnly(entry("YES", 6L), entry("NO", 1L)); // referred
    assertThat(count("families", "planInForce"))
        .containsOnly(entry("YES", 4L), entry("NO", 3L)); // referred, reopened, rebild
    assertThat(count("adults", "adultWellBeingMeasured"))
        .containsOnly(entry("MEASURED", 6L), entry("NOT_MEASURABLE", 4L)); // Anna, Jan, Lis, Ole
    assertThat(count("children", "childWellBeingMeasured"))
        .containsOnly(entry("MEASURED", 1L), entry("NOT_MEASURABLE", 8L)); // Eik
  }

  @Test
  void aFamilyIsPlacedWhereItsFirstFileWasOpened() {
    assertThat(count("families", "municipality").keySet())
        .containsExactlyInAnyOrder("360", "621", "420", "190", "153", "766", "OTHER");
    assertThat(count("families", "programme"))
        .containsOnly(entry("HELHEDSINDSATS_2014_2016", 6L), entry("NONE", 1L));
    assertThat(count("families", "cohort"))
        .containsOnly(entry("2014", 4L), entry("2015", 1L), entry("OTHER", 1L), entry("NONE", 1L));
    // worked, moved, split, withdrawn; referred, reopened; rebild
    assertThat(count("families", "period"))
        .containsOnly(entry("2014", 4L), entry("2015", 2L), entry("OTHER", 1L));
  }

  @Test
  void familyTypes() {
    assertThat(count("families", "familyType", "familyTypeAtEnd"))
        .containsOnly(
            entry("TWO_PROVIDERS|TWO_PROVIDERS", 3L), // worked, split (in two files), rebild
            entry("ONE_PROVIDER|ONE_PROVIDER", 2L), // moved, withdrawn
            entry("ONE_PROVIDER|NOT_ENDED", 2L)); // referred, reopened
    assertThat(count("families", "familyTypeChange"))
        .containsOnly(entry("SAME", 5L), entry("NOT_MEASURABLE", 2L));
  }

  @Test
  void childrenInFamily() {
    assertThat(count("families", "childrenInFamilyAtStart", "childrenInFamilyAtEnd"))
        .containsOnly(
            entry("3-|3-", 1L), // Sofie, Emil, Ida
            entry("1|1", 3L), // Eik, Ib, Pia
            entry("1|2", 1L), // Mo; Mo and Ny
            entry("1|NOT_ENDED", 2L)); // Bo, Kim
    assertThat(count("families", "childrenInFamilyMovement"))
        .containsOnly(entry("UNCHANGED", 4L), entry("TOWARDS", 1L), entry("NOT_MEASURABLE", 2L));
  }

  @Test
  void membersByRole() {
    assertThat(count("members", "role", "enrolment"))
        .containsOnly(
            entry("PROVIDER|ENROLLED", 10L), // the ten adults; Lis too, who withdrew
            entry("CHILD|ENROLLED", 3L), // Sofie, Emil, Eik
            entry("CHILD|NOT_ENROLLED", 7L), // Ida, Bo, Ib, Kim, Mo, Ny, Pia
            entry("OTHER_ADULT|NOT_ENROLLED", 1L)); // the grandmother
  }

  @Test
  void adultsAndChildrenAreCountedOnceByAgeInTheYearOfTheStart() {
    assertThat(UNITS.get("adults")).hasSize(10);
    assertThat(UNITS.get("children")).hasSize(9);
    assertThat(count("adults", "sex")).containsOnly(entry("FEMALE", 6L), entry("MALE", 4L));
    // Anna 25, Dora 29, Lis 19; Mette 31, Jonas 34, Gry 32, Hans 35, Nina 32, Ole 34; Jan 40
    assertThat(count("adults", "adultAgeAtStart"))
        .containsOnly(entry("18-29", 3L), entry("30-39", 6L), entry("40-49", 1L));
    assertThat(count("children", "ageGroupAtStart"))
        .containsOnly(entry("0-5", 3L), entry("6-13", 3L), entry("14-17", 3L));
  }

  @Test
  void employmentStatus() {
    assertThat(count("adults", "employmentAtStart", "employmentAtEnd"))
        .containsOnly(
            entry("OUTSIDE_LABOUR_MARKET|EMPLOYED", 2L), // Mette, Dora
            entry("OUTSIDE_LABOUR_MARKET|OUTSIDE_LABOUR_MARKET", 1L), // Jonas
            entry("IN_EDUCATION|OUTSIDE_LABOUR_MARKET", 1L), // Gry
            entry("EMPLOYED|EMPLOYED", 1L), // Hans
            entry("SUBSIDISED_EMPLOYMENT|SUBSIDISED_EMPLOYMENT", 1L), // Lis
            entry("OUTSIDE_LABOUR_MARKET|NOT_ENDED", 1L), // Jan
            entry("UNANSWERED|NOT_ENDED", 1L), // Anna
            entry("UNANSWERED|UNANSWERED", 2L)); // Nina, Ole
    assertThat(count("adults", "employmentMovement"))
        .containsOnly(
            entry("TOWARDS", 2L), // Mette, Dora
            entry("UNCHANGED", 3L), // Jonas, Hans, Lis
            entry("AWAY", 1L), // Gry
            entry("NOT_MEASURABLE", 4L)); // Anna, Jan, Nina, Ole
  }

  /**
   * Weeks of the 52 before start and end with a benefit. Mette: 2 (from 06-30, start 07-10) and 17
   * (until 2016-01-04, 246 days before the end: 35 whole weeks without). Jonas: 2 and 52. Dora: 52
   * and 35 (until 2016-01-01, 121 days before the end: 17 whole weeks without; sickness benefit at
   * the same time counts no more). Gry, Hans, Lis: 0 and 0. Jan: 10 (2014-12-01 to 2015-02-01 lies
   * in weeks 4 to 13 before 2015-03-01). Nina: 6 (40 days before the start) and 0.
   */
  @Test
  void supportDegree() {
    assertThat(count("adults", "supportDegreeAtStart", "supportDegreeAtEnd"))
        .containsOnly(
            entry("PERCENT_1_25|PERCENT_26_50", 1L), // Mette
            entry("PERCENT_1_25|PERCENT_100", 1L), // Jonas
            entry("PERCENT_100|PERCENT_51_75", 1L), // Dora
            entry("PERCENT_0|PERCENT_0", 3L), // Gry, Hans, Lis
            entry("PERCENT_1_25|NOT_ENDED", 1L), // Jan
            entry("PERCENT_1_25|PERCENT_0", 1L), // Nina
            entry("UNANSWERED|NOT_ENDED", 1L), // Anna
            entry("UNANSWERED|UNANSWERED", 1L)); // Ole
    assertThat(count("adults", "supportDegreeMovement"))
        .containsOnly(
            entry("TOWARDS", 2L), // Dora, Nina
            entry("UNCHANGED", 3L),
            entry("AWAY", 2L), // Mette, Jonas
            entry("NOT_MEASURABLE", 3L));
    // (2 + 2 + 52 + 0 + 0 + 10 + 0 + 6) / 8 = 9 weeks = 17.3 %
    assertThat(mean("adults", "supportDegreeAtStart")).isEqualTo("8: 17.3");
    // (17 + 52 + 35 + 0 + 0 + 0 + 0) / 7 = 14.86 weeks = 28.6 %
    assertThat(mean("adults", "supportDegreeAtEnd")).isEqualTo("7: 28.6");
  }

  @Test
  void employmentDuring() {
    assertThat(count("adults", "ordinaryHoursDuring"))
        .containsOnly(
            entry("HOURS_30_", 2L), // Mette 37 at most, Hans 30
            entry("HOURS_15_29", 1L), // Dora 20
            entry("NO_HOURS", 4L), // Jonas, Gry, Jan; Lis only with subsidy
            entry("UNANSWERED", 3L)); // Anna, Nina, Ole
    assertThat(count("adults", "employedDuring"))
        .containsOnly(entry("YES", 3L), entry("NO", 4L), entry("UNANSWERED", 3L));
  }

  @Test
  void companyDirected() {
    assertThat(count("adults", "companyTypeDuring"))
        .containsOnly(
            entry("WORK_PLACEMENT", 1L), // Mette
            entry("FLEX_JOB", 1L), // Jan
            entry("SEVERAL_TYPES", 1L), // Lis
            entry("NO_INTERVENTION", 7L));
    assertThat(count("adults", "companyDirectedDuring"))
        .containsOnly(entry("YES", 3L), entry("NO", 7L));
    assertThat(count("adults", "companyHoursDuring"))
        .containsOnly(
            entry("HOURS_15_29", 2L), // Mette 15, Lis 25 at most
            entry("HOURS_NOT_TOLD", 1L), // Jan
            entry("NO_HOURS", 7L));
    assertThat(count("adults", "companyDirectedAtStart", "companyDirectedAtEnd"))
        .containsOnly(
            entry("NO|NO", 7L), // Mette: begun after the start, ended before the end
            entry("YES|YES", 1L), // Lis
            entry("YES|NOT_ENDED", 1L), // Jan
            entry("NO|NOT_ENDED", 1L)); // Anna
    assertThat(count("adults", "companyDirectedMovement"))
        .containsOnly(entry("UNCHANGED", 8L), entry("NOT_MEASURABLE", 2L));
  }

  @Test
  void adultsFunctionalLevel() {
    assertThat(count("adults", "adultOverallAtStart", "adultOverallAtEnd"))
        .containsOnly(
            entry("D|B", 1L), // Mette, two steps
            entry("D|C", 1L), // Jonas, one step
            entry("C|B", 1L), // Dora, in two files
            entry("D|D", 1L), // Gry
            entry("B|C", 1L), // Hans, in two files
            entry("A|NOT_ENDED", 1L), // Jan
            entry("UNANSWERED|B", 1L), // Lis
            entry("UNANSWERED|NOT_ENDED", 1L), // Anna
            entry("UNANSWERED|UNANSWERED", 2L)); // Nina, Ole
    assertThat(count("adults", "adultOverallMovement"))
        .containsOnly(
            entry("TOWARDS", 3L),
            entry("UNCHANGED", 1L),
            entry("AWAY", 1L),
            entry("NOT_MEASURABLE", 5L));
    assertThat(count("adults", "adultHealthMovement"))
        .containsOnly(
            entry("TOWARDS", 2L), // Mette C to B, Gry D to C
            entry("UNCHANGED", 2L), // Dora B, Hans A
            entry("NOT_MEASURABLE", 6L)); // Jonas unanswered at end, Lis at start
    assertThat(count("adults", "adultMobilityMovement")).containsOnly(entry("NOT_MEASURABLE", 10L));
  }

  /** Scores: Mette 28 to 64, Jonas 36 to 52, Dora 40 to 48, Gry 80 to 68, Hans 52 to 40 … */
  @Test
  void adultsWellBeing() {
    assertThat(count("adults", "adultWellBeingAtStart", "adultWellBeingAtEnd"))
        .containsOnly(
            entry("HIGH_RISK|NO_IMMEDIATE_RISK", 1L), // Mette
            entry("RISK|NO_IMMEDIATE_RISK", 1L), // Jonas
            entry("RISK|RISK", 2L), // Dora, Nina (36 to 48)
            entry("NO_IMMEDIATE_RISK|NO_IMMEDIATE_RISK", 1L), // Gry
            entry("NO_IMMEDIATE_RISK|RISK", 1L), // Hans
            entry("RISK|NOT_ENDED", 1L), // Jan (36)
            entry("UNANSWERED|NOT_ENDED", 1L), // Anna
            entry("UNANSWERED|UNANSWERED", 2L)); // Lis, Ole
    assertThat(count("adults", "adultWellBeingChange"))
        .containsOnly(
            entry("NOTICEABLY_BETTER", 3L), // Mette +36, Jonas +16, Nina +12
            entry("NO_NOTICEABLE_CHANGE", 1L), // Dora +8
            entry("NOTICEABLY_WORSE", 2L), // Gry -12, Hans -12
            entry("NOT_MEASURABLE", 4L));
    // (28 + 36 + 40 + 80 + 52 + 36 + 36) / 7 = 308 / 7
    assertThat(mean("adults", "adultWellBeingAtStart")).isEqualTo("7: 44.0");
    // (64 + 52 + 48 + 68 + 40 + 48) / 6 = 320 / 6 = 53.33
    assertThat(mean("adults", "adultWellBeingAtEnd")).isEqualTo("6: 53.3");
  }

  @Test
  void childrensFunctionalLevel() {
    assertThat(count("children", "childOverallAtStart", "childOverallAtEnd"))
        .containsOnly(
            entry("C|A", 1L), // Sofie, two steps
            entry("D|B", 1L), // Emil, two steps
            entry("UNANSWERED|A", 1L), // Ida, declined at start
            entry("UNANSWERED|NOT_ENDED", 1L), // Bo
            entry("C|UNANSWERED", 1L), // Eik
            entry("B|B", 1L), // Ib, in two files
            entry("A|NOT_ENDED", 1L), // Kim
            entry("D|C", 1L), // Mo, corrected from A
            entry("UNANSWERED|UNANSWERED", 1L)); // Pia
    assertThat(count("children", "childOverallMovement"))
        .containsOnly(entry("TOWARDS", 3L), entry("UNCHANGED", 1L), entry("NOT_MEASURABLE", 5L));
    assertThat(count("children", "childHealthMovement"))
        .containsOnly(entry("UNCHANGED", 1L), entry("NOT_MEASURABLE", 8L)); // Sofie B to B
  }

  @Test
  void childrensWellBeing() {
    assertThat(count("children", "childWellBeingAtStart", "childWellBeingAtEnd"))
        .containsOnly(
            entry("HIGH_RISK|NO_IMMEDIATE_RISK", 1L), // Eik 32 to 56
            entry("UNANSWERED|NOT_ENDED", 2L), // Bo, Kim
            entry("UNANSWERED|UNANSWERED", 6L));
    assertThat(count("children", "childWellBeingChange"))
        .containsOnly(entry("NOTICEABLY_BETTER", 1L), entry("NOT_MEASURABLE", 8L));
    assertThat(mean("children", "childWellBeingAtStart")).isEqualTo("1: 32.0");
    assertThat(mean("children", "childWellBeingAtEnd")).isEqualTo("1: 56.0");
  }

  @Test
  void spareTimeJobs() {
    Predicate<Unit> young = unit -> unit.code("ageGroupAtStart").equals("14-17");
    assertThat(count(UNITS, "children", young, "spareTimeJobAtStart", "spareTimeJobAtEnd"))
        .containsOnly(entry("NO|YES", 2L), entry("YES|YES", 1L)); // Sofie, Eik; Pia
    Predicate<Unit> then = unit -> unit.code("ageGroupAtEnd").equals("14-17");
    assertThat(count(UNITS, "children", then, "spareTimeJobAtEnd"))
        .containsOnly(entry("YES", 3L)); // Sofie and Eik 16, Pia 15
    assertThat(count("children", "ageGroupAtEnd"))
        .containsOnly(
            entry("0-5", 2L), // Ida 4, Mo 2
            entry("6-13", 2L), // Emil 10, Ib 9
            entry("14-17", 3L),
            entry("NOT_ENDED", 2L)); // Bo, Kim
  }

  @Test
  void visitation() {
    assertThat(count("adults", "matchGroupAtStart", "matchGroupAtEnd"))
        .containsOnly(
            entry("3|2", 1L), // Nina
            entry("3|3", 1L), // Ole
            entry("UNANSWERED|NOT_ENDED", 2L), // Anna, Jan
            entry("UNANSWERED|UNANSWERED", 6L));
    assertThat(count("adults", "matchGroupMovement"))
        .containsOnly(entry("TOWARDS", 1L), entry("UNCHANGED", 1L), entry("NOT_MEASURABLE", 8L));
    assertThat(count("adults", "socialAssistanceCategoryAtStart", "socialAssistanceCategoryAtEnd"))
        .containsOnly(
            entry("ACTIVITY_READY|JOB_READY", 2L), // Mette, Dora
            entry("ACTIVITY_READY|ACTIVITY_READY", 1L), // Jonas
            entry("UNANSWERED|NOT_ENDED", 2L), // Anna, Jan
            entry("UNANSWERED|UNANSWERED", 5L)); // a match group is no such category
    assertThat(count("adults", "socialAssistanceCategoryMovement"))
        .containsOnly(entry("TOWARDS", 2L), entry("UNCHANGED", 1L), entry("NOT_MEASURABLE", 7L));
    assertThat(count("adults", "educationAssistanceCategoryMovement"))
        .containsOnly(entry("NOT_MEASURABLE", 10L));
  }

  /** Moved: 2015-07-15 to 07-24 the second file is open and nobody is appointed yet: 10 days. */
  @Test
  void continuity() {
    assertThat(count("families", "coordinators"))
        .containsOnly(
            entry("0", 1L), // referred
            entry("1", 4L), // split (the same in both files), reopened, withdrawn, rebild
            entry("2", 2L)); // worked, the deputy not counted; moved
    assertThat(count("families", "daysWithoutCoordinator"))
        .containsOnly(entry("DAYS_0", 5L), entry("DAYS_8_30", 1L), entry("NO_COORDINATOR", 1L));
    assertThat(mean("families", "daysWithoutCoordinator")).isEqualTo("6: 1.7"); // 10 / 6
  }

  @Test
  void motivation() {
    assertThat(count("goals", "goalOutcome", "motivated"))
        .containsOnly(
            entry("ACHIEVED|YES", 2L), // G1 own words, G2 motivation
            entry("ACHIEVED|NO", 2L), // G3, G4
            entry("ABANDONED|YES", 1L), // G5
            entry("OPEN|YES", 1L)); // G6
    assertThat(count("goals", "goalArea", "goalOutcome"))
        .containsOnly(
            entry("EVERYDAY_LIFE|ACHIEVED", 1L),
            entry("EMPLOYMENT|ACHIEVED", 1L),
            entry("EMPLOYMENT|ABANDONED", 1L),
            entry("SCHOOL|ACHIEVED", 1L),
            entry("HEALTH|ACHIEVED", 1L),
            entry("HEALTH|OPEN", 1L));
  }

  @Test
  void barriers() {
    assertThat(count("barriers", "barrierHandling"))
        .containsOnly(
            entry("ACTED_ON", 1L), // Mette's letters
            entry("UNHANDLED", 1L), // Hans
            entry("RESOLVED", 1L)); // Jan
  }

  @Test
  void relations() {
    assertThat(count("adults", "coordinators", "adultOverallMovement"))
        .containsOnly(
            entry("2|TOWARDS", 3L), // Mette, Jonas, Dora
            entry("1|UNCHANGED", 1L), // Gry
            entry("1|AWAY", 1L), // Hans
            entry("1|NOT_MEASURABLE", 4L), // Jan, Lis, Nina, Ole
            entry("0|NOT_MEASURABLE", 1L)); // Anna
    assertThat(count("adults", "coordinators", "employmentMovement"))
        .containsOnly(
            entry("2|TOWARDS", 2L), // Mette, Dora
            entry("2|UNCHANGED", 1L), // Jonas
            entry("1|AWAY", 1L), // Gry
            entry("1|UNCHANGED", 2L), // Hans, Lis
            entry("1|NOT_MEASURABLE", 3L), // Jan, Nina, Ole
            entry("0|NOT_MEASURABLE", 1L)); // Anna
    assertThat(count("adults", "ownBarriers", "adultOverallMovement"))
        .containsOnly(
            entry("ALL_HANDLED|TOWARDS", 1L), // Mette
            entry("ALL_HANDLED|NOT_MEASURABLE", 1L), // Jan
            entry("SOME_UNHANDLED|AWAY", 1L), // Hans
            entry("NONE_REPORTED|TOWARDS", 2L), // Jonas, Dora
            entry("NONE_REPORTED|UNCHANGED", 1L), // Gry
            entry("NONE_REPORTED|NOT_MEASURABLE", 4L));
    assertThat(count("adults", "ownBarriers", "employmentMovement"))
        .containsOnly(
            entry("ALL_HANDLED|TOWARDS", 1L),
            entry("ALL_HANDLED|NOT_MEASURABLE", 1L),
            entry("SOME_UNHANDLED|UNCHANGED", 1L),
            entry("NONE_REPORTED|TOWARDS", 1L), // Dora
            entry("NONE_REPORTED|UNCHANGED", 2L), // Jonas, Lis
            entry("NONE_REPORTED|AWAY", 1L), // Gry
            entry("NONE_REPORTED|NOT_MEASURABLE", 3L));
    assertThat(count("adults", "employedDuring", "adultWellBeingChange"))
        .containsOnly(
            entry("YES|NOTICEABLY_BETTER", 1L), // Mette
            entry("YES|NO_NOTICEABLE_CHANGE", 1L), // Dora
            entry("YES|NOTICEABLY_WORSE", 1L), // Hans
            entry("NO|NOTICEABLY_BETTER", 1L), // Jonas
            entry("NO|NOTICEABLY_WORSE", 1L), // Gry
            entry("NO|NOT_MEASURABLE", 2L), // Jan, Lis
            entry("UNANSWERED|NOTICEABLY_BETTER", 1L), // Nina
            entry("UNANSWERED|NOT_MEASURABLE", 2L)); // Anna, Ole
  }

  /** Days from referral to plan: worked 42, moved 173, split 81, withdrawn 51. */
  @Test
  void planWork() {
    assertThat(count("families", "planTiming"))
        .containsOnly(
            entry("IN_TIME", 3L), // worked, split, withdrawn
            entry("LATE", 1L), // moved: accepted 2014-08-22, due 12-22, in force 2015-02-01
            entry("NOT_IN_FORCE", 3L)); // referred, reopened, rebild
    assertThat(count(on("2015-03-01"), "families", each -> true, "planTiming"))
        .contains(entry("NOT_YET_DUE", 2L)); // referred: due 05-20; reopened: due 06-10
    assertThat(count("families", "daysToPlan"))
        .containsOnly(
            entry("DAYS_31_60", 2L),
            entry("DAYS_61_90", 1L),
            entry("DAYS_121_", 1L),
            entry("NO_PLAN", 3L));
    assertThat(mean("families", "daysToPlan")).isEqualTo("4: 86.8"); // 347 / 4 = 86.75
    assertThat(count("families", "caseload"))
        .containsOnly(
            entry("FAMILIES_1_9", 2L), // reopened, withdrawn: one family each
            entry("NO_CASELOAD", 5L)); // closed; referred has nobody
  }

  /**
   * Worked: help from 2014-08-04, so due 11-04, held 10-14; next 12-09, held 12-09; next 60 weeks
   * on, 2016-02-02, held 03-01; next due after the file was closed. Split: due 2015-03-10, held
   * 04-01; next 09-30, not held. Reopened and withdrawn: none held.
   */
  @Test
  void followUps() {
    assertThat(count("followUps", "followUpOrder", "followUpTiming"))
        .containsOnly(
            entry("FIRST|IN_TIME", 1L),
            entry("LATER|IN_TIME", 1L),
            entry("LATER|LATE", 1L),
            entry("FIRST|LATE", 1L),
            entry("LATER|MISSED", 1L),
            entry("FIRST|MISSED", 2L));
  }

  @Test
  void childrenHeard() {
    assertThat(count("children", "ageGroupAtStart", "heard"))
        .containsOnly(
            entry("14-17|YES", 1L), // Sofie
            entry("14-17|NO", 2L),
            entry("6-13|YES", 1L), // Emil
            entry("6-13|NO", 2L),
            entry("0-5|NO", 3L));
  }

  @Test
  void schoolAbsence() {
    assertThat(count("children", "schoolAbsenceMovement"))
        .containsOnly(entry("TOWARDS", 1L), entry("NOT_MEASURABLE", 8L)); // Emil
    assertThat(mean("children", "absenceFirstYear")).isEqualTo("1: 13.5"); // 27 of 200
    assertThat(mean("children", "absenceLastYear")).isEqualTo("1: 4.0"); // 8 of 200
  }

  /** On 2015-12-31 withdrawn and rebild have ended, and reopened, which is opened again later. */
  @Test
  void factsAfterTheDayOfTheFiguresDoNotCount() {
    Map<String, List<Unit>> then = on("2015-12-31");
    assertThat(then.get("adults")).hasSize(10);
    assertThat(count(then, "families", each -> true, "dataState"))
        .containsOnly(entry("NO_START", 1L), entry("START", 4L), entry("START_AND_END", 2L));
    assertThat(count(then, "adults", each -> true, "employmentAtEnd"))
        .containsOnly(
            entry("NOT_ENDED", 6L),
            entry("OUTSIDE_LABOUR_MARKET", 1L), // Jan
            entry("SUBSIDISED_EMPLOYMENT", 1L), // Lis
            entry("UNANSWERED", 2L));
    assertThat(count(on("2011-12-31"), "families", each -> true, "dataState")).isEmpty();
  }

  /**
   * Mette's benefit was recorded without an end (52 weeks of 52) and corrected later (17 weeks); so
   * were her hours from 2015-09-01, before the full-time job was told (12, later 37 at most).
   */
  @Test
  void figuresAsKnownBeforeACorrectionAreThoseOfThen() {
    FileStory worked = SmallCohort.worked();
    List<Entry> entries = worked.entries();
    int corrections = 0;
    List<String> known = new ArrayList<>();
    for (int after = 1; after <= entries.size(); after++) {
      if (entries.get(after - 1).event() instanceof FactCorrected) {
        known.add(mette(worked.factsAfter(after - 1)));
        corrections++;
      }
    }
    known.add(mette(worked.facts()));
    assertThat(corrections).isEqualTo(2);
    assertThat(known)
        .containsExactly(
            "PERCENT_100 HOURS_BELOW_15", "PERCENT_100 HOURS_30_", "PERCENT_26_50 HOURS_30_");
  }

  private static String mette(FamilyFacts facts) {
    return MEASURES.units(List.of(facts), day("2016-12-31")).get("adults").stream()
        .filter(unit -> unit.id().equals(FileStory.person("Mette").toString()))
        .map(unit -> unit.code("supportDegreeAtEnd") + " " + unit.code("ordinaryHoursDuring"))
        .findFirst()
        .orElseThrow();
  }

  /** Facts told late count from the day on which they were true: only the order differs. */
  @Test
  void factsToldLateCountAsIfToldInTime() {
    FileStory inTime =
        FileStory.of("one", "360", "2014-09-01")
            .mother("Mette", 1983, "2014-09-01")
            .work("Mette", OUTSIDE_LABOUR_MARKET, null, "2014-08-01")
            .work("Mette", EMPLOYED, 20, "2015-01-01");
    FileStory late =
        FileStory.of("one", "360", "2014-09-01")
            .mother("Mette", 1983, "2014-09-01")
            .work("Mette", EMPLOYED, 20, "2015-01-01")
            .work("Mette", OUTSIDE_LABOUR_MARKET, null, "2014-08-01");
    assertThat(MEASURES.units(List.of(late.facts()), day("2016-12-31")))
        .isEqualTo(MEASURES.units(List.of(inTime.facts()), day("2016-12-31")));
  }

  @Test
  void figuresAreTheSameWhenEverybodyIsErased() {
    List<FamilyFacts> erased =
        SmallCohort.stories().stream()
            .map(story -> story.entries().stream().map(Erased::entry).toList())
            .map(known -> Corrections.inForce(known).stream().map(Entry::event).toList())
            .map(FamilyFacts::of)
            .toList();
    assertThat(MEASURES.units(erased, day("2016-12-31"))).isEqualTo(UNITS);
  }

  /** The file was closed on 2015-12-01 and opened again on 2016-02-01. */
  @Test
  void aClosedCourseThatGoesOnHasNoEnd() {
    Predicate<Unit> jan = unit -> unit.code("municipality").equals("153");
    assertThat(count(on("2016-01-31"), "adults", jan, "employmentAtEnd"))
        .containsOnly(entry("OUTSIDE_LABOUR_MARKET", 1L));
    assertThat(count(on("2016-02-01"), "adults", jan, "employmentAtEnd"))
        .containsOnly(entry("NOT_ENDED", 1L));
  }

  @Test
  void everyTableHasItsWholePopulationAsBase() {
    Tabulation figures = Tabulation.of(MEASURES.catalogue().tables(), UNITS);
    assertThat(MEASURES.catalogue().tables())
        .filteredOn(table -> table.scope().isEmpty())
        .allSatisfy(
            table ->
                assertThat(figures.count(new Cell(table.population().id(), Map.of())).units())
                    .as(table.id())
                    .isEqualTo(UNITS.get(table.population().id()).size()));
    assertThat(figures.count(new Cell("children", Map.of("ageGroupAtStart", "14-17"))).units())
        .isEqualTo(3);
    assertThat(figures.count(new Cell("goals", Map.of())))
        .isEqualTo(new Tabulation.Count(6, 3)); // six goals of three families
  }

  @Test
  void whatFollowsFromOthersFollowsInEveryUnit() {
    MEASURES
        .catalogue()
        .coarsenings()
        .forEach(
            each ->
                assertThat(UNITS.get(each.population()))
                    .as(each.attribute())
                    .allSatisfy(
                        unit ->
                            assertThat(unit.code(each.attribute()))
                                .isEqualTo(
                                    each.codes()
                                        .get(each.finer().stream().map(unit::code).toList()))));
  }

  @Test
  void aPlaceInNoListIsOther() {
    Measures others =
        Measures.of(new Breakdowns(List.of("840"), List.of(), List.of("2012"), List.of("2012")));
    assertThat(
            count(
                others.units(SmallCohort.facts(), day("2016-12-31")),
                "families",
                each -> true,
                "municipality",
                "programme",
                "cohort",
                "period"))
        .containsOnly(
            entry("840|OTHER|2012|2012", 1L),
            entry("OTHER|OTHER|OTHER|OTHER", 5L),
            entry("OTHER|NONE|NONE|OTHER", 1L));
  }
}
