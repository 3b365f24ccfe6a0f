package org.familyplan.app.demo.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.app.RunningService;
import org.familyplan.app.demo.Ids;
import org.familyplan.app.demo.Story;
import org.familyplan.app.demo.workedcase.WorkedCase;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.projection.ProjectionStatus;
import org.familyplan.platform.projection.Projections;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.measure.Measures;
import org.familyplan.query.statistics.snapshot.Snapshot;
import org.familyplan.query.statistics.snapshot.Snapshots;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.TableDefinition;
import org.familyplan.query.statistics.table.Tabulation;
import org.familyplan.query.statistics.table.Unit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The cohort beside the worked case, played at start on the embedded database. */
class CohortTest {
  private static final int LATE_DAYS = 3;
  private static final Story BOTH = Story.merged(List.of(WorkedCase.story(), Cohort.story()));
  private static RunningService service;

  @BeforeAll
  static void play() {
    service = RunningService.start("--familyplan.demo=all");
    Projections projections = service.part(Projections.class);
    for (ProjectionStatus status : projections.status()) {
      assertThat(projections.awaitPosition(status.name(), service.head(), Duration.ofMinutes(1)))
          .as(status.name())
          .isTrue();
    }
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static JdbcTemplate jdbc() {
    return service.part(JdbcTemplate.class);
  }

  private static long count(String sql) {
    return Objects.requireNonNull(jdbc().queryForObject(sql, Long.class));
  }

  private static long events(String name) {
    return count("select count(*) from event_log where name = '" + name + "'");
  }

  private static JsonNode read(String path) {
    HttpResponse<String> answer = service.as("national.auditor").get("/v1" + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.mapper().readTree(answer.body());
  }

  @Test
  void everyFamilyIsProjected() {
    assertThat(service.part(Projections.class).status())
        .allSatisfy(status -> assertThat(status.stopped()).as(status.name()).isEmpty());
    assertThat(count("select count(*) from plan_family")).isEqualTo(Cohort.FAMILIES + 2);
    assertThat(count("select count(distinct municipality) from plan_family")).isEqualTo(10);
  }

  @Test
  void addsUpToThePublishedSizeBesideTheCase() {
    assertThat(events("familyfile.FamilyFileOpened")).isEqualTo(Cohort.FAMILIES + 2);
    assertThat(events("household.FamilyMemberAdded")).isEqualTo(Cohort.PERSONS + 7);
  }

  @Test
  void itsEmployeesHaveTokensForTheFilesOfTheirTown() {
    String plan = "/v1/families/" + inFureso() + "/plan";
    assertThat(status("190.jeanette.poulsen", plan)).isEqualTo(200);
    assertThat(status("420.jesper.iversen", plan)).isEqualTo(404);
  }

  private static int status(String user, String path) {
    return service.as(user).get(path).statusCode();
  }

  @Test
  void recordsBothStoriesAtTheirOwnTimes() {
    List<Instant> told =
        BOTH.steps().stream()
            .flatMap(step -> step.commands().stream().map(command -> step.recordedAt()))
            .toList();
    assertThat(
            jdbc()
                .query(
                    "select recorded_at from event_log order by position",
                    (row, n) -> row.getObject(1, OffsetDateTime.class).toInstant()))
        .isEqualTo(told);
  }

  @Test
  void closesMostFilesAndLeavesSomeOpen() {
    assertThat(events("familyfile.FamilyFileClosed")).isBetween(300L, 335L);
  }

  /** Told three days or more after they were true, or over; benefits began long before. */
  @Test
  void tellsFiveToTenFactsOfAHundredLate() {
    long late =
        jdbc()
            .query(
                "select recorded_at, effective_from, effective_until, name from history_entry",
                (row, n) -> isLate(row))
            .stream()
            .filter(each -> each)
            .count();
    assertThat(100.0 * late / service.head()).isBetween(5.0, 10.0);
  }

  private static boolean isLate(ResultSet row) throws SQLException {
    String name = row.getString("name");
    boolean absence = name.equals("childhood.SchoolAbsenceRecorded");
    LocalDate known =
        row.getObject(absence ? "effective_until" : "effective_from", LocalDate.class);
    LocalDate recorded =
        row.getObject("recorded_at", OffsetDateTime.class)
            .atZoneSameInstant(Decision.ZONE)
            .toLocalDate();
    return !name.equals("livelihood.BenefitPeriodRecorded")
        && !name.equals("record.FactCorrected")
        && !known.plusDays(LATE_DAYS).isAfter(recorded);
  }

  @Test
  void correctsOneOrTwoFactsOfAHundred() {
    assertThat(100.0 * events("record.FactCorrected") / service.head()).isBetween(1.0, 2.0);
    assertThat(events("record.EntryMarkedErroneous")).isPositive();
  }

  @Test
  void losesSomeMembersAndLeavesSomeDaysWithoutCoordinator() {
    assertThat(events("household.MemberWithdrawn")).isBetween(20L, 80L);
    assertThat(events("household.FamilyMemberLeft")).isBetween(10L, 50L);
    assertThat(
            read("/families/" + inFureso() + "/plan")
                .at("/coordination/daysWithoutCoordinator")
                .asInt())
        .isPositive();
  }

  /** A family of the first day, in a municipality whose coordinators do not follow each other. */
  private static FamilyId inFureso() {
    return new FamilyId(Ids.of("cohort/190/1"));
  }

  @Test
  void givesEachCoordinatorTwentyToTwentyFiveFamilies() {
    List<String> appointed =
        jdbc()
            .queryForList(
                "select distinct employee_id from coordination_span where kind = 'APPOINTED'"
                    + " and from_day <= date '2015-05-04'"
                    + " and (until_day is null or until_day > date '2015-05-04')"
                    + " and employee_id not in ('karen.holm', 'rikke.dam')",
                String.class);
    assertThat(appointed)
        .hasSize(10)
        .allSatisfy(
            employee ->
                assertThat(
                        read("/employees/" + employee + "/caseload?on=2015-05-04")
                            .path("open")
                            .asInt())
                    .as(employee)
                    .isBetween(20, 25));
  }

  /** Everybody and everything that is counted at the end of the programme. */
  private static Map<String, List<Unit>> units() {
    Snapshot now = service.part(Snapshots.class).now(LocalDate.of(2016, 12, 31), null);
    assertThat(now.position()).isEqualTo(service.head());
    return now.units();
  }

  @Test
  void countsThePublishedFamiliesBesideTheCase() {
    List<String> ofTheCase =
        List.of(WorkedCase.FAMILY.toString(), WorkedCase.NEIGHBOURS.toString());
    assertThat(units().get("families"))
        .filteredOn(unit -> !ofTheCase.contains(unit.id()))
        .hasSize(Cohort.FAMILIES);
    assertThat(units().get("members")).hasSize(Cohort.PERSONS + 7);
  }

  @Test
  void givesPlausibleTablesForEachBlockOfTheEvaluation() {
    Map<String, List<Unit>> units = units();
    Catalogue catalogue = service.part(Measures.class).catalogue();
    Tabulation figures = Tabulation.of(catalogue.tables(), units);
    for (String start :
        List.of(
            "familyType",
            "employmentAtStart",
            "supportDegreeAtStart",
            "employedDuring",
            "companyDirectedDuring",
            "adultOverallAtStart",
            "adultWellBeingAtStart",
            "childOverallAtStart")) {
      assertThat(shown(catalogue, figures, start)).as(start).hasSizeGreaterThan(1);
    }
    assertThat(share(units.get("adults"), "adultOverallMovement", "TOWARDS"))
        .isGreaterThan(share(units.get("adults"), "adultOverallMovement", "AWAY"))
        .isBetween(20, 70);
    assertThat(share(units.get("adults"), "adultWellBeingChange", "NOTICEABLY_BETTER"))
        .isBetween(10, 70);
    assertThat(share(units.get("adults"), "employmentMovement", "TOWARDS")).isBetween(5, 50);
    assertThat(share(units.get("adults"), "employmentMovement", "AWAY")).isBetween(1, 10);
    assertThat(share(units.get("children"), "childWellBeingMeasured", "MEASURED"))
        .isBetween(10, 60);
    assertThat(share(units.get("children"), "schoolAbsenceMovement", "TOWARDS")).isPositive();
    assertThat(share(units.get("families"), "planTiming", "IN_TIME")).isGreaterThan(50);
    assertThat(share(units.get("families"), "dataState", "START_AND_END")).isGreaterThan(80);
    assertThat(share(units.get("children"), "spareTimeJobAtEnd", "YES")).isPositive();
    assertThat(share(units.get("adults"), "companyDirectedDuring", "YES")).isPositive();
    assertThat(share(units.get("followUps"), "followUpTiming", "IN_TIME")).isPositive();
  }

  /**
   * Match groups were over before the programme; no child is born in it, and every family has a
   * coordinator: these tables say so, and no other is flat.
   */
  @Test
  void hasSomethingToSayInEveryOtherTable() {
    Tabulation figures = Tabulation.of(service.part(Measures.class).catalogue().tables(), units());
    assertThat(
            figures.tables().stream()
                .filter(each -> isFlat(each, figures))
                .map(TableDefinition::id))
        .containsExactlyInAnyOrder(
            "matchGroupStartEnd",
            "matchGroupMovementByMunicipality",
            "childrenInFamilyMovementByMunicipality",
            "everCoordinatedByMunicipality",
            "everCoordinatedByPeriod");
  }

  /** Nothing is averaged, or all of whom something is known have the same. */
  private static boolean isFlat(TableDefinition table, Tabulation figures) {
    String amount = table.amount();
    return amount == null
        ? table.measured().stream().allMatch(each -> known(table, each, figures) < 2)
        : !figures.sums().containsKey(new Tabulation.AmountOf(table.whole(), amount));
  }

  private static long known(TableDefinition table, Attribute measured, Tabulation figures) {
    boolean whether = measured.codes().contains(Attribute.MEASURED);
    return measured.codes().stream()
        .filter(code -> whether || Attribute.says(code))
        .filter(code -> figures.count(table.whole().with(measured.id(), code)).units() > 0)
        .count();
  }

  @Test
  void anEditionOfItIsPublishedAndReckonedAgain() {
    HttpResponse<String> answer =
        service.post(
            "/operator/editions", "{\"title\":\"The programme\",\"validAt\":\"2016-12-31\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode published = Json.mapper().readTree(answer.body());
    assertThat(published.get("givenAway").intValue()).isZero();
    assertThat(published.get("hidden").intValue())
        .isBetween(1, published.get("cells").intValue() / 2);
    String edition = "/v1/statistics/editions/" + published.at("/edition/edition").intValue();
    JsonNode check =
        Json.mapper()
            .readTree(service.as("national.auditor").get(edition + "/verification").body());
    assertThat(check.get("same").booleanValue()).as(check.toString()).isTrue();
  }

  private static List<String> shown(Catalogue catalogue, Tabulation figures, String attribute) {
    TableDefinition table =
        catalogue.tables().stream()
            .filter(each -> each.measured().stream().anyMatch(a -> a.id().equals(attribute)))
            .findFirst()
            .orElseThrow();
    return table.measured().stream()
        .filter(each -> each.id().equals(attribute))
        .flatMap(each -> each.codes().stream())
        .filter(code -> figures.count(table.whole().with(attribute, code)).units() > 0)
        .toList();
  }

  /** How many of a hundred. */
  private static int share(List<Unit> units, String attribute, String code) {
    long with = units.stream().filter(unit -> unit.code(attribute).equals(code)).count();
    return Math.toIntExact(100 * with / units.size());
  }
}
