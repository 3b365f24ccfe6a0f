package org.familyplan.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.familyplan.app.RunningService;
import org.familyplan.app.transparency.SignedStore.Said;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What an auditor reads over HTTP convinces the verifier, and nothing leads to a 500. */
abstract class ProofsContract {
  private static final String OPENING =
      "{\"familyId\":\"%s\",\"openedOn\":\"2014-06-20\",\"referredOn\":\"2014-06-10\","
          + "\"acceptedOn\":\"2014-06-17\"}";

  @TempDir Path directory;

  private RunningService auditor;
  private long first;
  private long second;

  abstract RunningService service();

  @BeforeEach
  void signTwice() throws IOException {
    auditor = service().as("auditor");
    first = openAndSign();
    second = openAndSign();
    Files.write(
        directory.resolve("keys.txt"),
        json(get("events/keys")).get("keys").valueStream().map(JsonNode::stringValue).toList());
  }

  private long openAndSign() throws IOException {
    String family = OPENING.formatted(UUID.randomUUID());
    assertThat(service().post("/v1/families", family).statusCode()).isEqualTo(201);
    HttpResponse<String> signed = service().post("/operator/checkpoints", "{}");
    assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
    String note = get("events/checkpoint").body();
    assertThat(json(signed).get("events").stringValue()).isEqualTo(note);
    Path file = directory.resolve("checkpoints.txt");
    Files.writeString(file, Files.exists(file) ? Files.readString(file) + "\n" + note : note);
    return Long.parseLong(note.lines().skip(1).findFirst().orElseThrow());
  }

  @Test
  void anInclusionProofConvincesTheVerifier() throws IOException {
    assertThat(second).isGreaterThan(first);
    Said said = verify("inclusion", get("events/inclusion?index=0&size=" + first));
    assertThat(said.status()).as(said.text()).isZero();
    assertThat(verify("inclusion", get("events/inclusion?index=" + (second - 1))).status())
        .isZero();
    UUID event =
        service()
            .part(JdbcTemplate.class)
            .queryForObject("select event_id from event_log where position = ?", UUID.class, first);
    HttpResponse<String> ofEvent = get("events/inclusion/" + event);
    assertThat(json(ofEvent).get("index").longValue()).isEqualTo(first - 1);
    assertThat(verify("inclusion", ofEvent).status()).isZero();
  }

  @Test
  void aConsistencyProofConvincesTheVerifier() throws IOException {
    HttpResponse<String> proof = get("events/consistency?from=" + first + "&to=" + second);
    assertThat(verify("consistency", proof).status()).as(proof.body()).isZero();
    HttpResponse<String> wrong = get("events/consistency?from=" + (first - 1) + "&to=" + second);
    assertThat(verify("consistency", wrong).text()).contains("no given checkpoint");
  }

  private Said verify(String kind, HttpResponse<String> proof) throws IOException {
    assertThat(proof.statusCode()).as(proof.body()).isEqualTo(200);
    Path file = Files.writeString(directory.resolve("proof.json"), proof.body());
    return Said.by(
        kind,
        file.toString(),
        "--key",
        directory.resolve("keys.txt").toString(),
        "--checkpoints",
        directory.resolve("checkpoints.txt").toString());
  }

  @Test
  void tilesHoldTheLeafHashesThatProofsBeginWith() throws Exception {
    byte[] tile = tile("events/tile/0/000.p/2");
    String leaf = json(get("events/inclusion?index=1")).get("leafHash").stringValue();
    assertThat(tile).hasSize(64);
    assertThat(HexFormat.of().formatHex(tile, 32, 64))
        .isEqualTo(HexFormat.of().formatHex(Base64.getDecoder().decode(leaf)));
  }

  private byte[] tile(String path) throws Exception {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(auditor.request("/v1/log/" + path).GET().build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void theAccessLogHasATreeOfItsOwn() {
    get("events/keys");
    service().get("/v1/families/" + UUID.randomUUID() + "/plan");
    assertThat(service().post("/operator/checkpoints", "{}").statusCode()).isEqualTo(200);
    String note = get("access/checkpoint").body();
    assertThat(note.lines().findFirst().orElseThrow())
        .startsWith("familyplan/")
        .endsWith("/access");
    assertThat(get("access/inclusion?index=0").statusCode()).isEqualTo(200);
  }

  @Test
  void wrongIndexesAndSizesAreProblems() {
    long beyond = second + 1_000_000;
    refused("events/inclusion?index=" + beyond, 404, "log.index-unknown");
    refused("events/inclusion?index=1&size=1", 404, "log.index-unknown");
    refused("events/inclusion?index=0&size=" + beyond, 400, "log.tree-size");
    refused("events/inclusion?index=-1", 422, "request.bounds");
    refused("events/inclusion?index=0&size=0", 422, "request.bounds");
    refused("events/inclusion?index=" + Long.MAX_VALUE, 404, "log.index-unknown");
    refused("events/inclusion", 400, "request.field-missing");
    refused("events/inclusion?index=x", 400, "request.parameter");
    refused("events/inclusion/" + UUID.randomUUID(), 404, "log.index-unknown");
    refused("events/inclusion/x", 400, "request.path-malformed");
    refused("goals/inclusion?index=0", 400, "request.path-malformed");
    refused("events/consistency?from=2&to=1", 400, "log.tree-size");
    refused("events/consistency?from=1&to=" + beyond, 400, "log.tree-size");
    refused("events/consistency?from=0", 422, "request.bounds");
    refused("goals/keys", 400, "request.path-malformed");
    refused("goals/checkpoint", 400, "request.path-malformed");
    refused("events/tile/0/x999/999", 404, "log.tile-unknown");
    refused("events/tile/0/000.p/257", 404, "log.tile-unknown");
    refused("events/tile/63/000", 404, "log.tile-unknown");
    refused("events/tile/0/abc", 404, "log.tile-unknown");
    refused("events/tile/0/x999/x999/x999/x999/x999/999", 404, "log.tile-unknown");
    refused("events/tile/entries/000", 404, "log.tile-unknown");
  }

  private void refused(String path, int status, String code) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(status);
    assertThat(json(answer).get("code").stringValue()).isEqualTo(code);
  }

  @Test
  void anybodyButAuditorsAndOperatorsReadsNoTile() {
    for (String path : new String[] {"events/checkpoint", "events/tile/0/000.p/1", "events/keys"}) {
      assertThat(service().as("karen.holm").get("/v1/log/" + path).statusCode()).isEqualTo(403);
      assertThat(service().asNobody().get("/v1/log/" + path).statusCode()).isEqualTo(401);
    }
  }

  private HttpResponse<String> get(String path) {
    return auditor.get("/v1/log/" + path);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Json.mapper().readTree(answer.body());
  }
}
