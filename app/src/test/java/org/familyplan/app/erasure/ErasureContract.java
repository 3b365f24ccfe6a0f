package org.familyplan.app.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.familyplan.api.Catalogue;
import org.familyplan.api.shared.PersonId;
import org.familyplan.app.RunningService;
import org.familyplan.app.erasure.Planted.Person;
import org.familyplan.app.erasure.Planted.Request;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person who was erased is nowhere any more, and what is personal of anybody was never written in
 * plaintext: unusual words stand in every personal component of every command, and are looked for
 * in every answer and in every byte.
 */
abstract class ErasureContract {
  private static final Person JONAS =
      new Person("jonas", new PersonId(UUID.randomUUID()), "1971-03-17", "1703715555");
  private static final Person METTE =
      new Person("mette", new PersonId(UUID.randomUUID()), "1968-11-29", "2911686666");

  /** Commands after which there would be nothing left to do. */
  private static final Set<String> LAST =
      Set.of(
          "openFamilyFile",
          "closeFamilyFile",
          "disposeOfFile",
          "closePlan",
          "requestErasure",
          "decideErasure",
          "carryOutErasure",
          "recordMemberLeft",
          "markEntryErroneous",
          "restrictEntry");

  @TempDir Path directory;

  private final UUID family = UUID.randomUUID();
  private final Planted planted = new Planted(family);
  private final Set<String> accepted = new HashSet<>();
  private final Map<String, String> refused = new TreeMap<>();

  /** Words in the reasons of corrections and marks. */
  private final List<String> wordsOnMistakes = new ArrayList<>();

  private final List<String> ofMettesMistakes = new ArrayList<>();
  private RunningService service;

  /** Starts a service on a store of its own. */
  abstract RunningService start(Path directory, String log);

  /** Lets the database write to its files what it holds in memory. */
  abstract void checkpoint();

  /** Stops what the service ran on. */
  abstract void stop();

  @Test
  void whoWasErasedIsNowhereAnyMore() {
    Path log = directory.resolve("home").resolve("run.log");
    forgetTheLogOfOtherServices();
    service = start(directory, "--logging.file.name=" + log);
    try {
      importEmployees();
      commands();
      refusals();
      Map<String, String> before = answers();
      Set<String> ofJonas = planted.found(JONAS, before.toString());
      Set<String> ofMette = planted.found(METTE, before.toString());
      refused.keySet().removeAll(accepted);
      assertThat(accepted).as(refused.toString()).hasSizeGreaterThan(25);
      assertThat(accepted).as(refused.toString()).contains("handOverPlan");
      assertThat(planted.found(JONAS, before.get("documents"))).isNotEmpty();
      assertThat(planted.found(METTE, before.get("documents"))).isNotEmpty();
      assertThat(before.get("history")).contains(wordsOnMistakes);
      assertThat(ofJonas).hasSizeGreaterThan(20);
      assertThat(ofMette).hasSizeGreaterThan(20);
      assertThat(search(JONAS)).contains(family.toString());
      assertThat(before.get("subject access of jonas"))
          .contains(JONAS.cpr(), JONAS.birthDate())
          .doesNotContain(METTE.cpr(), METTE.birthDate());
      assertThat(planted.found(METTE, before.get("subject access of jonas"))).isEmpty();

      erase(JONAS);

      Map<String, String> after = answers();
      assertThat(planted.found(JONAS, after.toString())).isEmpty();
      assertThat(after.toString()).doesNotContain(JONAS.cpr(), JONAS.birthDate());
      assertThat(planted.found(METTE, after.toString())).containsAll(ofMette);
      assertThat(after.get("history"))
          .contains("plan.PlanHandedOver", "record.FactCorrected", "record.EntryMarkedErroneous")
          .contains(ofMettesMistakes);
      assertThat(after.get("documents")).contains("ERASED", "\"sha256\"");
      assertThat(planted.found(Planted.FAMILY, after.toString())).isNotEmpty();
      assertThat(after.get("plan")).contains("ERASED");
      assertThat(after.get("history")).contains("\"birthYear\":1971");
      assertThat(after.get("subject access of jonas")).contains("ERASED", "erasure.ErasureDone");
      assertThat(search(JONAS)).doesNotContain(family.toString());
      assertThat(search(METTE)).contains(family.toString());
      rebuilt(after);

      assertThat(post("/operator/backups", "{\"name\":\"after.zip\"}").statusCode()).isEqualTo(201);
      nothingIsReadable();
      checkpoint();
      nothingIsReadable();
    } finally {
      service.close();
      stop();
    }
    nothingIsReadable();
    assertThat(log).exists();
  }

