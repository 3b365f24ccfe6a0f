package org.familyplan.app.demo.workedcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.familyplan.app.demo.workedcase.WorkedCase.FAMILY;
import static org.familyplan.app.demo.workedcase.WorkedCase.G1;
import static org.familyplan.app.demo.workedcase.WorkedCase.G2;
import static org.familyplan.app.demo.workedcase.WorkedCase.JONAS;
import static org.familyplan.app.demo.workedcase.WorkedCase.METTE;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.familyplan.api.Catalogue;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.plan.FamilyPlanView;
import org.familyplan.api.shared.AsOf;
import org.familyplan.api.shared.Rest;
import org.familyplan.app.RunningService;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.json.AppliedPatch;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.vault.Vault;
import org.familyplan.platform.web.RecordForm;
import org.familyplan.query.entries.MemoryEntries;
import org.familyplan.query.moment.Moment;
import org.familyplan.query.moment.Told;
import org.familyplan.query.plan.FamilyPlans;
import org.familyplan.query.plan.PlanFold;
import org.familyplan.query.plan.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The worked case as it was known at the times that an auditor asks about. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WorkedCaseInTimeContract {
  private static final String OF_FAMILY = "/v1/families/" + FAMILY;
  private RunningService service;

  abstract String[] store();

  @BeforeAll
  void play() {
    List<String> settings = new ArrayList<>(List.of(store()));
    settings.add("--familyplan.demo=case");
    service = RunningService.start(settings.toArray(String[]::new)).as("auditor");
    read("/plan?minPosition=" + service.head());
    read("/history?minPosition=" + service.head());
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private JsonNode read(String path) {
    HttpResponse<String> answer = service.get(OF_FAMILY + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.mapper().readTree(answer.body());
  }

  private static JsonNode of(JsonNode list, Object person) {
    return list.valueStream()
        .filter(each -> each.path("personId").asString().equals(person.toString()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoCoordinatedDependsOnWhatWasKnown() {
    assertThat(acting("validAt=2015-02-01&knownAt=2015-02-01")).isEqualTo("karen.holm");
    assertThat(acting("validAt=2015-02-01&knownAt=2015-02-02")).isEqualTo("rikke.dam");
    assertThat(acting("validAt=2015-02-01")).isEqualTo("rikke.dam");
    assertThat(acting("validAt=2015-01-11")).isEqualTo("karen.holm");
  }

  private String acting(String parameters) {
    String employee = "/acting/employee/employeeId";
    String alone = read("/coordination?" + parameters).at("/coordination" + employee).asString();
    assertThat(read("/plan?" + parameters).at("/coordination" + employee).asString())
        .isEqualTo(alone);
    return alone;
  }

  @Test
  void mettesHoursAreTheOnesThatWereKnown() {
    assertThat(hours("validAt=2015-09-15&knownAt=2015-09-20")).isEqualTo(12);
    assertThat(hours("validAt=2015-09-15&knownAt=2015-10-04")).isEqualTo(12);
    assertThat(hours("validAt=2015-09-15&knownAt=2015-10-06")).isEqualTo(15);
    assertThat(hours("validAt=2015-09-15")).isEqualTo(15);
  }

  private int hours(String parameters) {
    return of(read("/plan?" + parameters).path("livelihoods"), METTE)
        .path("employment")
        .valueStream()
        .filter(each -> each.path("tense").asString().equals("CURRENT"))
        .findFirst()
        .orElseThrow()
        .path("hoursPerWeek")
        .asInt();
  }

  @Test
  void jonasLivedThereUntilItWasToldThatHeHadLeft() {
    assertThat(isInHousehold("validAt=2014-11-10&knownAt=2014-11-10")).isTrue();
    assertThat(isInHousehold("validAt=2014-11-10&knownAt=2014-12-01")).isFalse();
    assertThat(isInHousehold("validAt=2014-11-02&knownAt=2014-12-01")).isTrue();
    assertThat(isInHousehold("validAt=2015-05-04")).isTrue();
  }

  private boolean isInHousehold(String parameters) {
    boolean alone =
        of(read("/household?" + parameters).path("members"), JONAS).path("inHousehold").asBoolean();
    assertThat(of(read("/plan?" + parameters).path("members"), JONAS).path("inHousehold"))
        .isEqualTo(Json.mapper().valueToTree(alone));
    return alone;
  }

  @Test
  void consentsAreThoseThatWereKnown() {
    assertThat(read("/consents?knownAt=2014-06-24").path("consents").size()).isEqualTo(1);
    JsonNode jonas =
        of(read("/consents?validAt=2014-11-25&knownAt=2014-11-19").path("consents"), JONAS);
    assertThat(jonas.path("tense").asString()).isEqualTo("CURRENT");
    assertThat(jonas.path("withdrawal").isNull()).isTrue();
    JsonNode told =
        of(read("/consents?validAt=2014-11-25&knownAt=2014-11-20").path("consents"), JONAS);
    assertThat(told.path("tense").asString()).isEqualTo("PAST");
    assertThat(told.at("/withdrawal/withdrawnOn").asString()).isEqualTo("2014-11-20");
  }

  private static final List<String> MOMENTS =
      List.of(
          "",
          "?validAt=2014-11-10&knownAt=2014-11-10",
          "?validAt=2014-11-10&knownAt=2014-12-01",
          "?validAt=2015-09-15&knownAt=2015-09-20",
          "?validAt=2015-09-15",
          "?knownAt=2016-10-04");

  /** Each part by itself is, at every moment and for every reader, what the plan says of it. */
  @Test
  void eachPartOfThePlanIsAskedForByItself() {
    for (String moment : MOMENTS) {
      for (String user : List.of("auditor", "rikke.dam", "mette")) {
        JsonNode plan = read(service.as(user), "/plan" + moment);
        assertThat(read(service.as(user), "/file" + moment).path("file"))
            .isEqualTo(plan.path("file"));
        JsonNode itself = read(service.as(user), "/plan-parts" + moment);
        assertThat(itself.path("plan")).isEqualTo(plan.path("plan"));
        for (String part :
            List.of("goals", "interventions", "livelihoods", "measurements", "childhoods")) {
          JsonNode alone = read(service.as(user), "/" + part + moment);
          assertThat(alone.path(part)).as("%s %s", part, moment).isEqualTo(plan.path(part));
          assertThat(alone.path("version")).isEqualTo(plan.path("version"));
          assertThat(alone.path("validAt")).isEqualTo(plan.path("validAt"));
          assertThat(plan.path("withheld").values()).containsAll(alone.path("withheld").values());
        }
        assertThat(read(service.as(user), "/goals" + moment).path("barriers"))
            .isEqualTo(plan.path("barriers"));
      }
    }
    assertThat(read("/goals?knownAt=2016-10-04").path("goals")).hasSize(4);
    assertThat(read(service.as("mette"), "/goals?knownAt=2016-10-04").path("goals")).hasSize(1);
    assertThat(read("/interventions?knownAt=2014-08-04").path("interventions")).isNotEmpty();
    assertThat(read("/interventions?knownAt=2014-07-01").path("interventions")).isEmpty();
  }

  private static JsonNode read(RunningService service, String path) {
    HttpResponse<String> answer = service.get(OF_FAMILY + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.mapper().readTree(answer.body());
  }

  /** The deadline for the first follow-up is judged on the day, with what was known. */
  @Test
  void criteriaAreJudgedOnADayWithWhatWasKnown() {
    assertThat(outcome("validAt=2014-07-21", "PLAN_IN_TIME")).isEqualTo("NOT_APPLICABLE");
    assertThat(outcome("validAt=2014-07-22", "PLAN_IN_TIME")).isEqualTo("MET");
    assertThat(outcome("validAt=2014-07-22&knownAt=2014-07-21", "PLAN_IN_TIME"))
        .isEqualTo("NOT_APPLICABLE");
    assertThat(outcome("validAt=2018-01-01&knownAt=2014-07-21", "PLAN_IN_TIME"))
        .isEqualTo("NOT_MET");
    assertThat(outcome("validAt=2014-10-13", "FIRST_FOLLOW_UP_IN_TIME"))
        .isEqualTo("NOT_APPLICABLE");
    assertThat(outcome("validAt=2014-10-14", "FIRST_FOLLOW_UP_IN_TIME")).isEqualTo("MET");
    assertThat(outcome("validAt=2014-06-01", "PLAN_IN_TIME")).isEqualTo("NOT_APPLICABLE");
    JsonNode now = read("/criteria-report?knownAt=2015-02-01");
    assertThat(read("/criteria-report?validAt=2015-02-01&knownAt=2015-02-01")).isEqualTo(now);
  }

  private String outcome(String parameters, String criterion) {
    return read("/criteria-report?" + parameters)
        .path("results")
        .valueStream()
        .filter(each -> each.path("criterion").asString().equals(criterion))
        .findFirst()
        .orElseThrow()
        .path("outcome")
        .asString();
  }

  @Test
  void aReportOnASampleIsTheSameForEverWithBothTimes() {
    String asked = "/v1/audit/sample/report?seed=x&size=5&validAt=2014-10-13&knownAt=2015-01-01";
    JsonNode report = Json.mapper().readTree(service.get(asked).body());
    assertThat(report.path("validAt").asString()).isEqualTo("2014-10-13");
    assertThat(report.path("reports").valueStream())
        .anySatisfy(
            each ->
                assertThat(each)
                    .isEqualTo(read("/criteria-report?validAt=2014-10-13&knownAt=2015-01-01")));
    assertThat(Json.mapper().readTree(service.get(asked).body())).isEqualTo(report);
  }

  @Test
  void continuityIsCountedWithWhatWasKnown() {
    assertThat(deputies("validAt=2015-02-28&knownAt=2015-02-01")).isEmpty();
    assertThat(deputies("validAt=2015-02-28&knownAt=2015-02-02")).hasSize(1);
    assertThat(deputies("validAt=2015-01-11")).isEmpty();
  }

  private JsonNode deputies(String parameters) {
    return read("/coordinator-continuity?" + parameters).path("covers");
  }

  @Test
  void whatWasKnownBeforeTheFirstEventIsNothing() {
    for (String part :
        List.of(
            "plan",
            "plan-parts",
            "file",
            "goals",
            "interventions",
            "livelihoods",
            "measurements",
            "childhoods",
            "coordination",
            "coordinator-continuity",
            "criteria-report",
            "household",
            "consents")) {
      String path = OF_FAMILY + "/" + part + "?knownAt=";
      assertThat(service.get(path + "2014-06-01").body()).contains("family.unknown");
      assertThat(service.get(path + "2014-06-01").statusCode()).isEqualTo(404);
      assertThat(service.get(path + "2199-01-01").body()).contains("request.known-at");
      assertThat(service.get(path + "yesterday").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void anETagNamesTheMomentAskedFor() {
    String path = OF_FAMILY + "/plan?validAt=2015-02-01&knownAt=2015-02-0";
    String tag = service.get(path + "1").headers().firstValue("ETag").orElseThrow();
    assertThat(service.get(path + "1", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(service.get(path + "2", "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(tag).startsWith("\"" + read("/plan?knownAt=2015-02-01").path("version") + ".");
  }

  /** Who asks about the past sees of it what they may see today: the consents have run out. */
  @Test
  void theCoordinatorSeesOfThePastWhatTheyMaySeeToday() {
    HttpResponse<String> answer =
        service
            .as("rikke.dam")
            .get(OF_FAMILY + "/plan?validAt=2015-09-15&knownAt=2015-09-20&minPosition=1");
    JsonNode seen = Json.mapper().readTree(answer.body());
    assertThat(seen.path("withheld").valueStream())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.path("why").asString()).isEqualTo("CONSENT_EXPIRED"));
    assertThat(seen.path("livelihoods")).isEmpty();
  }

  @Test
  void everyPrefixOfTheLogIsAMoment() {
    List<RecordedEvent> stream = service.part(EventLog.class).stream(FAMILY.value(), 0);
    assertThat(stream).hasSizeGreaterThan(100);
    for (RecordedEvent last : stream) {
      LocalDate day = LocalDate.ofInstant(last.recordedAt(), Decision.ZONE);
      assertThat(read("/plan?validAt=" + day + "&knownAt=" + last.recordedAt()))
          .as("after %s at %s", last.name(), last.recordedAt())
          .isEqualTo(asRead(folded(knownAt(stream, last.recordedAt()), day)));
    }
  }

  private static JsonNode asRead(FamilyPlanView view) {
    return Json.mapper().readTree(Json.mapper().writeValueAsBytes(view));
  }

  private static List<RecordedEvent> knownAt(List<RecordedEvent> stream, Instant knownAt) {
    return stream.stream().filter(each -> each.recordedAt().compareTo(knownAt) <= 0).toList();
  }

  private FamilyPlanView folded(List<RecordedEvent> known, LocalDate day) {
    EventSchema schema = service.part(EventSchema.class);
    Vault vault = service.part(Vault.class);
    MemoryEntries entries = new MemoryEntries();
    new PlanFold()
        .fold(
            known.stream()
                .map(each -> Told.of(each, schema, vault.ofFamily(FAMILY.value())))
                .toList(),
            entries);
    Moment moment = new Moment(FAMILY, known.size(), known.getLast().position(), entries);
    return new FamilyPlans(service.part(Employees.class))
        .plan(new Reading(moment, day, origin -> Optional.empty(), null));
  }

  @Test
  void everyStepTellsWhatItChanged() {
    int version = service.part(EventLog.class).stream(FAMILY.value(), 0).size();
    JsonNode before = Json.mapper().nullNode();
    for (int number = 1; number <= version; number++) {
      JsonNode step = read("/steps/" + number + "?validAt=2015-09-15");
      assertThat(AppliedPatch.to(before, step.path("patch")))
          .as("step %d", number)
          .isEqualTo(step.path("plan"));
      assertThat(step.at("/event/version").asInt()).isEqualTo(number);
      assertThat(step.path("previous").asInt(0)).isEqualTo(number - 1);
      assertThat(step.path("next").asInt(version + 1)).isEqualTo(number + 1);
      assertThat(step.at("/event/cause/command").asString()).isNotBlank();
      before = step.path("plan");
    }
    assertThat(before).isEqualTo(read("/plan?validAt=2015-09-15"));
    assertThat(service.get(OF_FAMILY + "/steps/" + (version + 1)).statusCode()).isEqualTo(404);
    assertThat(service.get(OF_FAMILY + "/steps/0").statusCode()).isEqualTo(404);
    assertThat(service.get(OF_FAMILY + "/steps/one").body()).contains("request.path-malformed");
  }

  private JsonNode step(String kind) {
    JsonNode event = read("/history?limit=200&kind=" + kind).at("/events/0");
    return read("/steps/" + event.path("version").asInt() + "?lang=en");
  }

  @Test
  void aCorrectionIsAStepThatChangesTheOldFact() {
    JsonNode step = step("record.FactCorrected");
    assertThat(sentences(step))
        .contains(
            "Changed: Mette, work from 1 September 2015: employed, 15 hours a week,"
                + " hours a week: 12, now 15.");
    assertThat(step.at("/event/recordedBy/actor").asString()).isNotBlank();
    assertThat(step.at("/event/content/reason").asString()).isEqualTo("Pay slip seen");
    assertThat(step.at("/plan/validAt").asString()).isEqualTo("2015-10-05");
  }

  private static List<String> sentences(JsonNode difference) {
    return difference
        .path("changes")
        .valueStream()
        .map(each -> each.path("sentence").asString())
        .toList();
  }

  @Test
  void aDayLeadsToItsSteps() {
    JsonNode found = read("/steps?recordedOn=2015-10-05");
    assertThat(read("/steps/" + found.path("lastBy").asInt()).at("/event/kind").asString())
        .isEqualTo("record.FactCorrected");
    assertThat(found.path("firstFrom")).isEqualTo(found.path("lastBy"));
    JsonNode between = read("/steps?recordedOn=2015-10-04");
    assertThat(between.path("lastBy").asInt() + 1).isEqualTo(between.path("firstFrom").asInt());
    assertThat(read("/steps?recordedOn=2014-01-01").path("lastBy").isNull()).isTrue();
    assertThat(read("/steps?recordedOn=2030-01-01").path("firstFrom").isNull()).isTrue();
  }

  @Test
  void daysWithChangesAreThoseOfRecordingAndThoseOfTruth() {
    JsonNode days = read("/days-with-changes");
    assertThat(eventsOn(days.path("recorded"), "2014-11-20")).isPositive();
    assertThat(eventsOn(days.path("recorded"), "2014-11-03")).isZero();
    assertThat(eventsOn(days.path("effective"), "2014-11-03")).isPositive();
    for (String axis : List.of("recorded", "effective")) {
      assertThat(days.path(axis).valueStream().mapToInt(each -> each.path("events").asInt()).sum())
          .isEqualTo(days.path("version").asInt());
    }
  }

  private static int eventsOn(JsonNode days, String day) {
    return days.valueStream()
        .filter(each -> each.path("day").asString().equals(day))
        .mapToInt(each -> each.path("events").asInt())
        .sum();
  }

  @Test
  void thePlanHasTwoVersions() {
    assertThat(read("/plan-versions").path("versions").valueStream())
        .extracting(
            each -> each.path("number").asInt(),
            each -> each.path("from").asString(),
            each -> each.path("kind").asString(),
            each -> each.at("/recordedBy/actor").asString())
        .containsExactly(
            tuple(1, "2014-07-22", "plan.PlanActivated", "karen.holm"),
            tuple(2, "2014-12-09", "plan.PlanRevised", "karen.holm"));
  }

  /** Any two moments, in both directions. */
  @Test
  void aDifferenceAppliedToTheOneMomentGivesTheOther() {
    List<String> moments =
        List.of("2014-06-20", "2014-11-10", "2015-02-01", "2015-09-20", "2015-10-06", "2018-06-12");
    for (String from : moments) {
      for (String to : moments) {
        JsonNode before = read("/plan?validAt=" + from + "&knownAt=" + from);
        JsonNode after = read("/plan?validAt=" + to + "&knownAt=" + to);
        JsonNode difference = read(difference(from, from, to, to));
        assertThat(AppliedPatch.to(before, difference.path("patch")))
            .as("from %s to %s", from, to)
            .isEqualTo(after);
        assertThat(difference.path("changes").isEmpty()).isEqualTo(from.equals(to));
      }
    }
  }

  private static String difference(
      String fromValidAt, String fromKnownAt, String toValidAt, String toKnownAt) {
    return "/difference?fromValidAt="
        + fromValidAt
        + "&fromKnownAt="
        + fromKnownAt
        + "&toValidAt="
        + toValidAt
        + "&toKnownAt="
        + toKnownAt;
  }

  @Test
  void whatBecameKnownLaterIsTheDifferenceOfTwoKnowledges() {
    String path = difference("2014-11-10", "2014-11-10", "2014-11-10", "2014-12-01");
    JsonNode difference = read(path + "&member=" + JONAS + "&lang=da");
    assertThat(sentences(difference)).contains("Ændret: Jonas, i husstanden: ja, nu nej.");
    assertThat(difference.at("/from/validAt").asString()).isEqualTo("2014-11-10");
    assertThat(difference.at("/from/version").asInt())
        .isLessThan(difference.at("/to/version").asInt());
    assertThat(sentences(read(path + "&member=" + METTE)))
        .noneMatch(each -> each.contains("Jonas"));
  }

  @Test
  void onlyTheCoordinatorIsCompared() {
    JsonNode difference =
        read(
            difference("2015-02-01", "2015-02-01", "2015-02-01", "2015-02-02")
                + "&section=COORDINATION&lang=en");
    assertThat(sentences(difference))
        .contains(
            "Changed: coordination, acting coordinator, employee: Karen Holm, now Rikke Dam.");
    assertThat(difference.path("patch").valueStream())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.path("path").asString()).startsWith("/coordination"));
  }

  @Test
  void onlyOneGoalIsCompared() {
    JsonNode difference =
        read(difference("2014-07-22", "2014-07-22", "2018-01-01", "2018-01-01") + "&goal=" + G2);
    JsonNode before = read("/plan?validAt=2014-07-22&knownAt=2014-07-22");
    JsonNode after = read("/plan?validAt=2018-01-01&knownAt=2018-01-01");
    JsonNode patched = AppliedPatch.to(before, difference.path("patch"));
    assertThat(goal(patched, G2)).isEqualTo(goal(after, G2)).isNotEqualTo(goal(before, G2));
    assertThat(goal(patched, G1)).isEqualTo(goal(before, G1)).isNotEqualTo(goal(after, G1));
    assertThat(patched.path("coordination")).isEqualTo(before.path("coordination"));
  }

  private static JsonNode goal(JsonNode plan, GoalId goal) {
    return plan.path("goals")
        .valueStream()
        .filter(each -> each.path("goalId").asString().equals(goal.toString()))
        .findFirst()
        .orElseThrow();
  }

  /** Mette is shown of every moment what is about her and nobody else. */
  @Test
  void aMemberSeesOfThePastWhatIsTheirOwn() {
    RunningService mette = service.as("mette");
    for (String path :
        List.of(
            "/plan?validAt=2015-09-15&knownAt=2015-09-20",
            "/household?validAt=2014-11-10&knownAt=2014-11-10",
            "/consents?knownAt=2015-02-01",
            "/plan-versions",
            difference("2014-06-20", "2014-06-20", "2018-01-01", "2018-01-01"))) {
      HttpResponse<String> answer = mette.get(OF_FAMILY + path);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body()).as(path).doesNotContain("Jonas", "Emil", "Pay slip");
    }
    int found = 0;
    int version = read("/days-with-changes").path("version").asInt();
    for (int number = 1; number <= version; number++) {
      HttpResponse<String> answer = mette.get(OF_FAMILY + "/steps/" + number);
      assertThat(answer.statusCode()).isIn(200, 404);
      found += answer.statusCode() == 200 ? 1 : 0;
      assertThat(answer.body()).doesNotContain("Jonas", "Emil");
    }
    JsonNode days = Json.mapper().readTree(mette.get(OF_FAMILY + "/days-with-changes").body());
    assertThat(
            days.path("recorded").valueStream().mapToInt(each -> each.path("events").asInt()).sum())
        .isEqualTo(found)
        .isBetween(5, version - 20);
  }

  /** What is no answer about events, or tells of looks, which asking adds to. */
  private static final Map<String, List<String>> NOT_COMPARED =
      Map.of(
          "tells of looks",
          List.of("getAccessLog", "getOwnLookUps", "findUnusualLookUps", "getSubjectAccess"),
          "nothing was handed over in this case; see CourtContract",
          List.of("getHandedOverPlan"),
          "says when; that nothing differs is asked for below",
          List.of("proveProjection"),
          "comes from the tree",
          List.of(
              "getInclusionProof", "getEventInclusionProof", "getConsistencyProof", "getLogKeys"),
          "is a file, made of the log; see PackedCaseContract",
          List.of("getEvidencePack"),
          "was published or uploaded and is kept; see StatisticsContract",
          List.of(
              "getTableData",
              "selectTableData",
              "getEdition",
              "verifyEdition",
              "getRevisionReport",
              "getRevisionCauses",
              "getControlSeriesFigures"),
          "is another each time",
          List.of("getExtract"));

  /** One request and more for every query that there is. */
  private Map<String, List<String>> questions() {
    String moment = "validAt=2015-09-15&knownAt=2015-09-20";
    String sample = "?seed=x&size=9&validAt=2015-01-01&knownAt=2016-01-01";
    JsonNode corrected = read("/history?kind=record.FactCorrected").at("/events/0");
    String event = "/events/" + corrected.at("/eventId").asString();
    Map<String, List<String>> asked = new TreeMap<>();
    for (Class<?> query : Catalogue.queries()) {
      String path = query.getAnnotation(Rest.class).path();
      if (AsOf.class.isAssignableFrom(query)) {
        asked.put(
            RecordForm.of(query).operation(),
            Stream.of("", "?validAt=2014-11-10", "?" + moment, "?knownAt=2015-02-01")
                .map(each -> "/v1" + path.replace("{familyId}", FAMILY.toString()) + each)
                .toList());
      }
    }
    ask(asked, "getFamilyHistory", "/history?limit=200", "/history?entries=DECISIONS");
    ask(asked, "getEvent", event);
    ask(asked, "getWhoKnew", event + "/knowers?before=" + corrected.at("/eventId").asString());
    ask(asked, "getTimeline", "/timeline?limit=200", "/timeline?member=" + METTE);
    ask(asked, "getCorrections", "/corrections?lang=en");
    ask(asked, "getStep", "/steps/40", "/steps/90?validAt=2015-09-15");
    ask(asked, "findStep", "/steps?recordedOn=2015-10-05");
    ask(asked, "getDaysWithChanges", "/days-with-changes");
    ask(asked, "getPlanVersions", "/plan-versions");
    ask(asked, "getDifference", difference("2014-11-10", "2014-11-10", "2018-01-01", "2018-01-01"));
    ask(
        asked,
        "getSharingAt",
        "/sharing?validAt=2014-09-01&knownAt=2014-09-01",
        "/sharing?validAt=2015-05-10");
    ask(asked, "findHandedOverPlans", "/documents?handedOverOn=2014-07-22");
    asked.put("getCriteria", List.of("/v1/audit/criteria"));
    String table = "/v1/statistics/tables/employmentAtStartByMunicipality";
    asked.put(
        "getLiveFigures",
        List.of(table + "/live", table + "/live?validAt=2015-12-31&knownAt=2016-01-01"));
    asked.put("getFigureCases", List.of(table + "/live/cases?cell=municipality:360"));
    asked.put("getTableMetadata", List.of(table));
    asked.put("getTables", List.of("/v1/statistics/tables"));
    asked.put("getSubjects", List.of("/v1/statistics/subjects"));
    asked.put("getMeasures", List.of("/v1/statistics/measures"));
    asked.put("getEditions", List.of("/v1/statistics/editions"));
    asked.put("getExtracts", List.of("/v1/statistics/extracts"));
    asked.put("getControlSeries", List.of("/v1/statistics/control-series"));
    asked.put("getInstruments", List.of("/v1/instruments"));
    asked.put("drawSample", List.of("/v1/audit/sample?seed=x&size=9&knownAt=2016-01-01"));
    asked.put("getSampleReport", List.of("/v1/audit/sample/report" + sample));
    asked.put("getCoordinatorCaseload", List.of("/v1/employees/rikke.dam/caseload?on=2015-09-15"));
    asked.put("findDueReviews", List.of("/v1/retention/due-reviews"));
    asked.put("findFamilies", List.of("/v1/families/search"));
    return asked;
  }

  private static void ask(Map<String, List<String>> asked, String operation, String... paths) {
    asked.put(operation, Stream.of(paths).map(OF_FAMILY::concat).toList());
  }

  private String answered(String operation, String path) {
    RunningService asking =
        operation.equals("findDueReviews") ? service.as("ole.friis") : service.as("auditor");
    HttpResponse<String> answer =
        operation.equals("findFamilies") ? asking.post(path, "{}") : asking.get(path);
    assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void everyAnswerIsTheSameAfterARebuild() {
    Map<String, List<String>> questions = questions();
    assertThat(Catalogue.queries().stream().map(each -> RecordForm.of(each).operation()))
        .as("every query is compared, or it is said why not")
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    questions.keySet().stream(),
                    NOT_COMPARED.values().stream().flatMap(List::stream))
                .toList());
    Map<String, String> before = new TreeMap<>();
    questions.forEach(
        (operation, paths) -> paths.forEach(path -> before.put(path, answered(operation, path))));
    for (String projection : List.of("plan", "history", "statistics")) {
      rebuild(projection);
    }
    questions.forEach(
        (operation, paths) ->
            paths.forEach(
                path ->
                    assertThat(answered(operation, path)).as(path).isEqualTo(before.get(path))));
    HttpResponse<String> proof = service.get("/v1/audit/proof?family=" + FAMILY);
    assertThat(Json.mapper().readTree(proof.body()).path("differences")).isEmpty();
  }

  private void rebuild(String projection) {
    RunningService operator = service.as("operator");
    String path = "/operator/projections/" + projection + "/rebuild";
    HttpResponse<String> begun = operator.post(path, "{\"segments\":2}");
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> isRebuilt(operator.get("/operator/projections").body(), projection));
  }

  private static boolean isRebuilt(String projections, String projection) {
    return Json.mapper()
        .readTree(projections)
        .valueStream()
        .filter(each -> each.get("name").stringValue().equals(projection))
        .allMatch(each -> each.get("rebuild").isNull());
  }
}
