package org.familyplan.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Period;
import java.util.Map;
import java.util.UUID;
import org.familyplan.app.RunningService;
import org.familyplan.app.operator.OperatorCommand;
import org.familyplan.app.transparency.SignedStore.Said;
import org.familyplan.platform.database.DatabaseSettings;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's side of the trees: commands, health, and a store that must not be signed. */
class RefusedSigningTest {
  private static final String OPENING =
      "{\"familyId\":\"%s\",\"openedOn\":\"2014-06-20\",\"referredOn\":\"2014-06-10\","
          + "\"acceptedOn\":\"2014-06-17\"}";

  @TempDir Path home;

  @Test
  void anExportOfTheOperatorIsVerifiedAndAKeyRotated() throws Exception {
    try (RunningService service = start()) {
      open(service);
      assertThat(service.get("/v1/families/" + UUID.randomUUID() + "/plan").statusCode())
          .isEqualTo(404);
    }
    Path export = home.resolve("export.zip");
    assertThat(run("export-log", export.toString(), ""))
        .contains("Signed events at size 1", "Exported 1 events");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(export)))
        .isEqualTo("rw-------");
    String keys = run("rotate-signing-key", "", "");
    Path file = home.resolve("keys.txt");
    Files.write(file, keys.lines().filter(line -> line.startsWith("familyplan/")).toList());
    assertThat(Files.readAllLines(file)).hasSize(4);
    assertThat(SignedStore.check(export, file).status()).isZero();
    try (RunningService service = start()) {
      open(service);
      assertThat(service.post("/operator/checkpoints", "{}").statusCode()).isEqualTo(200);
      assertThat(health(service)).contains("UP");
    }
    Path again = home.resolve("again.zip");
    assertThat(run("export-log", again.toString(), "")).contains("Signed events at size 2");
    Path published = home.resolve("checkpoints").resolve("events.txt");
    Said said = SignedStore.check(again, file, published);
    assertThat(said.status()).as(said.text()).isZero();
  }

  @Test
  void aStoreBehindItsPublishedCheckpointShowsItEverywhere() throws Exception {
    try (RunningService service = start()) {
      open(service);
      assertThat(service.post("/operator/checkpoints", "{}").statusCode()).isEqualTo(200);
    }
    Path database = home.resolve("familyplan.mv.db");
    byte[] before = Files.readAllBytes(database);
    try (RunningService service = start()) {
      open(service);
      assertThat(service.post("/operator/checkpoints", "{}").statusCode()).isEqualTo(200);
    }
    Files.write(database, before);
    try (RunningService service = start()) {
      HttpResponse<String> refused = service.post("/operator/checkpoints", "{}");
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(Json.mapper().readTree(refused.body()).get("code").stringValue())
          .isEqualTo("operator.signing-refused");
      assertThat(health(service)).contains("DEGRADED").contains("the store is behind it with 1");
      assertThat(
              service.get("/actuator/metrics/familyplan.checkpoint.refused?tag=log:events").body())
          .contains("\"value\":1");
      open(service); // the service goes on
    }
    assertThat(run("export-log", home.resolve("x.zip").toString(), "")).contains("NOT SIGNED");
    assertThat(run("begin-new-origin", "", "the newest entries are lost"))
        .contains("New origins", "/events+");
    try (RunningService service = start()) {
      assertThat(service.post("/operator/checkpoints", "{}").statusCode()).isEqualTo(200);
      assertThat(health(service)).doesNotContain("DEGRADED");
    }
  }

  private RunningService start() {
    return RunningService.start(
        "--familyplan.home=" + home, "--familyplan.transparency.interval=PT10M");
  }

  private static void open(RunningService service) {
    assertThat(service.post("/v1/families", OPENING.formatted(UUID.randomUUID())).statusCode())
        .isEqualTo(201);
  }

  private static String health(RunningService service) {
    return service.get("/actuator/health").body();
  }

  private String run(String command, String file, String reason) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OperatorCommand.of(command)
        .orElseThrow()
        .run(
            new OperatorCommand.Call(
                DatabaseSettings.embedded(home.resolve("familyplan")),
                file,
                "",
                Period.ZERO,
                Map::of,
                home.resolve("keys").resolve("signing.key"),
                home.resolve("checkpoints"),
                reason),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