  /** While another service of this JVM runs, a new one leaves logging as it is, without a file. */
  private static void forgetTheLogOfOtherServices() {
    LoggingSystem.get(ErasureContract.class.getClassLoader()).cleanUp();
  }

  private void nothingIsReadable() {
    List<String> texts =
        List.of(Planted.WORD, JONAS.cpr(), JONAS.birthDate(), METTE.cpr(), METTE.birthDate());
    assertThat(new Bytes(texts).below(directory)).isEmpty();
  }

  @Test
  void theSearchFindsWhatIsThere() {
    for (String text : List.of("xZQXPLANT1", "xxZQXPLANT1", "xxxZQXPLANT1 ")) {
      String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
      Bytes bytes = new Bytes(List.of(Planted.WORD));
      assertThat(bytes.in("", encoded.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
      assertThat(bytes.in("", text.getBytes(StandardCharsets.UTF_16LE))).isNotEmpty();
      assertThat(bytes.in("", text.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }
  }

  private void importEmployees() {
    List<String> employees = new ArrayList<>();
    for (String each : List.of("karen.holm", "rikke.dam", "lars.krogh", "ole.friis")) {
      employees.add(
          ("{\"id\":\"%s\",\"name\":\"N\",\"municipality\":\"360\","
                  + "\"department\":\"CHILD_AND_FAMILY\",\"from\":\"2010-01-01\"}")
              .formatted(each));
    }
    assertThat(
            service
                .send(
                    service
                        .request("/operator/employees")
                        .header("Content-Type", "application/json")
                        .PUT(
                            BodyPublishers.ofString(
                                "{\"employees\":[" + String.join(",", employees) + "]}")))
                .statusCode())
        .isEqualTo(200);
  }

  /** Every command about each person, rehearsed and sent, until what builds on another is taken. */
  private void commands() {
    String opening =
        "{\"familyId\":\"%s\",\"openedOn\":\"2017-01-19\",\"referredOn\":\"2017-01-05\","
            + "\"acceptedOn\":\"2017-01-12\"}";
    assertThat(post("/v1/families", opening.formatted(family)).statusCode()).isEqualTo(201);
    for (int round = 0; round < 2; round++) {
      for (Class<?> command : Catalogue.commands()) {
        for (Person person : List.of(JONAS, METTE)) {
          Request request = planted.request(command, person);
          if (!LAST.contains(request.operation())) {
            if (round == 0 && person.equals(JONAS)) {
              post(request.path() + "?dryRun=true", request.body());
            }
            send(request);
          }
        }
      }
    }
    correctAFact();
    markErroneous(batch());
  }

  private int send(Request request) {
    String version = "\"" + version() + "\"";
    HttpResponse<String> answer =
        request.ifMatch()
            ? service.post(request.path(), request.body(), "If-Match", version)
            : service.post(request.path(), request.body());
    assertThat(answer.statusCode()).as(request.operation() + answer.body()).isLessThan(500);
    if (answer.statusCode() < 300) {
      accepted.add(request.operation());
    } else {
      assertThat(answer.body()).doesNotContain(Planted.WORD);
      refused.put(request.operation(), answer.body());
    }
    return answer.statusCode();
  }

  private long version() {
    return Json.mapper().readTree(get("/plan")).get("version").longValue();
  }

  private void correctAFact() {
    JsonNode events =
        Json.mapper().readTree(get("/history?kind=livelihood.EmploymentStatusRecorded"));
    for (JsonNode event : events.get("events")) {
      ObjectNode fact = event.get("content").deepCopy().asObject();
      fact.put("kind", "livelihood.EmploymentStatusRecorded");
      for (Person person : List.of(JONAS, METTE)) {
        if (event.get("subjects").toString().contains(person.id().toString())) {
          String reason = planted.word(person);
          String body =
              "{\"fact\":%s,\"reason\":\"%s\"}"
                  .formatted(fact.put("employer", planted.word(person)), reason);
          assertMistake(event.get("eventId").stringValue() + "/correction", body, person, reason);
        }
      }
    }
  }

  private void assertMistake(String path, String body, Person person, String reason) {
    HttpResponse<String> answer = post("/v1/families/" + family + "/events/" + path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    wordsOnMistakes.add(reason);
    if (person.equals(METTE)) {
      ofMettesMistakes.add(reason);
    }
  }

  /** A note about each that should never have been made. */
  private void markErroneous(HttpResponse<String> notes) {
    JsonNode steps = Json.mapper().readTree(notes.body()).get("steps");
    for (Person person : List.of(JONAS, METTE)) {
      String event = steps.get(person.equals(JONAS) ? 0 : 1).get("events").get(0).stringValue();
      String word = planted.word(person);
      String body = "{\"reason\":\"" + word + "\"}";
      assertMistake(event + "/erroneous", body, person, word);
    }
  }

  private HttpResponse<String> batch() {
    String note =
        "{\"command\":\"recordNote\",\"subjects\":[\"%s\"],\"informationKind\":\"SOCIAL\","
            + "\"text\":\"%s\",\"notedOn\":\"2018-02-16\"}";
    String body =
        "{\"commands\":["
            + note.formatted(JONAS.id(), planted.word(JONAS))
            + ","
            + note.formatted(METTE.id(), planted.word(METTE))
            + "]}";
    HttpResponse<String> answer = post("/v1/families/" + family + "/commands", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  /** What is refused, misspelt or misplaced is not written anywhere either. */
  private void refusals() {
    String notes = "/v1/families/" + family + "/notes";
    String word = planted.word(JONAS);
    for (String body :
        List.of(
            "{\"text\":\"" + word,
            "{\"" + word + "\":1}",
            "{\"text\":\"" + word + "\",\"informationKind\":\"" + word + "\"}",
            "{\"text\":{\"" + word + "\":\"" + word + "\"}}",
            "{\"text\":\"" + word + "\",\"notedOn\":\"" + word + "\"}")) {
      HttpResponse<String> answer = post(notes, body);
      assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
      assertThat(answer.body()).doesNotContain(word);
    }
    post("/v1/families/search", "{\"cpr\":\"" + word + "\"}");
    service.get("/v1/families/" + family + "/plan", "Purpose", word);
  }

  private void erase(Person person) {
    String requests = "/v1/families/" + family + "/members/" + person.id() + "/erasure-requests";
    String erasure = UUID.randomUUID().toString();
    String wish =
        "{\"erasureId\":\"%s\",\"requestedBy\":\"%s\",\"wish\":\"%s\",\"requestedOn\":\"2020-01-01\"}"
            .formatted(erasure, person.id(), planted.word(person));
    assertThat(post(requests, wish).statusCode()).isEqualTo(201);
    String decided = "/v1/families/" + family + "/erasure-requests/" + erasure;
    String decision =
        "{\"outcome\":\"GRANTED\",\"entries\":[],\"reasons\":\"%s\",\"decidedOn\":\"2020-01-02\"}"
            .formatted(planted.word(person));
    HttpResponse<String> granted = post(decided + "/decision", decision);
    assertThat(granted.statusCode()).as(granted.body()).isBetween(200, 201);
    HttpResponse<String> done = post(decided + "/certificate", "{\"erasedOn\":\"2020-01-03\"}");
    assertThat(done.statusCode()).as(done.body()).isBetween(200, 201);
  }

  /** What the read side says of the family, to an auditor. */
  private Map<String, String> answers() {
    Map<String, String> answers = new TreeMap<>();
    for (String part :
        List.of("plan", "consents", "confidentiality", "erasure-requests", "oversight")) {
      answers.put(part, get("/" + part));
    }
    answers.put("history", history());
    answers.put("documents", documents(answers.get("plan")));
    for (Person person : List.of(JONAS, METTE)) {
      String path = "/members/" + person.id() + "/subject-access";
      answers.put("subject access of " + person.name(), get(path));
      answers.put("page of " + person.name(), get(path + "?format=HTML"));
    }
    return answers;
  }

  private String history() {
    StringBuilder all = new StringBuilder();
    String cursor = "";
    while (cursor != null) {
      String page = get("/history?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      all.append(page);
      JsonNode next = Json.mapper().readTree(page).get("next");
      cursor = next == null || next.isNull() ? null : next.stringValue();
    }
    return all.toString();
  }

  private String documents(String plan) {
    StringBuilder all = new StringBuilder();
    for (JsonNode each : Json.mapper().readTree(plan).at("/plan/documents")) {
      all.append(get("/documents/" + each.get("documentId").stringValue()));
    }
    return all.toString();
  }

  private String search(Person person) {
    return post("/v1/families/search", "{\"cpr\":\"" + person.cpr() + "\"}").body();
  }

  /** What was erased is no difference between the log and what is stored. */
  private void proved() {
    HttpResponse<String> proof = service.as("operator").get("/v1/audit/proof?size=500");
    assertThat(proof.statusCode()).as(proof.body()).isEqualTo(200);
    assertThat(Json.mapper().readTree(proof.body()).get("differences")).isEmpty();
  }

  /** All projections made anew say the same. */
  private void rebuilt(Map<String, String> before) {
    proved();
    List<String> rows = rows();
    for (String projection : List.of("plan", "history", "statistics")) {
      String path = "/operator/projections/" + projection + "/rebuild";
      assertThat(post(path, "{}").statusCode()).isEqualTo(202);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> service.send(service.request(path).DELETE()).statusCode() == 409);
    }
    assertThat(rows()).isEqualTo(rows);
    Map<String, String> after = answers();
    for (String part : List.of("plan", "history", "consents")) {
      assertThat(after.get(part)).as(part).isEqualTo(before.get(part));
    }
  }

  private List<String> rows() {
    JdbcTemplate jdbc = service.part(JdbcTemplate.class);
    List<String> rows = new ArrayList<>();
    for (String table : List.of("plan_entry", "plan_member", "statistics_facts")) {
      jdbc
          .queryForList(
              "select * from "
                  + table
                  + " where generation = (select max(generation) from "
                  + table
                  + ")")
          .stream()
          .map(ErasureContract::text)
          .sorted()
          .forEach(rows::add);
    }
    return rows;
  }

  private static String text(Map<String, Object> row) {
    StringBuilder text = new StringBuilder();
    row.forEach(
        (column, value) -> {
          if (!column.equals("generation")) {
            text.append(column)
                .append('=')
                .append(
                    value instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.UTF_8)
                        : value)
                .append(' ');
          }
        });
    return text.toString();
  }

  private HttpResponse<String> post(String path, String body) {
    return service.post(path, body);
  }

  /** What is read of the family once all is projected, by an auditor. */
  private String get(String path) {
    String fresh = (path.contains("?") ? "&" : "?") + "minPosition=" + service.head();
    String of = "/v1/families/" + family + path + fresh;
    HttpResponse<String> answer = service.as("auditor").get(of);
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    return answer.body();
  }
}
