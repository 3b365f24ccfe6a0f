package org.familyplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.familyplan.platform.database.Database;
import org.familyplan.platform.database.DatabaseSettings;
import org.familyplan.platform.database.UnfitDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class RefusedStartTest {
  @Test
  void saysWhatIsWrongWithTheStore(@TempDir Path directory) {
    DatabaseSettings settings =
        DatabaseSettings.of("jdbc:h2:file:" + directory.resolve("never-migrated"), "", "");
    UnfitDatabase unfit = null;
    try {
      Database.open(settings).close();
    } catch (UnfitDatabase e) {
      unfit = e;
    }

    assertThat(new RefusedStart().analyze(new IllegalStateException("bean", unfit)))
        .extracting(analysis -> analysis.getDescription())
        .isEqualTo(unfit.getMessage());
  }

  @Test
  void leavesOtherFailuresToOthers() {
    assertThat(new RefusedStart().analyze(new IllegalStateException("bean"))).isNull();
  }

  @Test
  void isKnownToSpringBoot() {
    SpringFactoriesLoader factories = SpringFactoriesLoader.forDefaultResourceLocation();
    assertThat(factories.load(FailureAnalyzer.class, (type, name, failure) -> {}))
        .hasAtLeastOneElementOfType(RefusedStart.class);
  }
}
