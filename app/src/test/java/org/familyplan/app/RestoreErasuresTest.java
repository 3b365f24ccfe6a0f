package org.familyplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.familyplan.platform.database.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A backup from before an erasure is restored without what was erased since. */
class RestoreErasuresTest {
  private final ErasedFamily family = new ErasedFamily();
  @TempDir Path directory;

  @Test
  void whatWasErasedAfterTheBackupStaysErasedOnH2() throws IOException {
    comesBackWithoutWhatWasErased(onH2("live"), onH2("again"), onH2("all"));
  }

  @Test
  void whatWasErasedAfterTheBackupStaysErasedOnPostgres() throws IOException {
    comesBackWithoutWhatWasErased(onPostgres("live"), onPostgres("again"), onPostgres("all"));
  }

  private void comesBackWithoutWhatWasErased(String[] live, String[] again, String[] all)
      throws IOException {
    Path list = directory.resolve("erasures.jsonl");
    String backup = directory.resolve("live/backups/before.zip").toString();
    try (RunningService service = RunningService.start(live)) {
      family.open(service);
      assertThat(service.post("/operator/backups", "{\"name\":\"before.zip\"}").statusCode())
          .isEqualTo(201);
      family.eraseJonas(service);
    }
    OperatorLine.run(live, "list-erasures", list.toString());
    assertThat(list).isNotEmptyFile();

    OperatorLine.run(again, "restore", backup, "--erasures=" + list);
    OperatorLine.run(all, "restore", backup, "--erasures=none");

    try (RunningService service = RunningService.start(again)) {
      String told = family.told(service);
      assertThat(told).contains("Mette", "about-mette", "ERASED");
      assertThat(told).doesNotContain("Jonas", "about-jonas");
      assertThat(family.found(service)).doesNotContain(family.id());
      assertThat(keys(service)).containsExactly(ErasedFamily.METTE);
    }
    try (RunningService service = RunningService.start(all)) {
      assertThat(family.told(service))
          .contains("Mette", "Jonas", "about-jonas")
          .doesNotContain("ERASED");
      assertThat(family.found(service)).contains(family.id());
      assertThat(keys(service)).contains(ErasedFamily.METTE, ErasedFamily.JONAS);
    }
  }

  /** Whose keys there are, the family's own aside. */
  private Stream<String> keys(RunningService service) {
    return service
        .part(JdbcTemplate.class)
        .queryForList("select owner from person_key", UUID.class)
        .stream()
        .map(UUID::toString)
        .filter(each -> !each.equals(family.id()));
  }

  private String[] onH2(String name) throws IOException {
    return new String[] {home(name)};
  }

  private String[] onPostgres(String name) throws IOException {
    String[] settings = RunningService.onNewDatabase(PostgresServer.shared());
    settings[settings.length - 1] = home(name);
    return settings;
  }

  /** A folder of its own for each store; the keys are the same, as an operator keeps them. */
  private String home(String name) throws IOException {
    Path home = directory.resolve(name);
    Path keys = directory.resolve("keys");
    Files.createDirectories(keys);
    Files.createDirectories(home);
    Files.createSymbolicLink(home.resolve("keys"), keys);
    return "--familyplan.home=" + home;
  }
}
