package org.familyplan.app.demo.workedcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familyplan.app.demo.workedcase.WorkedCase.FAMILY;
import static org.familyplan.app.demo.workedcase.WorkedCase.JONAS;
import static org.familyplan.app.demo.workedcase.WorkedCase.METTE;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.familyplan.api.plan.FamilyPlanView;
import org.familyplan.app.RunningService;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.vault.Vault;
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

  @Test
  void whatWasKnownBeforeTheFirstEventIsNothing() {
    for (String part : List.of("plan", "coordination", "household", "consents")) {
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
    PlanFold.fold(
        known.stream().map(each -> Told.of(each, schema, vault.ofFamily(FAMILY.value()))).toList(),
        entries);
    Moment moment = new Moment(FAMILY, known.size(), known.getLast().position(), entries);
    return new FamilyPlans(service.part(Employees.class))
        .plan(new Reading(moment, day, origin -> Optional.empty(), null));
  }
}
