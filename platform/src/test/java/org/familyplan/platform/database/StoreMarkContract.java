package org.familyplan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store is marked once. */
abstract class StoreMarkContract {
  private final Function<Path, TestDatabase> kind;

  /**
   * Names the kind of database.
   *
   * @param kind makes one in a directory
   */
  StoreMarkContract(Function<Path, TestDatabase> kind) {
    this.kind = kind;
  }

  @Test
  void isSetOnceAndNeverToAnotherKind(@TempDir Path directory) {
    try (TestDatabase database = kind.apply(directory)) {
      StoreMark mark = new StoreMark(database.dataSource());
      assertThat(mark.read()).isEmpty();

      mark.mark(StoreKind.DEMONSTRATION);
      mark.mark(StoreKind.DEMONSTRATION);

      assertThat(mark.read()).contains(StoreKind.DEMONSTRATION);
      assertThatThrownBy(() -> mark.mark(StoreKind.PRODUCTION))
          .isInstanceOf(UnfitDatabase.class)
          .hasMessage("This store is for demonstration and cannot be used for production.");
    }
  }
}
