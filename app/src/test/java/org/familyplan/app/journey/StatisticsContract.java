package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.familyplan.api.statistics.FigureFormat;
import org.familyplan.app.RunningService;
import org.familyplan.app.demo.cohort.Cohort;
import org.familyplan.app.demo.workedcase.WorkedCase;
import org.familyplan.platform.identity.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Figures over HTTP: 32 of 60 adults in 360, and 36 of 60 in 376, are outside the labour market at
 * start; then one of the 32 turns out to have worked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class StatisticsContract extends ServiceContract {
  /** Editions are compared here in which one thing changed. */
  static final String AFTER_ANY_CHANGE = "--familyplan.statistics.least-changed=0";

  private static final String TABLE = "employmentAtStartByMunicipality";
  private static final String ROOT = "/v1/statistics";
  private static final String OUTSIDE = "OUTSIDE_LABOUR_MARKET";
  private static final String EMPLOYED = "EMPLOYED";

  private final List<String> families = new ArrayList<>();
  private final List<String> persons = new ArrayList<>();
  private final List<String> employments = new ArrayList<>();
  private RunningService service;

  abstract RunningService start();

  @Override
  RunningService service() {
    return service;
  }

  @BeforeAll
  void tellOfTheAdults() {
    service = start();
    for (int i = 0; i < 60; i++) {
      adult("ole.friis", i == 0 ? WorkedCase.METTE.toString() : id(), i < 32 ? OUTSIDE : EMPLOYED);
    }
    for (int i = 0; i < 60; i++) {
      adult("bent.borg", id(), i < 36 ? OUTSIDE : EMPLOYED);
    }
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private void adult(String user, String person, String status) {
    String family = id();
    taken(user, "/v1/families", opening(family));
    String members = "/v1/families/" + family + "/members";
    taken(user, members, member(person));
    taken(user, members + "/" + person + "/enrolment", json("'enrolledOn':'2014-06-20'"));
    families.add(family);
    persons.add(person);
    employments.add(
        taken(
            user,
            members + "/" + person + "/employment",
            json("'status':'%s','from':'2014-06-01'", status)));
  }

  private String taken(String user, String path, String body) {
    HttpResponse<String> answer = service.as(user).post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    return body(answer).at("/steps/0/events/0").stringValue();
  }

  private HttpResponse<String> get(String user, String path) {
    return service.as(user).get(ROOT + path);
  }

  private JsonNode read(String user, String path) {
    HttpResponse<String> answer = get(user, path);
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    return body(answer);
  }

  private JsonNode live(String user, String more) {
    return read(user, "/tables/" + TABLE + "/live?minPosition=" + service.head() + more);
  }

  private JsonNode publish(String title) {
    live("ole.friis", "");
    HttpResponse<String> answer =
        service.post("/operator/editions", json("'title':'%s','validAt':'2017-01-01'", title));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return body(answer);
  }

  private static JsonNode cell(JsonNode cells, String... codes) {
    Map<String, String> wanted = new TreeMap<>();
    for (String each : codes) {
      wanted.put(each.split(":")[0], each.split(":")[1]);
    }
    Predicate<JsonNode> same = each -> codes(each).equals(wanted);
    return cells.valueStream().filter(same).findFirst().orElseThrow();
  }

  private static Map<String, String> codes(JsonNode cell) {
    return cell.get("codes").properties().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each -> each.getValue().stringValue(),
                (a, b) -> a,
                TreeMap::new));
  }

  private static long count(JsonNode view, String... codes) {
    return cell(view.get("cells"), codes).get("count").longValue();
  }

  private static final String AT_START = "employmentAtStart:";
  private static final String IN_360 = "municipality:360";

  @Test
  @Order(1)
  void beforeAnythingIsPublishedThereAreOnlyDefinitions() {
    assertThat(read("analyst", "/subjects").get("subjects")).isNotEmpty();
    JsonNode tables = read("analyst", "/tables?subject=employmentStatus").get("tables");
    assertThat(tables.valueStream().map(each -> each.get("id").stringValue())).contains(TABLE);
    JsonNode metadata = read("analyst", "/tables/" + TABLE + "?lang=da");
    assertThat(metadata.at("/dimensions/0/codes")).hasSizeGreaterThan(2);
    assertThat(metadata.at("/editions")).isEmpty();
    JsonNode measure = read("analyst", "/measures?subject=employmentStatus").at("/measures/0");
    for (String text :
        List.of("definition", "population", "unit", "timePoint", "unanswered", "corrections")) {
      assertThat(measure.get(text).stringValue()).as(text).isNotBlank();
    }
    refused(get("analyst", "/tables/" + TABLE + "/data"), 404, "statistics.no-edition");
    assertThat(read("analyst", "/editions").get("editions")).isEmpty();
  }

  @Test
  @Order(2)
  void anOperatorPublishesAndEverybodyReads() {
    JsonNode published = publish("2016");
    assertThat(published.at("/edition/edition").intValue()).isEqualTo(1);
    assertThat(published.get("tables").intValue()).isGreaterThan(5);
    for (String user : List.of("analyst", "mette", "ole.friis", "operator", "national.auditor")) {
      JsonNode data = read(user, "/tables/" + TABLE + "/data");
      assertThat(data.get("edition").intValue()).isEqualTo(1);
      assertThat(data.get("position").longValue()).isEqualTo(service.head());
      assertThat(count(data, AT_START + OUTSIDE, IN_360)).isEqualTo(32);
      boolean baseHidden = cell(data.get("cells"), IN_360).get("hidden").booleanValue();
      JsonNode percent = cell(data.get("cells"), AT_START + OUTSIDE, IN_360).get("percent");
      assertThat(percent.toString()).isEqualTo(baseHidden ? "null" : "53"); // 32 of 60
      assertThat(count(data, AT_START + OUTSIDE)).isEqualTo(68);
    }
    JsonNode edition = read("analyst", "/editions/1");
    assertThat(edition.at("/edition/sha256").stringValue()).matches("[0-9a-f]{64}");
    assertThat(edition.at("/freshness/eventsSince").longValue()).isZero();
    assertThat(edition.get("hidden").intValue()).isEqualTo(published.get("hidden").intValue());
  }

  @Test
  @Order(3)
  void aSelectionAndATagWork() {
    String path = "/tables/" + TABLE + "/data?select=" + AT_START + OUTSIDE + ",municipality:TOTAL";
    HttpResponse<String> answer = get("analyst", path);
    assertThat(body(answer).get("cells")).hasSize(2);
    assertThat(etag(answer)).startsWith("W/\"");
    HttpResponse<String> again =
        service.as("analyst").get(ROOT + path, "If-None-Match", etag(answer));
    assertThat(again.statusCode()).isEqualTo(304);
    HttpResponse<String> selected =
        service
            .as("analyst")
            .post(
                ROOT + "/tables/" + TABLE + "/data",
                json(
                    "'edition':1,'variables':[{'code':'employmentAtStart','values':['%s']},"
                        + "{'code':'municipality','values':['TOTAL']}]",
                    OUTSIDE));
    assertThat(selected.statusCode()).as(selected.body()).isEqualTo(200);
    assertThat(body(selected).get("cells")).isEqualTo(body(answer).get("cells"));
  }

  @Test
  @Order(3)
  void everyFormatIsGiven() {
    Map<String, String> types =
        Map.of(
            "CSV", "text/csv",
            "JSON_STAT", "application/json",
            "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "PARQUET", "application/vnd.apache.parquet",
            "SVG", "image/svg+xml");
    types.forEach(
        (format, type) -> {
          HttpResponse<String> answer =
              get("analyst", "/tables/" + TABLE + "/data?format=" + format);
          assertThat(answer.statusCode()).as(format).isEqualTo(200);
          assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
          assertThat(answer.body()).isNotEmpty();
        });
    assertThat(get("analyst", "/tables/" + TABLE + "/data?format=CSV").body()).contains("360");
  }

  @ParameterizedTest
  @EnumSource(FigureFormat.class)
  @Order(3)
  void everyFormIsInTheSameLanguage(FigureFormat format) {
    String data = ROOT + "/tables/" + TABLE + "/data";
    String path = data + "?format=" + format;
    String order = json("'variables':[],'format':'%s'", format);
    RunningService analyst = service.as("analyst");
    String english = analyst.get(path + "&lang=en").body();
    String danish = analyst.get(path + "&lang=da").body();
    assertThat(danish).isNotEqualTo(english);

    assertThat(analyst.get(path).body()).isEqualTo(english);
    assertThat(analyst.post(data, order).body()).isEqualTo(english);
    assertThat(analyst.get(path, "Accept-Language", "fr, da;q=0.5").body()).isEqualTo(danish);
    assertThat(analyst.post(data, order, "Accept-Language", "da").body()).isEqualTo(danish);
    assertThat(analyst.get(path + "&lang=en", "Accept-Language", "da").body()).isEqualTo(english);
  }

  @Test
  @Order(4)
  void exactFiguresAreForThoseWhoMaySeeThePersons() {
    JsonNode own = live("ole.friis", "");
    assertThat(own.get("municipality").stringValue()).isEqualTo("360");
    assertThat(count(own, AT_START + OUTSIDE)).isEqualTo(32);
    assertThat(count(live("auditor", ""), AT_START + OUTSIDE)).isEqualTo(32);
    assertThat(count(live("national.auditor", ""), AT_START + OUTSIDE)).isEqualTo(68);
    assertThat(count(live("national.auditor", "&municipality=376"), AT_START + OUTSIDE))
        .isEqualTo(36);
    refused(
        get("ole.friis", "/tables/" + TABLE + "/live?municipality=376"),
        403,
        "statistics.other-municipality");
    for (String user : List.of("analyst", "mette", "karen.holm", "operator", "national.analyst")) {
      assertThat(get(user, "/tables/" + TABLE + "/live").statusCode()).as(user).isEqualTo(403);
      assertThat(get(user, "/tables/" + TABLE + "/live/cases").statusCode()).isEqualTo(403);
      assertThat(get(user, "/revisions/causes?from=1&to=1&table=" + TABLE).statusCode())
          .isEqualTo(403);
    }
    assertThat(service.asNobody().get(ROOT + "/subjects").statusCode()).isEqualTo(401);
  }

  @Test
  @Order(5)
  void behindACellStandItsCases() {
    JsonNode view =
        read("ole.friis", "/tables/" + TABLE + "/live/cases?cell=" + AT_START + OUTSIDE);
    Set<String> found =
        view.get("cases")
            .valueStream()
            .map(each -> each.get("person").stringValue())
            .collect(Collectors.toSet());
    assertThat(found).containsExactlyInAnyOrderElementsOf(persons.subList(0, 32));
    assertThat(view.at("/cases/0/families")).hasSize(1);
    assertThat(
            service.as("auditor").get("/v1/families/" + families.getFirst() + "/access-log").body())
        .contains("getFigureCases");
    assertThat(looks("getLiveFigures")).isPositive();
    assertThat(looks("getTableData")).isZero();
  }

  private long looks(String operation) {
    return service
        .part(JdbcTemplate.class)
        .queryForList("select content from access_content", byte[].class)
        .stream()
        .filter(each -> new String(each, StandardCharsets.UTF_8).contains('"' + operation + '"'))
        .count();
  }

  @Test
  @Order(6)
  void correctionsChangeWhatIsKnownNowAndNothingElse() {
    JsonNode before = live("ole.friis", "");
    String known = "&knownAt=" + before.get("knownAt").stringValue();
    correctTheFirst();
    assertThat(count(live("ole.friis", ""), AT_START + OUTSIDE)).isEqualTo(31);
    JsonNode then = live("ole.friis", known);
    assertThat(then.get("cells")).isEqualTo(before.get("cells"));
    assertThat(then.get("position")).isEqualTo(before.get("position"));
    assertThat(then.get("eventsSince").longValue()).isEqualTo(1);
  }

  private void correctTheFirst() {
    taken(
        "ole.friis",
        "/v1/families/" + families.getFirst() + "/events/" + employments.getFirst() + "/correction",
        json(
            "'fact':{'kind':'livelihood.EmploymentStatusRecorded','familyId':'%s',"
                + "'personId':'%s','status':'EMPLOYED','hoursPerWeek':20,'from':'2014-06-01'},"
                + "'reason':'pay slip seen'",
            families.getFirst(), persons.getFirst()));
  }

  @Test
  @Order(7)
  void aSecondEditionDoesNotTellWhoMoved() {
    assertThat(publish("2016, corrected").at("/edition/edition").intValue()).isEqualTo(2);
    JsonNode data = read("analyst", "/tables/" + TABLE + "/data");
    assertThat(data.get("edition").intValue()).isEqualTo(2);
    assertThat(cell(data.get("cells"), AT_START + OUTSIDE, IN_360).get("hidden").booleanValue())
        .isTrue();
    assertThat(
            count(
                read("analyst", "/tables/" + TABLE + "/data?edition=1"),
                AT_START + OUTSIDE,
                IN_360))
        .isEqualTo(32);
    JsonNode report = read("analyst", "/revisions?from=1&to=2&table=" + TABLE);
    JsonNode change =
        report
            .at("/tables/0/changes")
            .valueStream()
            .filter(each -> codes(each.get("before")).equals(Map.of("employmentAtStart", OUTSIDE)))
            .findFirst()
            .orElseThrow();
    assertThat(change.at("/before/count").intValue()).isEqualTo(68);
    assertThat(change.at("/after/count").isNumber()).isFalse();
  }

  @Test
  @Order(8)
  void whoMaySeeThePersonsSeesWhyItChanged() {
    JsonNode causes = read("ole.friis", "/revisions/causes?from=1&to=2&table=" + TABLE);
    assertThat(causes.get("moved").intValue()).isEqualTo(1);
    JsonNode move = causes.at("/moves/0");
    assertThat(move.get("person").stringValue()).isEqualTo(persons.getFirst());
    assertThat(move.at("/families/0").stringValue()).isEqualTo(families.getFirst());
    assertThat(move.at("/before/employmentAtStart").stringValue()).isEqualTo(OUTSIDE);
    assertThat(move.at("/after/employmentAtStart").stringValue()).isEqualTo(EMPLOYED);
    assertThat(move.get("events").valueStream().map(each -> each.get("name").stringValue()))
        .containsExactly("record.FactCorrected");
  }

  @Test
  @Order(9)
  void editionsAreReckonedAgainAfterLateFactsErasureAndRebuild() {
    String members = "/v1/families/" + families.get(1) + "/members";
    taken("ole.friis", members, member(id()));
    erase(families.get(2), persons.get(2));
    live("ole.friis", "");
    assertThat(service.post("/operator/projections/statistics/rebuild", "{}").statusCode())
        .isEqualTo(202);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                body(service.get("/operator/projections"))
                    .valueStream()
                    .filter(each -> each.get("name").stringValue().equals("statistics"))
                    .allMatch(each -> each.get("rebuild").isNull()));
    for (int edition : List.of(1, 2)) {
      JsonNode check = read("auditor", "/editions/" + edition + "/verification");
      assertThat(check.get("same").booleanValue()).as(check.toString()).isTrue();
      assertThat(check.get("reckoned")).isEqualTo(check.get("published"));
    }
    assertThat(get("analyst", "/editions/1/verification").statusCode()).isEqualTo(403);
    JsonNode data = read("analyst", "/tables/" + TABLE + "/data?edition=1");
    assertThat(data.at("/freshness/eventsSince").longValue()).isGreaterThan(4);
  }

  private void erase(String family, String person) {
    String file = "/v1/families/" + family;
    String erasure = id();
    taken(
        "ole.friis",
        file + "/members/" + person + "/erasure-requests",
        json(
            "'erasureId':'%s','requestedBy':'%s','wish':'All','requestedOn':'2020-01-01'",
            erasure, person));
    String request = file + "/erasure-requests/" + erasure;
    taken(
        "ole.friis",
        request + "/decision",
        json("'outcome':'GRANTED','entries':[],'reasons':'None','decidedOn':'2020-01-02'"));
    taken("ole.friis", request + "/certificate", json("'erasedOn':'2020-01-03'"));
  }

  @Test
  @Order(10)
  void twoExtractsCannotBeJoined() {
    String wanted = json("'population':'adults','reason':'Agreement 2026-17'");
    refused(service.as("analyst").post(ROOT + "/extract", wanted), 403, "statistics.mandate");
    refused(service.as("ole.friis").post(ROOT + "/extract", wanted), 403, "rights.not-allowed");
    JsonNode first = body(service.as("national.analyst").post(ROOT + "/extract", wanted));
    JsonNode second = body(service.as("national.auditor").post(ROOT + "/extract", wanted));
    assertThat(first.get("rows")).hasSize(120);
    assertThat(pseudonyms(first)).hasSize(120).doesNotContainAnyElementsOf(pseudonyms(second));
    assertThat(first.toString()).doesNotContain(persons).doesNotContain(families);
    JsonNode register = read("national.auditor", "/extracts").get("extracts");
    assertThat(register).hasSize(2);
    assertThat(register.toString()).contains("Agreement 2026-17", "national.analyst");
    assertThat(read("auditor", "/extracts").get("extracts")).isEqualTo(register);
    assertThat(read("ole.friis", "/extracts").get("extracts")).isEqualTo(register);
    assertThat(read(managerElsewhere(), "/extracts").get("extracts")).isEmpty();
    String own = "/v1/families/" + families.getFirst() + "/own-look-ups";
    assertThat(service.as("mette").get(own).body()).contains("getExtract");
  }

  /** Of a municipality that has no files here. */
  private static String managerElsewhere() {
    return Cohort.people().stream()
        .filter(each -> each.role() == Role.MANAGER)
        .filter(each -> each.municipality().value().equals("420"))
        .map(each -> each.user().value())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> pseudonyms(JsonNode extract) {
    return extract
        .get("rows")
        .valueStream()
        .map(each -> each.get("pseudonym").stringValue())
        .distinct()
        .toList();
  }

  @Test
  @Order(11)
  void hostileParametersAreProblems() {
    Map<String, String> wrong = new TreeMap<>();
    wrong.put("/tables/nix", "statistics.table-unknown");
    wrong.put("/tables/nix/data", "statistics.table-unknown");
    wrong.put("/tables/nix/live", "statistics.table-unknown");
    wrong.put("/tables/%27%20or%201=1/data", "request.path-malformed");
    wrong.put("/tables?subject=nix", "statistics.subject-unknown /subject");
    wrong.put("/measures?subject=%00", "request.text /subject");
    wrong.put("/tables/" + TABLE + "/data?edition=99", "statistics.no-such-edition /edition");
    wrong.put("/tables/" + TABLE + "/data?edition=0", "request.bounds /edition");
    wrong.put("/tables/" + TABLE + "/data?edition=x", "request.parameter");
    wrong.put("/tables/" + TABLE + "/data?select=x", "statistics.selection /select/0");
    wrong.put(
        "/tables/" + TABLE + "/data?select=municipality:360,municipality:1",
        "statistics.selection /select/1");
    wrong.put("/tables/" + TABLE + "/data?format=DOC", "request.field-type /format");
    wrong.put("/tables/" + TABLE + "/data?filter=x", "request.parameter-unknown");
    wrong.put("/tables/" + TABLE + "/live?knownAt=2999-01-01", "request.known-at");
    wrong.put("/tables/" + TABLE + "/live?knownAt=x", "request.parameter");
    wrong.put("/tables/" + TABLE + "/live?validAt=x", "request.field-type /validAt");
    wrong.put("/tables/" + TABLE + "/live?municipality=x", "request.value /municipality");
    wrong.put("/tables/" + TABLE + "/live/cases?cell=a:b", "statistics.selection /cell/0");
    wrong.put("/editions/99", "statistics.edition-unknown");
    wrong.put("/editions/x", "request.path-malformed");
    wrong.put("/editions/99/verification", "statistics.edition-unknown");
    wrong.put("/revisions?from=1&to=99", "statistics.no-such-edition /to");
    wrong.put("/revisions?from=1", "request.field-missing /to");
    wrong.put("/revisions/causes?from=9&to=1&table=" + TABLE, "statistics.no-such-edition /from");
    wrong.forEach(
        (path, problem) -> {
          HttpResponse<String> answer = get("national.auditor", path);
          assertThat(answer.headers().firstValue("Content-Type"))
              .as(path + answer.body())
              .contains("application/problem+json");
          assertThat(problem(answer)).as(path).isEqualTo(problem);
        });
    HttpResponse<String> posted =
        service
            .as("analyst")
            .post(
                ROOT + "/tables/" + TABLE + "/data",
                json("'variables':[{'code':'municipality','values':['360','1']}]"));
    assertThat(problem(posted)).isEqualTo("statistics.selection /variables/0/values/1");
    assertThat(
            problem(
                service
                    .as("national.analyst")
                    .post(ROOT + "/extract", json("'population':'x','reason':'y'"))))
        .isEqualTo("statistics.population-unknown /population");
  }

  @Test
  @Order(12)
  void publishingHasBounds() {
    Map.of(
            "{}", "request.field-missing /title",
            "{\"title\":\"x\",\"threshold\":2}", "request.bounds /threshold",
            "{\"title\":\"x\",\"threshold\":4}", "statistics.threshold-too-low /threshold",
            "{\"title\":\"x\",\"validAt\":\"2199-01-01\"}", "statistics.valid-at-future /validAt",
            "{\"title\":\"x\",\"more\":1}", "request.field-unknown /more")
        .forEach(
            (body, problem) ->
                assertThat(problem(service.post("/operator/editions", body))).isEqualTo(problem));
    assertThat(service.as("analyst").post("/operator/editions", "{}").statusCode()).isEqualTo(403);
  }

  private static String problem(HttpResponse<String> answer) {
    JsonNode errors = body(answer).path("errors");
    String pointer = errors.isEmpty() ? "" : errors.get(0).path("pointer").asString();
    return (code(answer) + " " + pointer).strip();
  }

  private static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(code(answer)).isEqualTo(code);
  }
}
