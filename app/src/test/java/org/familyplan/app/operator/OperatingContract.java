package org.familyplan.app.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.familyplan.app.FamilyPlanSettings;
import org.familyplan.app.RunningService;
import org.familyplan.platform.backup.Erasures;
import org.familyplan.platform.backup.Restore;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What an operator does to a running service. */
abstract class OperatingContract {
  private static final Map<String, String> TABLES =
      Map.of(
          "plan_family",
          "family_id, municipality, version, position, entries_made, opened_on, closed_on,"
              + " opened_by",
          "plan_entry",
          "family_id, kind, entry_id, ordinal, document",
          "plan_member",
          "family_id, person_id, cpr_hash",
          "coordination_span",
          "family_id, kind, from_day, until_day, employee_id",
          "team_span",
          "family_id, employee_id, from_day, until_day",
          "history_entry",
          "position, family_id, version, name, effective_from, effective_until, actor",
          "history_subject",
          "family_id, person_id, position",
          "statistics_facts",
          "family_id, position, document");

  abstract RunningService service();

  @Test
  void rebuiltTablesAreEqualToTheOldOnesAndReadsGoOn() {
    String family = familyWithCoordinatorAndGoal();
    caughtUp();
    Map<String, List<String>> before = tables();
    for (String projection : List.of("plan", "history", "statistics")) {
      HttpResponse<String> begun =
          service().post("/operator/projections/" + projection + "/rebuild", "{\"segments\":3}");
      assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                assertThat(service().get("/v1/families/" + family + "/plan").statusCode())
                    .isEqualTo(200);
                return status(projection).get("rebuild").isNull();
              });
      assertThat(status(projection).get("generation").intValue())
          .isEqualTo(json(begun).get("generation").intValue());
    }
    assertThat(tables()).isEqualTo(before);
  }

  @Test
  void lagAndFailuresOfEachProjectionAreShown() {
    caughtUp();
    assertThat(status("plan").get("lag").longValue()).isZero();
    assertThat(status("plan").get("stopped")).isEmpty();
    assertThat(status("plan").get("trouble").isNull()).isTrue();
    assertThat(service().get("/actuator/health").statusCode()).isEqualTo(200);
  }

  @Test
  void wrongRequestsAreProblems() {
    assertThat(service().post("/operator/projections/nix/rebuild", "{}").statusCode())
        .isEqualTo(404);
    assertThat(service().post("/operator/projections/plan/rebuild", "{\"x\":1}").statusCode())
        .isEqualTo(400);
    assertThat(
            service()
                .post("/operator/projections/plan/rebuild", "{\"segments\":1000}")
                .statusCode())
        .isEqualTo(422);
    assertThat(service().post("/operator/backups", "{\"name\":\"../x\"}").statusCode())
        .isEqualTo(422);
    HttpResponse<String> employees = put("{\"employees\":[{\"id\":\"a b\"}]}");
    assertThat(employees.statusCode()).isIn(400, 422);
    assertThat(json(employees).at("/errors/0/pointer").stringValue()).startsWith("/employees/0");
  }

  @Test
  void aBackupIsNeverReplaced() {
    String name = "{\"name\":\"" + UUID.randomUUID() + ".zip\"}";
    assertThat(service().post("/operator/backups", name).statusCode()).isEqualTo(201);
    HttpResponse<String> again = service().post("/operator/backups", name);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(409);
    assertThat(json(again).get("code").stringValue()).isEqualTo("operator.backup-exists");
  }

  @Test
  void anImportHasEachEmployeeOnceAndInOrder() {
    assertThat(refused(employee("x.y", "2015-01-01", "2014-01-01")))
        .isEqualTo("operator.employment-ends-before-it-begins /employees/0/until");
    assertThat(refused(employee("x.y", "2015-01-01", "2015-01-01")))
        .isEqualTo("operator.employment-ends-before-it-begins /employees/0/until");
    assertThat(
            refused(
                employee("x.y", "2015-01-01", "2016-01-01")
                    + ","
                    + employee("x.y", "2015-06-01", "2017-01-01")))
        .isEqualTo("operator.employee-repeated /employees/1/id");
  }

  private String refused(String employees) {
    HttpResponse<String> answer = put("{\"employees\":[" + employees + "]}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    JsonNode problem = json(answer);
    return problem.get("code").stringValue() + " " + problem.at("/errors/0/pointer").stringValue();
  }

  private static String employee(String id, String from, String until) {
    return "{\"id\":\"%s\",\"name\":\"X Y\",\"municipality\":\"360\",\"department\":\"SCHOOL\",\"from\":\"%s\",\"until\":\"%s\"}"
        .formatted(id, from, until);
  }

  @Test
  void aBackupOfTheRunningServiceIsRestored(@TempDir Path directory) {
    familyWithCoordinatorAndGoal();
    String name = UUID.randomUUID() + ".zip";
    HttpResponse<String> made = service().post("/operator/backups", "{\"name\":\"" + name + "\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    Path file = service().part(FamilyPlanSettings.class).home().resolve("backups").resolve(name);
    try (TestDatabase restored = TestDatabase.h2(directory)) {
      new Restore(restored.dataSource()).read(file, Erasures.NONE);
      assertThat(
              new JdbcTemplate(restored.dataSource())
                  .queryForObject("select count(*) from event_log", Long.class))
          .isEqualTo(json(made).get("position").longValue());
    }
  }

  private String familyWithCoordinatorAndGoal() {
    String family = UUID.randomUUID().toString();
    String person = UUID.randomUUID().toString();
    assertThat(
            put("{\"employees\":[{\"id\":\"karen.holm\",\"name\":\"Karen Holm\","
                    + "\"municipality\":\"360\",\"department\":\"CHILD_AND_FAMILY\","
                    + "\"from\":\"2010-01-01\"}]}")
                .statusCode())
        .isEqualTo(200);
    post(
        "/v1/families",
        "{\"familyId\":\""
            + family
            + "\",\"openedOn\":\"2014-06-20\",\"referredOn\":\"2014-06-10\","
            + "\"acceptedOn\":\"2014-06-17\"}");
    String root = "/v1/families/" + family;
    post(
        root + "/members",
        "{\"personId\":\""
            + person
            + "\",\"role\":\"PROVIDER\",\"sex\":\"FEMALE\",\"name\":\"Mette\","
            + "\"birthDate\":\"1983-03-14\",\"cpr\":\"1403830000\",\"since\":\"2014-06-20\"}");
    post(root + "/coordinator", "{\"coordinator\":\"karen.holm\",\"from\":\"2014-07-01\"}");
    post(
        root + "/goals",
        "{\"members\":[\""
            + person
            + "\"],\"area\":\"EMPLOYMENT\",\"type\":\"DEVELOP\",\"department\":\"JOB_CENTRE\","
            + "\"wording\":\"Work\",\"addedOn\":\"2014-07-15\"}");
    return family;
  }

  private void post(String path, String body) {
    HttpResponse<String> answer = service().post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
  }

  private HttpResponse<String> put(String body) {
    return service()
        .send(
            service()
                .request("/operator/employees")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
  }

  private void caughtUp() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                status("plan").get("lag").longValue() == 0
                    && status("history").get("lag").longValue() == 0);
  }

  private JsonNode status(String projection) {
    return json(service().get("/operator/projections"))
        .valueStream()
        .filter(each -> each.get("name").stringValue().equals(projection))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode json(HttpResponse<String> response) {
    return Json.mapper().readTree(response.body());
  }

  private Map<String, List<String>> tables() {
    JdbcTemplate jdbc = new JdbcTemplate(service().part(DataSource.class));
    Map<String, List<String>> tables = new HashMap<>();
    TABLES.forEach(
        (table, columns) -> {
          String projection = table.startsWith("history") ? "history" : "plan";
          tables.put(
              table,
              jdbc
                  .queryForList(
                      "select "
                          + columns
                          + " from "
                          + table
                          + " where generation = (select active_generation from projection"
                          + " where name = '"
                          + projection
                          + "')")
                  .stream()
                  .map(row -> Json.mapper().writeValueAsString(row))
                  .sorted()
                  .toList());
        });
    return tables;
  }
}
