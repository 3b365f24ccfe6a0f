package org.familyplan.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import org.familyplan.platform.backup.Backup;
import org.familyplan.platform.backup.Erasures;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.keys.IndexKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service writes to disk is read by the user that it runs as, and nobody else. */
class OwnerOnlyTest {
  private static final String FILE = "rw-------";
  private static final String FOLDER = "rwx------";

  @TempDir Path directory;

  @Test
  void theEmbeddedDatabaseIsItsOwners() throws IOException {
    Path folder = directory.resolve("new").resolve("home");
    try (TestDatabase database = TestDatabase.h2(folder)) {
      assertThat(database.dataSource()).isNotNull();
      assertOwned(folder);
      assertThat(rights(folder)).isEqualTo(FOLDER);
      assertThat(rights(folder.getParent())).isEqualTo(FOLDER);
    }
    assertOwned(folder);
  }

  @Test
  void aDatabaseThatOthersCouldReadIsTakenFromThem() throws IOException {
    TestDatabase.h2(directory).close();
    Path file = storeIn(directory);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    TestDatabase.h2(directory).close();

    assertThat(rights(file)).isEqualTo(FILE);
  }

  @Test
  void backupsListsAndKeysAreTheirOwners() throws IOException {
    Path backup = directory.resolve("backups").resolve("monday.zip");
    Path list = directory.resolve("lists").resolve("erasures.jsonl");
    Path key = directory.resolve("keys").resolve("index.key");
    try (TestDatabase database = TestDatabase.h2(directory.resolve("home"))) {
      new Backup(database.dataSource(), InstantSource.system()).write(backup);
      Erasures.write(database.dataSource(), list);
      Erasures.write(database.dataSource(), list);
    }
    IndexKey.readOrMake(key);

    for (Path file : new Path[] {backup, list, key}) {
      assertThat(rights(file)).as(file.toString()).isEqualTo(FILE);
      assertThat(rights(file.getParent())).as(file.toString()).isEqualTo(FOLDER);
    }
  }

  @Test
  void whatAnEarlierTryLeftBehindIsTakenFromOthers() throws IOException {
    Path half = Files.writeString(directory.resolve("monday.zip.part"), "half");
    Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-rw-rw-"));

    OwnerOnly.file(half);

    assertThat(rights(half)).isEqualTo(FILE);
    assertThat(half).hasContent("half");
  }

  private static void assertOwned(Path folder) throws IOException {
    assertThat(rights(storeIn(folder))).isEqualTo(FILE);
  }

  private static Path storeIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(each -> each.toString().endsWith(".mv.db")).findFirst().orElseThrow();
    }
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
