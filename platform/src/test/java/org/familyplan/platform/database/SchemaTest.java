package org.familyplan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service starts on the schema of its own release only; migrating is the operator's step. */
class SchemaTest {

  @Test
  void refusesAnEmptyDatabaseAndSaysHowToMigrateIt() {
    DatabaseSettings settings = notMigratingAtStart();

    assertThatThrownBy(() -> Database.open(settings))
        .isInstanceOf(UnfitDatabase.class)
        .hasMessageContaining("The database lacks migrations of this release: 001 (event log)")
        .hasMessageContaining("Run the migrate command with the credentials of familyplan_owner");
  }

  @Test
  void startsOnADatabaseThatTheMigrateCommandBroughtUpToDate() {
    DatabaseSettings settings = notMigratingAtStart();

    assertThat(Database.migrate(settings)).isPositive();
    assertThat(Database.migrate(settings)).isZero();

    Database.open(settings).close();
  }

  @Test
  void refusesTheSchemaOfANewerRelease() {
    assertThatThrownBy(
            () ->
                openAfter(
                    "insert into flyway_schema_history select 99, '999', 'from the future', type,"
                        + " 'V999__x.sql', 1, installed_by, installed_on, 1, true"
                        + " from flyway_schema_history where version = '001'"))
        .isInstanceOf(UnfitDatabase.class)
        .hasMessageContaining("this one does not know 999 (from the future)");
  }

  @Test
  void refusesASchemaWhoseMigrationsWereChanged() {
    assertThatThrownBy(
            () -> openAfter("update flyway_schema_history set checksum = 1 where version = '001'"))
        .isInstanceOf(UnfitDatabase.class)
        .hasMessageContaining(
            "Migrations were changed after they had been applied: 001 (event log)");
  }

  @Test
  void refusesAMigrationThatFailedHalfWay() {
    assertThatThrownBy(
            () ->
                openAfter("update flyway_schema_history set success = false where version = '001'"))
        .isInstanceOf(UnfitDatabase.class)
        .hasMessageContaining("Migrations failed half-way: 001 (event log)");
  }

  @Test
  void keepsWhatIsStoredInAnEmbeddedFile(@TempDir Path directory) {
    try (TestDatabase first = TestDatabase.h2(directory)) {
      new StoreMark(first.dataSource()).mark(StoreKind.PRODUCTION);
    }
    try (TestDatabase again = TestDatabase.h2(directory)) {
      assertThat(new StoreMark(again.dataSource()).read()).contains(StoreKind.PRODUCTION);
    }
  }

  @Test
  void saysWhenTheDatabaseCannotBeReached() {
    DatabaseSettings nowhere =
        DatabaseSettings.of("jdbc:postgresql://localhost:1/nowhere", "secret", "secret");

    assertThatThrownBy(() -> Database.open(nowhere))
        .isInstanceOf(UnfitDatabase.class)
        .hasMessageStartingWith("No connection to jdbc:postgresql://localhost:1/nowhere")
        .hasMessageNotContaining("secret");
  }

  @Test
  void refusesOtherDatabases() {
    assertThatThrownBy(() -> DatabaseSettings.of("jdbc:mysql://localhost/x", "", "").kind())
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static DatabaseSettings notMigratingAtStart() {
    DatabaseSettings settings = PostgresServer.shared().newDatabase();
    return DatabaseSettings.of(settings.url(), "", "");
  }

  private static void openAfter(String sql) {
    DatabaseSettings settings = notMigratingAtStart();
    Database.migrate(settings);
    String name = settings.url().substring(settings.url().lastIndexOf('/') + 1);
    PostgresServer.shared().administer(name, sql);
    Database.open(settings).close();
  }
}
