package org.familyplan.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.awaitility.Awaitility;
import org.familyplan.platform.database.Database;
import org.familyplan.platform.database.DatabaseSettings;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The service is killed again and again while it writes one export: at the first parts, in the
 * middle, and while it makes the star schema. Started again it goes on, and the file has the bytes
 * of one that nobody disturbed.
 */
abstract class ExportKillCampaign {
  private static final String EXPORTS = "/v1/statistics/exports";
  private static final String ORDER = "{\"edition\":1,\"format\":\"XLSX\",\"language\":\"EN\"}";

  /** Parquet files and the DuckDB database, which are made at once before the first is kept. */
  private static final int STAR = 8;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> tokens = new HashMap<>();
  private ServiceProcess service;

  @TempDir Path home;

  /** Settings with which the service finds the database. */
  abstract Map<String, String> service(Path home);

  /** The same database, opened by the test after the service has ended. */
  abstract DatabaseSettings database(Path home);

  @Test
  void anExportThatWasKilledEndsWithTheBytesOfOneThatWasNot() throws Exception {
    Map<String, String> settings = new HashMap<>(service(home));
    settings.put("familyplan.demo", "case");
    settings.put("familyplan.statistics.exports.lease", "PT2S");
    service = new ServiceProcess(home, settings);
    service.start();
    try {
      assertThat(post("operator", "/operator/editions", "{\"title\":\"Killed\"}").statusCode())
          .isEqualTo(201);
      JsonNode undisturbed = done(order());
      String killed = order();
      int total = look(killed).get("partsTotal").intValue();
      for (int part : new int[] {1, total / 3, 2 * total / 3, total - STAR}) {
        killAt(killed, part, total);
      }
      JsonNode export = done(killed);
      assertThat(export.get("sha256")).isEqualTo(undisturbed.get("sha256"));
      assertThat(export.get("size")).isEqualTo(undisturbed.get("size"));
      assertThat(sha256(export)).isEqualTo(undisturbed.get("sha256").stringValue());
      assertThat(sha256(undisturbed)).isEqualTo(undisturbed.get("sha256").stringValue());
    } finally {
      service.kill();
    }
  }

  /** Kills it as soon as so many parts are there; none of them is lost. */
  private void killAt(String export, int part, int total) throws Exception {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(1))
        .until(() -> look(export).get("partsDone").intValue() >= part);
    service.kill();
    int kept = keptInTheMiddle(export, part, total);
    tokens.clear();
    service.start();
    assertThat(look(export).get("partsDone").intValue()).isGreaterThanOrEqualTo(kept);
  }

  private int keptInTheMiddle(String export, int part, int total) {
    try (Database database = Database.open(database(home))) {
      Map<String, Object> job =
          new JdbcTemplate(database.dataSource())
              .queryForMap(
                  "select state, done from statistics_export where cast(export_id as varchar) = ?",
                  export);
      assertThat(job.get("state")).as("killed while it was written").isEqualTo("RUNNING");
      int kept = (Integer) job.get("done");
      assertThat(kept).isBetween(part, total);
      return kept;
    }
  }

  private String order() throws Exception {
    HttpResponse<byte[]> answer = post("analyst", EXPORTS, ORDER);
    assertThat(answer.statusCode()).isEqualTo(202);
    return Json.mapper().readTree(answer.body()).get("exportId").stringValue();
  }

  private JsonNode done(String export) throws Exception {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> look(export).get("state").stringValue().equals("DONE"));
    return look(export);
  }

  private JsonNode look(String export) throws Exception {
    return Json.mapper().readTree(get(EXPORTS + "/" + export));
  }

  private String sha256(JsonNode export) throws Exception {
    byte[] file = get(export.get("file").stringValue());
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
  }

  private byte[] get(String path) throws Exception {
    HttpResponse<byte[]> answer = send(request("analyst", path).GET());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<byte[]> post(String user, String path, String json) throws Exception {
    return send(
        request(user, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String user, String path) {
    return HttpRequest.newBuilder(URI.create(service.root() + path))
        .header("Authorization", "Bearer " + tokens.computeIfAbsent(user, service::token));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }
}
