package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.familyplan.app.RunningService;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An analyst takes home a whole edition. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ExportingContract {
  private static final String EXPORTS = "/v1/statistics/exports";
  private static final HttpClient BYTES = HttpClient.newHttpClient();

  private final List<String> ordered = new ArrayList<>();
  private RunningService service;
  private RunningService analyst;
  private int edition;

  abstract RunningService start();

  @BeforeAll
  void publish() {
    service = start();
    analyst = service.as("analyst");
    HttpResponse<String> published =
        service.as("operator").post("/operator/editions", "{\"title\":\"For export\"}");
    assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
    edition = Json.mapper().readTree(published.body()).at("/edition/edition").asInt();
  }

  @AfterEach
  void tidyUp() {
    ordered.forEach(each -> analyst.send(analyst.request(EXPORTS + "/" + each).DELETE()));
    ordered.clear();
  }

  private String order(String format) {
    HttpResponse<String> answer =
        analyst.post(EXPORTS, "{\"edition\":" + edition + ",\"format\":\"" + format + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    String id = read(answer).get("exportId").asString();
    assertThat(answer.headers().firstValue("Location")).hasValue(EXPORTS + "/" + id);
    ordered.add(id);
    return id;
  }

  private static JsonNode read(HttpResponse<String> answer) {
    return Json.mapper().readTree(answer.body());
  }

  private static String code(HttpResponse<String> answer) {
    return read(answer).at("/code").asString();
  }

  private JsonNode done(String id) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !state(id).equals("QUEUED") && !state(id).equals("RUNNING"));
    JsonNode export = read(analyst.get(EXPORTS + "/" + id));
    assertThat(export.get("state").asString()).isEqualTo("DONE");
    return export;
  }

  private String state(String id) {
    return read(analyst.get(EXPORTS + "/" + id)).get("state").asString();
  }

  private HttpResponse<byte[]> fetch(String id, String... headers) throws Exception {
    HttpRequest request = analyst.request(EXPORTS + "/" + id + "/file", headers).GET().build();
    return BYTES.send(request, BodyHandlers.ofByteArray());
  }

  @Test
  void anEditionIsOrderedFollowedAndFetchedWhole() throws Exception {
    String id = order("CSV");
    JsonNode export = done(id);

    HttpResponse<byte[]> file = fetch(id);

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).hasValue("application/zip");
    assertThat(file.headers().firstValue("Accept-Ranges")).hasValue("bytes");
    assertThat((long) file.body().length).isEqualTo(export.get("size").asLong());
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.body())))
        .isEqualTo(export.get("sha256").asString());
    assertThat(export.get("partsDone")).isEqualTo(export.get("partsTotal"));
    assertThat(export.get("file").asString()).isEqualTo(EXPORTS + "/" + id + "/file");
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.body()))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        names.add(each.getName());
      }
    }
    assertThat(names)
        .contains("edition-" + edition + "/README.txt")
        .contains("edition-" + edition + "/star/figures.duckdb")
        .anyMatch(each -> each.endsWith(".csv"))
        .hasSize(export.get("partsTotal").asInt());
  }

  @Test
  void itsWordsAreInTheLanguageOfAnyAnswerUnlessTheOrderSays() {
    assertThat(languageOf("", "")).isEqualTo("EN");
    assertThat(languageOf("", "", "Accept-Language", "da")).isEqualTo("DA");
    assertThat(languageOf("?lang=da", "")).isEqualTo("DA");
    assertThat(languageOf("?lang=da", ",'language':'EN'", "Accept-Language", "da")).isEqualTo("EN");
    assertThat(analyst.post(EXPORTS + "?lang=fr", "{}").statusCode()).isEqualTo(400);
  }

  private String languageOf(String parameters, String more, String... headers) {
    String body = "{'edition':" + edition + ",'format':'CSV'" + more + "}";
    HttpResponse<String> answer =
        analyst.post(EXPORTS + parameters, body.replace('\'', '"'), headers);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    ordered.add(read(answer).get("exportId").asString());
    return read(answer).get("language").asString();
  }

  @Test
  void aBrokenDownloadGoesOnWhereItStopped() throws Exception {
    String id = order("CSV");
    done(id);
    byte[] whole = fetch(id).body();
    String tag = fetch(id).headers().firstValue("ETag").orElseThrow();
    int half = whole.length / 2;

    HttpResponse<byte[]> first = fetch(id, "Range", "bytes=0-" + (half - 1));
    HttpResponse<byte[]> rest = fetch(id, "Range", "bytes=" + half + "-", "If-Range", tag);

    assertThat(first.statusCode()).isEqualTo(206);
    assertThat(rest.statusCode()).isEqualTo(206);
    assertThat(rest.headers().firstValue("Content-Range"))
        .hasValue("bytes " + half + "-" + (whole.length - 1) + "/" + whole.length);
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(first.body());
    joined.writeBytes(rest.body());
    assertThat(joined.toByteArray()).isEqualTo(whole);
    assertThat(fetch(id, "Range", "bytes=1-", "If-Range", "\"other\"").statusCode()).isEqualTo(200);
    HttpResponse<byte[]> behind = fetch(id, "Range", "bytes=" + whole.length + "-");
    assertThat(behind.statusCode()).isEqualTo(416);
    assertThat(behind.headers().firstValue("Content-Range")).hasValue("bytes */" + whole.length);
    assertThat(new String(behind.body(), StandardCharsets.UTF_8)).contains("statistics.range");
  }

  @Test
  void aHeadSaysHowLongTheFileIs() throws Exception {
    String id = order("CSV");
    JsonNode export = done(id);
    HttpRequest head =
        analyst
            .request(EXPORTS + "/" + id + "/file")
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();

    HttpResponse<byte[]> answer = BYTES.send(head, BodyHandlers.ofByteArray());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValueAsLong("Content-Length"))
        .hasValue(export.get("size").asLong());
  }

  @ParameterizedTest
  @CsvSource({"national.analyst", "auditor", "ole.friis", "operator", "karen.holm"})
  void anExportIsUnknownToEverybodyElse(String user) {
    String id = order("CSV");
    RunningService other = service.as(user);
    String unknown = other.get(EXPORTS + "/" + UUID.randomUUID()).body();

    assertThat(other.get(EXPORTS + "/" + id).statusCode()).isEqualTo(404);
    assertThat(other.get(EXPORTS + "/" + id).body()).isEqualTo(unknown);
    assertThat(other.get(EXPORTS + "/" + id + "/file").statusCode()).isEqualTo(404);
    assertThat(other.send(other.request(EXPORTS + "/" + id).DELETE()).statusCode()).isEqualTo(404);
    assertThat(analyst.get(EXPORTS + "/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void withoutAGoodTokenThereIsNothing() {
    assertThat(service.asNobody().get(EXPORTS + "/" + UUID.randomUUID()).statusCode())
        .isEqualTo(401);
    assertThat(service.asNobody().post(EXPORTS, "{}").statusCode()).isEqualTo(401);
    HttpResponse<String> wrong =
        service
            .asNobody()
            .get(EXPORTS + "/" + UUID.randomUUID(), "Authorization", "Bearer not.a.token");
    assertThat(wrong.statusCode()).isEqualTo(401);
  }

  @Test
  void aCancelledExportHasNoFile() {
    String id = order("XLSX");

    HttpResponse<String> cancelled = analyst.send(analyst.request(EXPORTS + "/" + id).DELETE());

    assertThat(cancelled.statusCode()).isEqualTo(204);
    assertThat(state(id)).isEqualTo("CANCELLED");
    HttpResponse<String> file = analyst.get(EXPORTS + "/" + id + "/file");
    assertThat(file.statusCode()).isEqualTo(409);
    assertThat(code(file)).isEqualTo("statistics.export-not-done");
    assertThat(analyst.send(analyst.request(EXPORTS + "/" + id).DELETE()).statusCode())
        .isEqualTo(204);
  }

  @Test
  void oneHasNoMoreThanOneMay() {
    for (int each = 0; each < 5; each++) {
      order("CSV");
    }

    HttpResponse<String> answer =
        analyst.post(EXPORTS, "{\"edition\":" + edition + ",\"format\":\"CSV\"}");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(code(answer)).isEqualTo("statistics.too-many-exports");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'edition':999999,'format':'CSV'}|422|/edition",
        "{'edition':0,'format':'CSV'}|422|/edition",
        "{'edition':-1,'format':'CSV'}|422|/edition",
        "{'edition':'1','format':'CSV'}|400|/edition",
        "{'edition':1.5,'format':'CSV'}|400|/edition",
        "{'edition':99999999999,'format':'CSV'}|400|/edition",
        "{'edition':1,'format':'PDF'}|400|/format",
        "{'edition':1,'format':'CSV','language':'FR'}|400|/language",
        "{'edition':1}|400|/format",
        "{'format':'CSV'}|400|/edition",
        "{'edition':1,'format':'CSV','more':1}|400|/more",
        "[]|400|''",
        "nonsense|400|''"
      })
  void aBadOrderIsRefusedWithItsPlace(String body, int status, String pointer) {
    HttpResponse<String> answer = analyst.post(EXPORTS, body.replace('\'', '"'));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(read(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
  }

  @ParameterizedTest
  @CsvSource({"x", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000g"})
  void aMalformedIdIsRefused(String id) {
    for (String path : List.of(EXPORTS + "/" + id, EXPORTS + "/" + id + "/file")) {
      HttpResponse<String> answer = analyst.get(path);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(code(answer)).isEqualTo("request.path-malformed");
    }
  }
}
