package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.UUID;
import org.familyplan.app.RunningService;
import org.familyplan.platform.database.PostgresServer;
import org.junit.jupiter.api.Test;

/** Both sides apart: one node takes commands, another answers queries, one database. */
class RolesTest extends ServiceContract {
  private RunningService commands;

  @Override
  RunningService service() {
    return commands;
  }

  @Test
  void oneNodeWritesAndAnotherReads() {
    String[] database = RunningService.onNewDatabase(PostgresServer.shared());
    try (RunningService writes = RunningService.start(with(database, "command"));
        RunningService reads = RunningService.start(with(database, "query"))) {
      commands = writes;
      String family = openFamily();
      HttpResponse<String> receipt =
          writes.post("/v1/families/" + family + "/members", member(UUID.randomUUID().toString()));
      String plan = "/v1/families/" + family + "/plan?minPosition=" + body(receipt).get("position");
      await().untilAsserted(() -> assertThat(reads.get(plan).statusCode()).isEqualTo(200));
      assertThat(body(reads.get(plan)).get("version").longValue()).isEqualTo(2);
      assertThat(writes.get(plan).statusCode()).isEqualTo(404);
      assertThat(reads.post("/v1/families", opening(UUID.randomUUID().toString())).statusCode())
          .isIn(404, 405);
    }
  }

  /** A node whose cached family another node has overtaken refuses on the latest state only. */
  @Test
  void aNodeOvertakenByAnotherDecidesOnTheLatestState() {
    String[] database = RunningService.onNewDatabase(PostgresServer.shared());
    try (RunningService one = RunningService.start(with(database, "all"));
        RunningService other = RunningService.start(with(database, "all"))) {
      commands = one;
      String family = openFamily();
      String person = UUID.randomUUID().toString();
      String members = "/v1/families/" + family + "/members";
      assertThat(other.post(members, member(person)).statusCode()).isEqualTo(201);
      HttpResponse<String> left =
          one.post(
              members + "/" + person + "/leaving",
              json("'leftOn':'2014-11-03','reason':'SEPARATION'"));
      assertThat(left.statusCode()).as(left.body()).isEqualTo(200);
      HttpResponse<String> twice =
          other.post(
              members + "/" + person + "/leaving",
              json("'leftOn':'2014-12-03','reason':'SEPARATION'"));
      assertThat(code(twice)).isEqualTo("household.member-not-in-household");
      HttpResponse<String> back =
          one.post(
              members + "/" + person + "/return",
              json("'returnedOn':'2015-05-04'"),
              "If-Match",
              "\"3\"");
      assertThat(back.statusCode()).isEqualTo(200);
      HttpResponse<String> stale =
          other.post(
              members + "/" + person + "/leaving",
              json("'leftOn':'2016-11-03','reason':'SEPARATION'"),
              "If-Match",
              "\"4\"");
      assertThat(stale.statusCode()).isEqualTo(200);
    }
  }

  private static String[] with(String[] database, String role) {
    String[] settings = Arrays.copyOf(database, database.length + 1);
    settings[database.length] = "--familyplan.role=" + role;
    return settings;
  }
}
