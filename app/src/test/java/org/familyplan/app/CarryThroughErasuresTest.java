package org.familyplan.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.familyplan.platform.database.PostgresServer;
import org.familyplan.platform.vault.KeyEncryption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** After an erasure no key is left that opens what the database's files still hold. */
class CarryThroughErasuresTest {
  private static final String SECOND = "2 AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  private final ErasedFamily family = new ErasedFamily();
  @TempDir Path home;

  @Test
  void theOldKeyMayBeDestroyedOnH2() throws IOException {
    String[] settings = {"--familyplan.home=" + home};
    try (RunningService service = RunningService.start(settings)) {
      family.open(service);
      assertThat(keyOfJonas(service)).satisfies(key -> assertThat(madeWith(key)).isEqualTo(1));
      family.eraseJonas(service);
    }
    carryThrough(settings);
    onlyTheNewKeyIsNeeded(settings);
  }

  @Test
  void theTablesHoldNoDeletedRowsOnPostgres() throws IOException {
    PostgresServer server = PostgresServer.shared();
    String[] settings = RunningService.onNewDatabase(server);
    settings[settings.length - 1] = "--familyplan.home=" + home;
    List<byte[]> secrets;
    try (RunningService service = RunningService.start(settings)) {
      family.open(service);
      secrets = Stream.concat(Stream.of(keyOfJonas(service)), valuesOfJonas(service)).toList();
      assertThat(secrets).hasSizeGreaterThan(3);
      server.administer("postgres", "checkpoint");
      assertThat(secrets).allMatch(each -> isInTables(server, each));
      family.eraseJonas(service);
    }

    carryThrough(settings);

    server.administer("postgres", "checkpoint");
    assertThat(secrets).noneMatch(each -> isInTables(server, each));
    onlyTheNewKeyIsNeeded(settings);
  }

  @Test
  void isRefusedWithoutANewKey() {
    String[] settings = {"--familyplan.home=" + home};
    RunningService.start(settings).close();
    assertThat(OperatorLine.errors(settings, "carry-through-erasures"))
        .startsWith("Only one key-encryption key is known")
        .matches("[^\\n]*\\R");
  }

  private void carryThrough(String[] settings) throws IOException {
    Files.writeString(keys(), Files.readString(keys()).strip() + "\n" + SECOND + "\n");
    OperatorLine.run(settings, "carry-through-erasures");
    OperatorLine.run(settings, "carry-through-erasures");
  }

  private void onlyTheNewKeyIsNeeded(String[] settings) throws IOException {
    Files.writeString(keys(), SECOND + "\n");
    try (RunningService service = RunningService.start(settings)) {
      assertThat(family.told(service))
          .contains("Mette", "about-mette", "ERASED")
          .doesNotContain("Jonas", "about-jonas");
      assertThat(
              service
                  .part(JdbcTemplate.class)
                  .queryForList("select wrapped from person_key", byte[].class))
          .isNotEmpty()
          .allMatch(each -> madeWith(each) == 2);
    }
  }

  private Path keys() {
    return home.resolve("keys").resolve("encryption.keys");
  }

  private static int madeWith(byte[] wrapped) {
    return KeyEncryption.numberOf(wrapped);
  }

  private static byte[] keyOfJonas(RunningService service) {
    return service
        .part(JdbcTemplate.class)
        .queryForObject(
            "select wrapped from person_key where owner = ?",
            byte[].class,
            UUID.fromString(ErasedFamily.JONAS));
  }

  private static Stream<byte[]> valuesOfJonas(RunningService service) {
    return service
        .part(JdbcTemplate.class)
        .queryForList(
            "select content from vault where owners = ?", byte[].class, ErasedFamily.JONAS)
        .stream();
  }

  /** True when the bytes stand in a file of a table, the write-ahead log left aside. */
  private static boolean isInTables(PostgresServer server, byte[] bytes) {
    String searched = new String(bytes, ISO_8859_1);
    try (Stream<Path> files = Files.walk(server.dataDirectory().resolve("base"))) {
      return files.filter(Files::isRegularFile).anyMatch(file -> holds(file, searched));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, String searched) {
    try {
      return Files.readString(file, ISO_8859_1).contains(searched);
    } catch (IOException e) {
      return false; // PostgreSQL removed it meanwhile
    }
  }
}
