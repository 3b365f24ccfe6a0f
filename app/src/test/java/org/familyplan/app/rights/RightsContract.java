package org.familyplan.app.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.familyplan.app.RunningService;
import org.familyplan.app.demo.workedcase.WorkedCase;
import org.familyplan.app.operator.OperatorRoutes;
import org.familyplan.command.pipeline.CommandForm;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.rights.Right;
import org.familyplan.platform.rights.Rights;
import org.familyplan.platform.rights.Standing;
import org.familyplan.platform.web.ProblemCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What the service answers is what the table of rights says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RightsContract {
  private static final String OPENED = "2020-01-20";

  private RunningService service;
  private Rights rights;
  private UUID family;
  private UUID metteless;
  private UUID elsewhere;

  abstract RunningService start();

  @BeforeAll
  void openFiles() {
    service = start();
    rights = service.part(Rights.class);
    employ("karen.holm", "360");
    employ("lars.krogh", "360");
    employ("rikke.dam", "360");
    employ("anne.bach", "360");
    employ("ole.friis", "360");
    employ("auditor", "360");
    employ("school.system", "360");
    employ("national.auditor", "360");
    employ("bent.borg", "376");
    family = open("ole.friis");
    metteless = open("ole.friis");
    elsewhere = open("bent.borg");
    take("ole.friis", family, "members", member(WorkedCase.METTE.toString(), "Mette"));
    take("ole.friis", family, "members", member(UUID.randomUUID().toString(), "Jonas"));
    coordinated(family);
    take("anne.bach", family, "break-glass", json("'reason':'The child is alone at home'"));
    awaitReaders();
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @TestFactory
  Stream<DynamicContainer> everybodyMayWhatTheTableSays() {
    return each((operation, standing) -> assertAllowed(operation, standing));
  }

  @TestFactory
  Stream<DynamicContainer> anotherMunicipalitysFileIsAsUnknownAsOneThatIsNot() {
    List<String> aboutAFamily =
        rights.operations().stream()
            .filter(each -> rights.of(each, Standing.OTHER_FAMILY) == Right.HIDDEN)
            .toList();
    assertThat(aboutAFamily).hasSizeGreaterThan(50);
    return aboutAFamily.stream()
        .map(
            operation ->
                dynamicContainer(
                    operation,
                    Arrays.stream(Standing.values())
                        .filter(each -> each != Standing.NATIONAL_AUDITOR)
                        .map(each -> test(each, () -> assertUnknown(operation, each)))));
  }

  @TestFactory
  Stream<DynamicTest> theNationalAuditorReadsEverywhereAndWritesNowhere() {
    Asking asking = new Asking(service, Callers.with(Standing.NATIONAL_AUDITOR));
    return rights.operations().stream()
        .filter(each -> rights.of(each, Standing.OTHER_FAMILY) == Right.HIDDEN)
        .map(
            operation ->
                dynamicTest(
                    operation,
                    () ->
                        assertAnswer(
                            rights.refusal(operation, Standing.NATIONAL_AUDITOR),
                            asking.send(operation, elsewhere))));
  }

  private interface Assertion {
    void about(String operation, Standing standing);
  }

  private Stream<DynamicContainer> each(Assertion assertion) {
    return rights.operations().stream()
        .map(
            operation ->
                dynamicContainer(
                    operation,
                    Arrays.stream(Standing.values())
                        .map(each -> test(each, () -> assertion.about(operation, each)))));
  }

  private static DynamicTest test(Standing standing, Runnable assertion) {
    return dynamicTest(standing.column(), assertion::run);
  }

  private void assertAllowed(String operation, Standing standing) {
    UUID about = standing == Standing.OTHER_FAMILY ? metteless : family;
    HttpResponse<String> answer =
        new Asking(service, Callers.with(standing)).send(operation, about);
    if (OperatorRoutes.OPERATIONS.contains(operation) && standing != Standing.OPERATOR) {
      assertThat(Asking.code(answer)).isEqualTo("identity.role"); // refused at the door already
      assertThat(rights.of(operation, standing)).isEqualTo(Right.NO);
    } else {
      assertAnswer(refusal(operation, standing), answer);
    }
  }

  /**
   * A batch is refused as a whole or for the first of its commands, which are notes. Who has no
   * task in the file may declare to be bound to the family, but the sample names a member.
   */
  private Optional<ProblemCode> refusal(String operation, Standing standing) {
    if (operation.equals("declareRelation") && standing == Standing.CASEWORKER) {
      return Optional.of(ProblemCode.PERSON_NAMED);
    }
    if (operation.equals("getExtract") && standing == Standing.ANALYST) {
      return Optional.of(ProblemCode.MANDATE);
    }
    Optional<ProblemCode> own = rights.refusal(operation, standing);
    return own.isEmpty() && operation.equals(CommandForm.BATCH)
        ? rights.refusal("recordNote", standing)
        : own;
  }

  private static void assertAnswer(Optional<ProblemCode> refusal, HttpResponse<String> answer) {
    if (refusal.isPresent()) {
      assertThat(Asking.code(answer)).as(answer.body()).isEqualTo(refusal.get().code());
      assertThat(answer.statusCode()).isEqualTo(refusal.get().status());
    } else {
      assertThat(answer.statusCode()).as(answer.body()).isNotIn(401, 403).isLessThan(500);
      assertThat(Asking.code(answer)).isNotEqualTo("family.unknown");
    }
  }

  private void assertUnknown(String operation, Standing standing) {
    Asking asking = new Asking(service, Callers.with(standing));
    HttpResponse<String> hidden = asking.send(operation, elsewhere);
    HttpResponse<String> unknown = asking.send(operation, UUID.randomUUID());
    assertThat(Asking.code(hidden)).isEqualTo("family.unknown");
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(hidden.body()).isEqualTo(unknown.body());
    assertThat(headers(hidden)).isEqualTo(headers(unknown));
  }

  /** Which headers there are; the server closes a connection now and then. */
  private static Set<String> headers(HttpResponse<String> answer) {
    Set<String> names = new HashSet<>(answer.headers().map().keySet());
    names.removeAll(Set.of("connection", "keep-alive"));
    return names;
  }

  @Test
  void whoOpensAFileCoordinatesUntilSomebodyIsAppointed() {
    UUID own = open("rikke.dam");
    take("rikke.dam", own, "members", member(UUID.randomUUID().toString(), "Mona"));
    awaitReaders();
    assertThat(read("rikke.dam", own).statusCode()).isEqualTo(200);
    coordinated(own);
    awaitReaders();
    assertThat(refused("rikke.dam", own)).isEqualTo("rights.no-relation");
    assertThat(Asking.code(read("rikke.dam", own))).isEqualTo("rights.no-relation");
  }

  @Test
  void aDeputyCoordinatesWhileTheCoverLasts() {
    UUID own = open("ole.friis");
    coordinated(own);
    take(
        "karen.holm",
        own,
        "coordinator/cover",
        json("'deputy':'rikke.dam','from':'2020-02-01','until':null"));
    awaitReaders();
    take("rikke.dam", own, "notes", note());
    assertThat(read("rikke.dam", own).statusCode()).isEqualTo(200);
    take("karen.holm", own, "coordinator/cover/end", json("'endedOn':'2020-03-01'"));
    awaitReaders();
    assertThat(refused("rikke.dam", own)).isEqualTo("rights.no-relation");
    assertThat(Asking.code(read("rikke.dam", own))).isEqualTo("rights.no-relation");
  }

  @Test
  void rightsComeBeforeAKnownIdempotencyKey() {
    UUID own = open("rikke.dam");
    String[] key = {"Idempotency-Key", "note-1"};
    String path = "/v1/families/" + own + "/notes";
    assertThat(service.as("rikke.dam").post(path, note(), key).statusCode()).isEqualTo(200);
    coordinated(own);
    HttpResponse<String> again = service.as("rikke.dam").post(path, note(), key);
    assertThat(Asking.code(again)).isEqualTo("rights.no-relation");
  }

  @Test
  void aBatchThatOpensAFileIsTheOpeners() {
    UUID own = UUID.randomUUID();
    String opening =
        opening(own).replaceFirst("\"familyId\":\"[^\"]*\"", "'command':'openFamilyFile'");
    HttpResponse<String> answer =
        service
            .as("rikke.dam")
            .post(
                "/v1/families/" + own + "/commands",
                "{\"commands\":["
                    + opening.replace('\'', '"')
                    + ","
                    + note().replaceFirst("\\{", "{\"command\":\"recordNote\",")
                    + "]}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  @Test
  void aRefusedBatchSaysWhichCommandIsToBlame() {
    String activating = "{\"command\":\"activatePlan\",\"activatedOn\":\"2020-02-01\"}";
    HttpResponse<String> answer =
        service
            .as("lars.krogh")
            .post(
                "/v1/families/" + family + "/commands",
                "{\"commands\":["
                    + note().replaceFirst("\\{", "{\"command\":\"recordNote\",")
                    + ","
                    + activating
                    + "]}",
                "If-Match",
                "\"1\"");
    assertThat(Asking.code(answer)).as(answer.body()).isEqualTo("rights.not-allowed");
    assertThat(Json.mapper().readTree(answer.body()).at("/errors/0/pointer").stringValue())
        .isEqualTo("/commands/1");
  }

  @Test
  void aSearchFindsFilesOfOnesMunicipalityOnly() {
    assertThat(found("ole.friis", "{}")).contains(family.toString()).doesNotContain(elsewhere + "");
    assertThat(found("bent.borg", "{}")).contains(elsewhere + "").doesNotContain(family + "");
    assertThat(found("national.auditor", "{}")).contains(family + "", elsewhere + "");
    assertThat(found("ole.friis", "{\"municipality\":\"376\"}")).isEmpty();
  }

  @Test
  void aCaseworkerWithoutATaskLearnsThatAFileExistsAndWhoCoordinates() {
    JsonNode row = row("rikke.dam", family);
    assertThat(row.at("/coordinator").stringValue()).isEqualTo("karen.holm");
    assertThat(row.at("/openedOn").isNull() || row.at("/openedOn").isMissingNode()).isTrue();
    assertThat(row.at("/version").isNumber()).isFalse();
    assertThat(row("lars.krogh", family).at("/openedOn").stringValue()).isEqualTo(OPENED);
    assertThat(row("karen.holm", family).at("/version").isNumber()).isTrue();
    assertThat(found("rikke.dam", "{\"open\":true}")).doesNotContain(family.toString());
    assertThat(found("lars.krogh", "{\"open\":true}")).contains(family.toString());
  }

  @Test
  void whoHasNoTaskIsNotToldWhoTheMembersAre() {
    String relation = "'relation':'RELATIVE','from':'2020-01-01'";
    for (String path : List.of("relations?dryRun=true", "relations")) {
      String named = sent(path, relation + ",'personId':'" + WorkedCase.METTE + "'").body();
      String other = sent(path, relation + ",'personId':'" + UUID.randomUUID() + "'").body();
      assertThat(named).isEqualTo(other).contains("rights.person-named");
    }
    String batch = "'commands':[{'command':'declareRelation',%s,'personId':'%s'}]";
    assertThat(sent("commands", batch.formatted(relation, WorkedCase.METTE)).body())
        .contains("rights.person-named", "/commands/0");
    assertThat(sent("relations?dryRun=true", relation).statusCode()).isEqualTo(200);
  }

  @Test
  void whoHasNoTaskIsNotToldTheVersion() {
    long version = row("karen.holm", family).at("/version").longValue();
    String reason = "'reason':'The child is alone at home'";
    for (String path : List.of("break-glass?dryRun=true", "break-glass")) {
      HttpResponse<String> right = sent(path, reason, "If-Match", "\"" + version + "\"");
      HttpResponse<String> wrong = sent(path, reason, "If-Match", "\"9999\"");
      assertThat(right.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(412);
      assertThat(right.body()).isEqualTo(wrong.body()).contains("request.version-withheld");
    }
    HttpResponse<String> rehearsed = sent("break-glass?dryRun=true", reason);
    assertThat(rehearsed.statusCode()).isEqualTo(200);
    assertThat(rehearsed.headers().firstValue("ETag")).isEmpty();
    assertThat(Json.mapper().readTree(rehearsed.body()).path("version").isNumber()).isFalse();

    HttpResponse<String> known =
        service.as("lars.krogh").post("/v1/families/" + family + "/notes?dryRun=true", note());
    assertThat(known.headers().firstValue("ETag")).contains("\"" + version + "\"");
    assertThat(Json.mapper().readTree(known.body()).at("/version").longValue()).isEqualTo(version);
  }

  /** What a caseworker without a task in the file is answered. */
  private HttpResponse<String> sent(String path, String members, String... headers) {
    String body = "{" + members.replace('\'', '"') + "}";
    return service.as("rikke.dam").post("/v1/families/" + family + "/" + path, body, headers);
  }

  @Test
  void aCaseloadIsOnesOwnAndOfOnesMunicipality() {
    String karens = "/v1/employees/karen.holm/caseload";
    assertThat(service.as("karen.holm").get(karens).body()).contains(family.toString());
    assertThat(service.as("ole.friis").get(karens).statusCode()).isEqualTo(200);
    assertThat(Asking.code(service.as("rikke.dam").get(karens))).isEqualTo("rights.not-allowed");
    HttpResponse<String> elsewheres = service.as("bent.borg").get(karens);
    HttpResponse<String> nobodys = service.as("bent.borg").get("/v1/employees/nobody/caseload");
    assertThat(Asking.code(elsewheres)).isEqualTo("employee.unknown");
    assertThat(elsewheres.body()).isEqualTo(nobodys.body());
  }

  @Test
  void readersOfTheSameViewHaveTagsOfTheirOwn() {
    String path = "/v1/instruments";
    HttpResponse<String> ours = service.as("ole.friis").get(path);
    HttpResponse<String> theirs = service.as("bent.borg").get(path);
    assertThat(ours.body()).isEqualTo(theirs.body());
    assertThat(ours.headers().firstValue("ETag")).isNotEqualTo(theirs.headers().firstValue("ETag"));
  }

  @Test
  void aMemberSeesTheOwnPartsOnly() {
    JsonNode plan = Json.mapper().readTree(read("mette", family).body());
    assertThat(plan.at("/members")).hasSize(1);
    assertThat(plan.at("/members/0/name").stringValue()).isEqualTo("Mette");
    HttpResponse<String> history = service.as("mette").get("/v1/families/" + family + "/history");
    JsonNode events = Json.mapper().readTree(history.body()).at("/events");
    assertThat(events).isNotEmpty();
    events.forEach(
        each -> {
          assertThat(each.at("/subjects")).hasSize(1);
          assertThat(each.at("/subjects/0").stringValue()).isEqualTo(WorkedCase.METTE.toString());
        });
    JsonNode all =
        Json.mapper()
            .readTree(service.as("ole.friis").get("/v1/families/" + family + "/history").body())
            .at("/events");
    assertThat(all.size()).isGreaterThan(events.size());
    String first = all.get(0).at("/eventId").stringValue();
    assertThat(Asking.code(service.as("mette").get("/v1/families/" + family + "/events/" + first)))
        .isEqualTo("event.unknown");
  }

  private List<String> found(String user, String conditions) {
    return rows(user, conditions).map(each -> each.at("/familyId").stringValue()).toList();
  }

  private JsonNode row(String user, UUID id) {
    return rows(user, "{}")
        .filter(each -> each.at("/familyId").stringValue().equals(id.toString()))
        .findFirst()
        .orElseThrow();
  }

  private Stream<JsonNode> rows(String user, String conditions) {
    awaitReaders();
    String body = service.as(user).post("/v1/families/search", conditions).body();
    return StreamSupport.stream(Json.mapper().readTree(body).at("/families").spliterator(), false);
  }

  private HttpResponse<String> read(String user, UUID id) {
    return service.as(user).get("/v1/families/" + id + "/plan?minPosition=" + service.head());
  }

  private String refused(String user, UUID id) {
    return Asking.code(service.as(user).post("/v1/families/" + id + "/notes", note()));
  }

  private void awaitReaders() {
    String head = "?minPosition=" + service.head();
    String path = "/v1/families/" + family;
    if (family != null) {
      assertThat(service.as("ole.friis").get(path + "/plan" + head).statusCode()).isEqualTo(200);
      assertThat(service.as("ole.friis").get(path + "/history" + head).statusCode()).isEqualTo(200);
    }
  }

  private UUID open(String user) {
    UUID id = UUID.randomUUID();
    HttpResponse<String> answer = service.as(user).post("/v1/families", opening(id));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return id;
  }

  private static String opening(UUID id) {
    return json(
        "'familyId':'%s','referredOn':'2020-01-06','acceptedOn':'2020-01-13','openedOn':'%s'",
        id, OPENED);
  }

  /** Karen coordinates, Lars is in the team. */
  private void coordinated(UUID id) {
    take("ole.friis", id, "coordinator", json("'coordinator':'karen.holm','from':'%s'", OPENED));
    take(
        "karen.holm",
        id,
        "team",
        json(
            "'employee':'lars.krogh','department':'JOB_CENTRE','role':'CASEWORKER','from':'%s'",
            OPENED));
  }

  private void take(String user, UUID id, String path, String body) {
    HttpResponse<String> answer = service.as(user).post("/v1/families/" + id + "/" + path, body);
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
  }

  private void employ(String id, String municipality) {
    HttpResponse<String> answer =
        service
            .as("operator")
            .send(
                service
                    .as("operator")
                    .request("/operator/employees", "Content-Type", "application/json")
                    .PUT(
                        BodyPublishers.ofString(
                            json(
                                "'employees':[{'id':'%s','name':'%s','municipality':'%s',"
                                    + "'department':'CHILD_AND_FAMILY','from':'2010-01-01'}]",
                                id, id, municipality))));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static String member(String person, String name) {
    return json(
        "'personId':'%s','role':'PROVIDER','sex':'FEMALE','name':'%s','birthDate':'1983-03-14',"
            + "'since':'%s'",
        person, name, OPENED);
  }

  private static String note() {
    return json("'informationKind':'SOCIAL','text':'A note','notedOn':'2020-02-01'");
  }

  private static String json(String members, Object... values) {
    return "{" + String.format(Locale.ROOT, members, values).replace('\'', '"') + "}";
  }
}
