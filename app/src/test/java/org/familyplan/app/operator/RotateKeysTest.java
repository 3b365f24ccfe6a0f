package org.familyplan.app.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familyplan.app.RunningService;
import org.familyplan.platform.database.DatabaseSettings;
import org.familyplan.platform.database.PostgresServer;
import org.familyplan.platform.database.UnfitDatabase;
import org.familyplan.platform.keys.EncryptionKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The key-encryption key is exchanged without touching what it protects. */
class RotateKeysTest {
  private static final String SECOND = "2 AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  @TempDir Path home;

  @Test
  void afterARotationTheOldKeyMayGoOnH2() throws Exception {
    String[] settings = {"--familyplan.home=" + home};
    rotates(settings, DatabaseSettings.embedded(home.resolve("familyplan")));
  }

  @Test
  void afterARotationTheOldKeyMayGoOnPostgres() throws Exception {
    String[] settings = RunningService.onNewDatabase(PostgresServer.shared());
    settings[settings.length - 1] = "--familyplan.home=" + home;
    String url = settings[0].substring("--familyplan.database.url=".length());
    rotates(settings, DatabaseSettings.of(url, "", ""));
  }

  private void rotates(String[] settings, DatabaseSettings store) throws Exception {
    String family = UUID.randomUUID().toString();
    try (RunningService service = RunningService.start(settings)) {
      addMember(service, family);
    }
    Path file = home.resolve("keys").resolve("encryption.keys");
    Files.writeString(file, Files.readString(file).strip() + "\n" + SECOND + "\n");
    assertThat(rotate(store, file)).contains("encrypted with key 2 now: 1");
    assertThat(rotate(store, file)).contains("encrypted with key 2 now: 0");
    Files.writeString(file, SECOND + "\n");
    try (RunningService service = RunningService.start(settings)) {
      String plan = "/v1/families/" + family + "/plan?minPosition=" + service.head();
      assertThat(service.get(plan).body()).contains("Mette");
      assertThat(
              service
                  .part(JdbcTemplate.class)
                  .queryForList("select wrapped from person_key", byte[].class))
          .isNotEmpty()
          .allSatisfy(each -> assertThat(ByteBuffer.wrap(each).getInt()).isEqualTo(2));
    }
  }

  @Test
  void isRefusedWithoutTheKeyThatIsInUse() throws Exception {
    try (RunningService service = RunningService.start("--familyplan.home=" + home)) {
      addMember(service, UUID.randomUUID().toString());
    }
    Path file = home.resolve("keys").resolve("encryption.keys");
    Files.writeString(file, SECOND + "\n");
    DatabaseSettings store = DatabaseSettings.embedded(home.resolve("familyplan"));
    assertThatThrownBy(() -> rotate(store, file)).isInstanceOf(UnfitDatabase.class);
  }

  private static void addMember(RunningService service, String family) {
    String opening =
        "{\"familyId\":\"%s\",\"openedOn\":\"2014-06-20\",\"referredOn\":\"2014-06-10\","
            + "\"acceptedOn\":\"2014-06-17\"}";
    String member =
        "{\"role\":\"PROVIDER\",\"sex\":\"FEMALE\",\"name\":\"Mette\","
            + "\"birthDate\":\"1983-03-14\",\"since\":\"2014-06-20\"}";
    List<Integer> statuses =
        Arrays.asList(
            service.post("/v1/families", opening.formatted(family)).statusCode(),
            service.post("/v1/families/" + family + "/members", member).statusCode());
    assertThat(statuses).containsExactly(201, 201);
  }

  private static String rotate(DatabaseSettings store, Path keys) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Map<Integer, byte[]> known = EncryptionKeys.read(keys);
    OperatorCommand.of("rotate-keys")
        .orElseThrow()
        .run(
            new OperatorCommand.Call(store, "", "", Period.ZERO, () -> known, keys, keys, ""),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
