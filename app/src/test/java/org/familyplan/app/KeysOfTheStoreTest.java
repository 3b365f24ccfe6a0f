package org.familyplan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.familyplan.app.FamilyPlanSettings.AccessLogKept;
import org.familyplan.app.FamilyPlanSettings.Credentials;
import org.familyplan.app.FamilyPlanSettings.DatabaseAt;
import org.familyplan.app.FamilyPlanSettings.Demo;
import org.familyplan.app.FamilyPlanSettings.Exports;
import org.familyplan.app.FamilyPlanSettings.Identity;
import org.familyplan.app.FamilyPlanSettings.Limits;
import org.familyplan.app.FamilyPlanSettings.Mode;
import org.familyplan.app.FamilyPlanSettings.NodeRole;
import org.familyplan.app.FamilyPlanSettings.Statistics;
import org.familyplan.app.FamilyPlanSettings.Transparency;
import org.familyplan.platform.database.KeyMarks;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.database.UnfitDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service does not start with a store whose keys are missing, and makes none in their place.
 */
class KeysOfTheStoreTest {
  private final StoreWiring wiring = new StoreWiring();

  @TempDir Path directory;

  @Test
  void theIndexKeyIsMadeOnceAndNeverAgain() throws IOException {
    try (TestDatabase database = TestDatabase.h2(directory)) {
      KeyMarks marks = new KeyMarks(database.dataSource());
      wiring.indexHash(settings(), marks);
      wiring.indexHash(settings(), marks);
      Path file = directory.resolve("keys").resolve("index.key");
      Files.delete(file);
      assertThatThrownBy(() -> wiring.indexHash(settings(), marks))
          .isInstanceOf(UnfitDatabase.class)
          .hasMessageContaining("index.key");
      assertThat(file).doesNotExist();
    }
  }

  @Test
  void theEncryptionKeysAreMadeOnceAndNeverAgain() throws IOException {
    try (TestDatabase database = TestDatabase.h2(directory)) {
      KeyMarks marks = new KeyMarks(database.dataSource());
      wiring.keyEncryption(settings(), marks);
      wiring.keyEncryption(settings(), marks);
      Path file = directory.resolve("keys").resolve("encryption.keys");
      Files.delete(file);
      assertThatThrownBy(() -> wiring.keyEncryption(settings(), marks))
          .isInstanceOf(UnfitDatabase.class)
          .hasMessageContaining("encryption.keys");
      assertThat(file).doesNotExist();
    }
  }

  private FamilyPlanSettings settings() {
    Credentials nobody = new Credentials("", "");
    return new FamilyPlanSettings(
        NodeRole.ALL,
        Mode.EVALUATION,
        Demo.NONE,
        directory,
        new DatabaseAt("", nobody, nobody, false),
        new Identity("", "familyplan", null),
        10,
        "",
        new AccessLogKept(Period.ofYears(5), 200, false),
        new Limits(0, 0, 0, 0),
        new FamilyPlanSettings.Proof(0),
        new Transparency(Duration.ofMinutes(1), "", ""),
        new Statistics(
            5,
            70,
            5,
            Period.ZERO,
            new FamilyPlanSettings.BrokenDown(List.of(), List.of(), List.of(), List.of()),
            new Exports(5, Duration.ofDays(1), Duration.ofMinutes(2))));
  }
}
