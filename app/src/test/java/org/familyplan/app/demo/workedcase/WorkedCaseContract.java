package org.familyplan.app.demo.workedcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.familyplan.app.demo.workedcase.WorkedCase.B1;
import static org.familyplan.app.demo.workedcase.WorkedCase.EMIL;
import static org.familyplan.app.demo.workedcase.WorkedCase.FAMILY;
import static org.familyplan.app.demo.workedcase.WorkedCase.G1;
import static org.familyplan.app.demo.workedcase.WorkedCase.G2;
import static org.familyplan.app.demo.workedcase.WorkedCase.G3;
import static org.familyplan.app.demo.workedcase.WorkedCase.G4;
import static org.familyplan.app.demo.workedcase.WorkedCase.HOME_SUPPORT;
import static org.familyplan.app.demo.workedcase.WorkedCase.IDA;
import static org.familyplan.app.demo.workedcase.WorkedCase.JONAS;
import static org.familyplan.app.demo.workedcase.WorkedCase.METTE;
import static org.familyplan.app.demo.workedcase.WorkedCase.NEIGHBOURS;
import static org.familyplan.app.demo.workedcase.WorkedCase.PLACEMENT;
import static org.familyplan.app.demo.workedcase.WorkedCase.SOFIE;
import static org.familyplan.app.demo.workedcase.WorkedCase.TREATMENT;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.familyplan.api.shared.PersonId;
import org.familyplan.app.RunningService;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The worked case, played at start: what the service answers to the questions of the case. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WorkedCaseContract {
  private RunningService service;
  private JsonNode plan;

  abstract String[] store();

  @BeforeAll
  void play() {
    List<String> settings = new ArrayList<>(List.of(store()));
    settings.add("--familyplan.demo=case");
    service = RunningService.start(settings.toArray(String[]::new));
    plan = read("/families/" + FAMILY + "/plan?");
  }

  @AfterAll
  void stop() {
    service.close();
  }

  /** The auditor sees everything, whatever consents have run out since. */
  private JsonNode read(String path) {
    return read("auditor", path);
  }

  private JsonNode read(String reader, String path) {
    HttpResponse<String> answer =
        service.as(reader).get("/v1" + path + "&minPosition=" + service.head());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.mapper().readTree(answer.body());
  }

  private static JsonNode the(JsonNode list, String component, Object value) {
    return list.valueStream()
        .filter(each -> each.path(component).asString("").equals(value.toString()))
        .findFirst()
        .orElseThrow();
  }

  private static Function<JsonNode, String> text(String pointer) {
    return node -> node.at(pointer).asString(null);
  }

  private List<JsonNode> history(String kind) {
    return read("/families/" + FAMILY + "/history?limit=200&kind=" + kind)
        .path("events")
        .valueStream()
        .toList();
  }

  @Test
  void hadACoordinatorOnEveryDay() {
    JsonNode coordination = plan.path("coordination");
    assertThat(coordination.path("daysWithoutCoordinator").asInt(-1)).isZero();
    assertThat(coordination.path("coordinators").asInt()).isEqualTo(2);
    assertThat(coordination.path("appointments").valueStream())
        .extracting(text("/coordinator/employeeId"), text("/from"), text("/until"))
        .containsExactly(
            tuple("karen.holm", "2014-07-01", "2015-03-02"),
            tuple("rikke.dam", "2015-03-02", null));
    assertThat(coordination.path("covers").valueStream())
        .extracting(text("/deputy/employeeId"), text("/from"), text("/until"))
        .containsExactly(tuple("rikke.dam", "2015-01-12", "2015-02-28"));
  }

  @Test
  void measuresMettesWellBeing() {
    assertThat(measurements(METTE).path("measurements").valueStream())
        .filteredOn(each -> text("/instrument").apply(each).equals("WHO-5"))
        .extracting(text("/phase"), each -> each.path("score").asInt(), text("/band"))
        .containsExactly(tuple("START", 28, "HIGH_RISK"), tuple("END", 64, "NO_IMMEDIATE_RISK"));
  }

  @Test
  void measuresHowFarTheFunctionalLevelsMoved() {
    assertThat(functionalLevel(METTE).path("towardsBetter").asInt()).isEqualTo(2);
    assertThat(functionalLevel(JONAS).path("towardsBetter").asInt()).isEqualTo(1);
    assertThat(functionalLevel(SOFIE).path("towardsBetter").asInt()).isEqualTo(2);
    assertThat(functionalLevel(EMIL).path("towardsBetter").asInt()).isEqualTo(2);
    assertThat(functionalLevel(IDA).path("movement").asString()).isEqualTo("NOT_MEASURABLE");
  }

  private JsonNode measurements(PersonId person) {
    return the(plan.path("measurements"), "personId", person);
  }

  private JsonNode functionalLevel(PersonId person) {
    return measurements(person)
        .path("changes")
        .valueStream()
        .filter(each -> text("/instrument").apply(each).startsWith("FUNCTIONAL_LEVEL"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void showsTheHoursThatThePaySlipTold() {
    JsonNode mette = the(plan.path("livelihoods"), "personId", METTE);
    assertThat(mette.path("employment").valueStream())
        .extracting(text("/from"), text("/status"), each -> each.path("hoursPerWeek").asInt())
        .containsExactly(
            tuple("2014-06-30", "OUTSIDE_LABOUR_MARKET", 0),
            tuple("2015-09-01", "EMPLOYED", 15),
            tuple("2016-01-04", "EMPLOYED", 37));
    assertThat(mette.path("benefits").valueStream())
        .extracting(text("/benefit"), text("/from"), text("/until"))
        .containsExactly(tuple("SOCIAL_ASSISTANCE", "2014-06-30", "2016-01-04"));
    assertThat(mette.path("categories").valueStream())
        .extracting(text("/code"), text("/from"))
        .containsExactly(tuple("ACTIVITY_READY", "2014-06-30"), tuple("JOB_READY", "2015-08-10"));
  }

  @Test
  void namesTheHoursThatWereWrong() {
    JsonNode wrong = history("livelihood.EmploymentStatusRecorded").get(2);
    JsonNode correction = history("record.FactCorrected").getFirst();

    assertThat(text("/effectiveFrom").apply(wrong)).isEqualTo("2015-09-01");
    assertThat(wrong.at("/content/hoursPerWeek").asInt()).isEqualTo(12);
    assertThat(text("/content/corrected").apply(correction))
        .isEqualTo(text("/eventId").apply(wrong));
    assertThat(text("/content/reason").apply(correction)).isEqualTo("Pay slip seen");
    assertThat(correction.at("/cause/basedOn").isEmpty()).isTrue();
  }

  @Test
  void reachedEveryGoalOnItsDay() {
    assertThat(plan.path("goals").valueStream())
        .extracting(text("/goalId"), text("/status"), text("/since"))
        .containsExactlyInAnyOrder(
            tuple(G1.toString(), "ACHIEVED", "2016-10-04"),
            tuple(G2.toString(), "ACHIEVED", "2016-01-04"),
            tuple(G3.toString(), "ACHIEVED", "2016-06-24"),
            tuple(G4.toString(), "ACHIEVED", "2016-06-28"));
    assertThat(the(plan.path("goals"), "goalId", G4).path("dueDates").valueStream())
        .extracting(text("/dueOn"))
        .containsExactly("2015-06-30", "2016-06-30");
    JsonNode barrier = the(plan.path("barriers"), "barrierId", B1);
    assertThat(text("/resolvedOn").apply(barrier)).isEqualTo("2015-10-01");
  }

  @Test
  void endedEveryIntervention() {
    assertThat(plan.path("interventions").valueStream())
        .extracting(text("/interventionId"), text("/startedOn"), text("/endedOn"))
        .containsExactlyInAnyOrder(
            tuple(HOME_SUPPORT.toString(), "2014-08-04", "2016-10-04"),
            tuple(PLACEMENT.toString(), "2014-08-04", "2015-09-01"),
            tuple(TREATMENT.toString(), "2014-08-04", "2016-06-28"));
  }

  @Test
  void followedUpInTime() {
    assertThat(plan.at("/plan/followUps").valueStream())
        .extracting(
            text("/heldOn"), each -> each.path("nextIntervalWeeks").asInt(), text("/nextDueOn"))
        .startsWith(tuple("2014-10-14", 8, "2014-12-09"));
  }

  @Test
  void hadOnePlanInTwoVersionsInsteadOfThree() {
    assertThat(plan.at("/plan/versions").valueStream())
        .extracting(each -> each.path("number").asInt(), text("/from"))
        .containsExactly(tuple(1, "2014-07-22"), tuple(2, "2014-12-09"));
    assertThat(plan.at("/plan/absorbed").valueStream())
        .extracting(text("/type"))
        .containsExactly("EMPLOYMENT_PLAN", "ADULT_SOCIAL_PLAN", "CHILD_ACTION_PLAN");
    assertThat(plan.at("/plan/parts").valueStream())
        .extracting(text("/personId"), text("/type"))
        .containsExactly(
            tuple(METTE.toString(), "ADULT"),
            tuple(JONAS.toString(), "ADULT"),
            tuple(SOFIE.toString(), "CHILD"),
            tuple(EMIL.toString(), "CHILD"),
            tuple(IDA.toString(), "CHILD"),
            tuple(SOFIE.toString(), "YOUTH"));
    JsonNode jonas = the(plan.at("/plan/parts"), "personId", JONAS);
    assertThat(jonas.path("suspensions").valueStream())
        .extracting(text("/from"), text("/until"))
        .containsExactly(tuple("2014-12-09", "2015-05-06"));
  }

  @Test
  void knowsWhenJonasLivedElsewhere() {
    assertThat(the(plan.path("members"), "personId", JONAS).path("household").valueStream())
        .extracting(text("/from"), text("/until"))
        .containsExactly(tuple("2014-06-20", "2014-11-03"), tuple("2015-05-04", null));
  }

  @Test
  void countsEmilsAbsence() {
    assertThat(the(plan.path("childhoods"), "personId", EMIL).path("absence").valueStream())
        .extracting(text("/from"), each -> each.path("percent").asDouble())
        .containsExactly(tuple("2014-08-11", 13.5), tuple("2015-08-10", 4.0));
  }

  @Test
  void isClosed() {
    assertThat(plan.at("/file/open").asBoolean(true)).isFalse();
    assertThat(plan.at("/file/closedOn").asString()).isEqualTo("2016-12-20");
    assertThat(plan.at("/file/referredOn").asString()).isEqualTo("2014-06-10");
    assertThat(plan.at("/file/acceptedOn").asString()).isEqualTo("2014-06-17");
  }

  @Test
  void keepsBothTimesOfWhatWasToldLate() {
    assertThat(
            Stream.of(
                    "livelihood.EmploymentStatusRecorded",
                    "household.FamilyMemberLeft",
                    "coordination.CoordinatorAbsenceCovered",
                    "childhood.SchoolAbsenceRecorded")
                .map(kind -> history(kind).getFirst()))
        .extracting(text("/effectiveFrom"), WorkedCaseContract::recordedOn)
        .containsExactly(
            tuple("2014-06-30", "2014-07-11"),
            tuple("2014-11-03", "2014-11-20"),
            tuple("2015-01-12", "2015-02-02"),
            tuple("2014-08-11", "2015-10-01"));
  }

  private static String recordedOn(JsonNode event) {
    return Instant.parse(event.path("recordedAt").asString())
        .atZone(Decision.ZONE)
        .toLocalDate()
        .toString();
  }

  @Test
  void showsTheNoteInTheWrongFileAsErroneous() {
    JsonNode note = history("record.NoteRecorded").getLast();
    JsonNode mark = history("record.EntryMarkedErroneous").getFirst();

    assertThat(recordedOn(note)).isEqualTo("2016-02-09");
    assertThat(recordedOn(mark)).isEqualTo("2016-02-10");
    assertThat(text("/content/entry").apply(mark)).isEqualTo(text("/eventId").apply(note));
  }

  /** The consents ran out at the end of 2016. */
  @Test
  void holdsBackFromTheCoordinatorWhatNoConsentCoversAnyMore() {
    JsonNode seen = read("rikke.dam", "/families/" + FAMILY + "/plan?");
    assertThat(seen.path("withheld").valueStream())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.path("why").asString()).isEqualTo("CONSENT_EXPIRED"))
        .extracting(each -> each.path("what").asString())
        .contains("goal", "livelihood");
    assertThat(seen.path("goals").size() + withheld(seen, "goal"))
        .isEqualTo(plan.path("goals").size());
    assertThat(plan.path("withheld")).isEmpty();
  }

  private static int withheld(JsonNode seen, String what) {
    return (int)
        seen.path("withheld")
            .valueStream()
            .filter(each -> each.path("what").asString().equals(what))
            .count();
  }

  @Test
  void saysOfAWithheldEventThatItIsThereAndWhyItIsNotShown() {
    String page =
        "/families/" + FAMILY + "/history?kind=livelihood.EmploymentStatusRecorded&lang=en";
    for (JsonNode event : read("rikke.dam", page).path("events")) {
      assertThat(event.path("withheld").asString()).isEqualTo("CONSENT_EXPIRED");
      assertThat(event.path("content").isNull()).isTrue();
      assertThat(event.path("sentence").asString())
          .isEqualTo("(not shown: the consent has run out)");
      assertThat(event.path("recordedAt").asString()).isNotBlank();
    }
  }

  @Test
  void knowsWhetherTheJobCentreCouldSeeTheNoteOnJonasTreatment() {
    assertThat(healthOfJonas("validAt=2014-09-01")).isEqualTo("KIND_LEFT_OUT");
    assertThat(healthOfJonas("validAt=2015-01-10")).isEqualTo("WITHDRAWN");
    assertThat(healthOfJonas("validAt=2015-05-10")).isEqualTo("CONSENT");
    assertThat(healthOfJonas("validAt=2017-01-01")).isEqualTo("EXPIRED");
  }

  @Test
  void knowsWhatWasKnownThenAboutConsents() {
    String day = "validAt=2015-05-10&knownAt=";
    assertThat(healthOfJonas(day + "2014-06-24")).isEqualTo("NEVER_GIVEN");
    assertThat(healthOfJonas(day + "2014-11-19")).isEqualTo("KIND_LEFT_OUT");
    assertThat(healthOfJonas(day + "2015-05-05")).isEqualTo("WITHDRAWN");
    assertThat(healthOfJonas(day + "2015-05-06T23:00:00%2B02:00")).isEqualTo("CONSENT");
    assertThat(service.get("/v1/families/" + FAMILY + "/sharing?knownAt=2199-01-01").body())
        .contains("request.known-at");
    assertThat(service.get("/v1/families/" + FAMILY + "/sharing?knownAt=2014-01-01").statusCode())
        .isEqualTo(404);
  }

  private String healthOfJonas(String parameters) {
    return read("/families/" + FAMILY + "/sharing?" + parameters)
        .path("lines")
        .valueStream()
        .filter(each -> text("/personId").apply(each).equals(JONAS.toString()))
        .filter(each -> text("/department").apply(each).equals("JOB_CENTRE"))
        .filter(each -> text("/informationKind").apply(each).equals("HEALTH"))
        .map(text("/reason"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void showsEveryConsentWithItsHistory() {
    assertThat(read("/families/" + FAMILY + "/consents?").path("consents").valueStream())
        .extracting(
            text("/personId"), text("/from"), text("/until"), text("/withdrawal/withdrawnOn"))
        .containsExactly(
            tuple(METTE.toString(), "2014-06-24", "2017-01-01", null),
            tuple(JONAS.toString(), "2014-06-25", "2017-01-01", "2014-11-20"),
            tuple(SOFIE.toString(), "2014-06-25", "2017-01-01", null),
            tuple(EMIL.toString(), "2014-06-25", "2017-01-01", null),
            tuple(IDA.toString(), "2014-06-25", "2017-01-01", null),
            tuple(JONAS.toString(), "2015-05-06", "2017-01-01", null),
            tuple(SOFIE.toString(), "2016-11-30", null, null));
  }

  @Test
  void restsThePartsOfThePlanOnConsents() {
    assertThat(plan.at("/plan/parts").valueStream())
        .extracting(text("/consent"))
        .doesNotContainNull();
  }

  @Test
  void grantsJonasTheErasureOfTheNoteOnHisTreatment() {
    JsonNode answer = read("/families/" + FAMILY + "/erasure-requests?");
    JsonNode note =
        history("record.NoteRecorded").stream()
            .filter(each -> text("/informationKind").apply(each).equals("HEALTH"))
            .findFirst()
            .orElseThrow();

    assertThat(answer.path("requests").valueStream())
        .extracting(text("/personId"), text("/decision/outcome"), text("/decision/entries/0"))
        .containsExactly(tuple(JONAS.toString(), "PARTLY_GRANTED", text("/eventId").apply(note)));
    assertThat(text("/reviewOn").apply(answer)).isEqualTo("2021-12-20");
  }

  @Test
  void knowsThatRikkeIsBoundToTheNeighbours() {
    assertThat(read("/families/" + NEIGHBOURS + "/oversight?").path("relations").valueStream())
        .extracting(text("/employee"), text("/relation"))
        .containsExactly(tuple("rikke.dam", "RELATIVE"));
  }

  @Test
  void knowsKarensAndRikkesFamilies() {
    assertThat(cases("karen.holm"))
        .containsExactlyInAnyOrder(
            tuple(FAMILY.toString(), "APPOINTED"), tuple(NEIGHBOURS.toString(), "APPOINTED"));
    assertThat(cases("rikke.dam")).containsExactly(tuple(FAMILY.toString(), "COVER"));
  }

  private List<Tuple> cases(String employee) {
    return read("/employees/" + employee + "/caseload?on=2015-02-01")
        .path("cases")
        .valueStream()
        .map(each -> tuple(text("/familyId").apply(each), text("/kind").apply(each)))
        .toList();
  }
}
