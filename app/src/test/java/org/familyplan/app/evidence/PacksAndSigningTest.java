package org.familyplan.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familyplan.app.RunningService;
import org.familyplan.app.evidence.Pack.Said;
import org.familyplan.app.operator.OperatorCommand;
import org.familyplan.platform.database.DatabaseSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs when the key that signs is exchanged, and when the log must not be signed. */
class PacksAndSigningTest {
  private static final String OPENING =
      "{\"familyId\":\"%s\",\"openedOn\":\"2014-06-20\",\"referredOn\":\"2014-06-10\","
          + "\"acceptedOn\":\"2014-06-17\"}";
  private static final String NOTE =
      "{\"informationKind\":\"SOCIAL\",\"text\":\"Later\",\"notedOn\":\"2014-07-16\"}";

  private final UUID family = UUID.randomUUID();

  @TempDir Path home;

  @Test
  void everyKeyProvesItsOwn() throws Exception {
    Pack before;
    try (RunningService service = start()) {
      assertThat(service.post("/v1/families", OPENING.formatted(family)).statusCode())
          .isEqualTo(201);
      before = pack(service);
    }
    Path keys = rotated();
    Path old =
        Files.write(
            home.resolve("old.txt"),
            Files.readAllLines(keys).stream()
                .filter(each -> before.text("checkpoints/keys.txt").contains(each))
                .toList());
    assertFine(before.verify(home, keys));
    assertFine(before.verify(home, old));
    try (RunningService service = start()) {
      assertThat(service.post("/v1/families/" + family + "/notes", NOTE).statusCode())
          .isBetween(200, 201);
      Pack after = pack(service);
      assertFine(after.verify(home, keys));
      Said said = after.verify(home, old);
      assertThat(said.status()).isEqualTo(1);
      assertThat(said.text()).contains("the manifest is signed by none of the given keys");
    }
  }

  @Test
  void whileTheLogIsNotSignedNoPackIs() throws Exception {
    String opening = OPENING.formatted(family);
    try (RunningService service = start()) {
      assertThat(service.post("/v1/families", opening).statusCode()).isEqualTo(201);
      assertThat(service.post("/operator/checkpoints", "{}").statusCode()).isEqualTo(200);
    }
    Path database = home.resolve("familyplan.mv.db");
    byte[] before = Files.readAllBytes(database);
    try (RunningService service = start()) {
      assertThat(service.post("/v1/families/" + family + "/notes", NOTE).statusCode())
          .isBetween(200, 201);
      assertThat(service.post("/operator/checkpoints", "{}").statusCode()).isEqualTo(200);
    }
    Files.write(database, before);
    try (RunningService service = start()) {
      assertThat(service.post("/operator/checkpoints", "{}").statusCode()).isEqualTo(409);
      HttpResponse<String> refused =
          service.as("auditor").get("/v1/families/" + family + "/evidence-pack");
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
      assertThat(refused.body()).contains("operator.signing-refused");
    }
  }

  private static void assertFine(Said said) {
    assertThat(said.status()).as(said.text()).isZero();
  }

  private Pack pack(RunningService service) throws IOException, InterruptedException {
    assertThat(service.post("/operator/checkpoints", "{}").statusCode()).isEqualTo(200);
    String path = "/v1/families/" + family + "/evidence-pack?minPosition=" + service.head();
    return Pack.of(
        HttpClient.newHttpClient()
            .send(service.as("auditor").request(path).GET().build(), BodyHandlers.ofByteArray())
            .body());
  }

  private RunningService start() {
    return RunningService.start(
        "--familyplan.home=" + home, "--familyplan.transparency.interval=PT10M");
  }

  /** Lists every key after the exchange. */
  private Path rotated() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OperatorCommand.of("rotate-signing-key")
        .orElseThrow()
        .run(
            new OperatorCommand.Call(
                DatabaseSettings.embedded(home.resolve("familyplan")),
                "",
                "",
                Period.ZERO,
                Map::of,
                home.resolve("keys").resolve("signing.key"),
                home.resolve("checkpoints"),
                ""),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    List<String> keys =
        out.toString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith("familyplan/"))
            .toList();
    assertThat(keys).hasSize(4);
    return Files.write(home.resolve("keys.txt"), keys);
  }
}
