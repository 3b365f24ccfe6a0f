package org.familyplan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database that would not keep its promises is not used; the message says why. */
class StartUpChecksTest {
  @TempDir Path directory;

  @Test
  void refusesH2InMemoryUnlessForgettingIsAllowed() {
    DatabaseSettings inMemory = embedded().at("jdbc:h2:mem:forgetful");
    assertThatThrownBy(() -> Database.open(inMemory))
        .isInstanceOf(UnfitDatabase.class)
        .hasMessageContaining("H2 is in memory only");

    Database.open(inMemory.allowingToForget()).close();
  }

  @Test
  void refusesH2ThatWritesLater() throws SQLException {
    try (TestDatabase database = TestDatabase.h2(directory)) {
      asOwner(database, "set write_delay 500");

      assertThat(findings(database))
          .containsExactly(
              "WRITE_DELAY must be 0, it is 500: acknowledged commits would be lost with the"
                  + " process.");
    }
  }

  @Test
  void refusesH2InAnotherMode() throws SQLException {
    try (TestDatabase database = TestDatabase.h2(directory)) {
      asOwner(database, "set mode regular");

      assertThat(findings(database))
          .singleElement()
          .asString()
          .startsWith("MODE must be PostgreSQL");
    }
  }

  @Test
  void refusesH2WithOtherNamesAndOrder() {
    assertThat(
            StartUpChecks.findings(
                embedded(),
                Map.of(
                    "MODE", "PostgreSQL",
                    "WRITE_DELAY", "0",
                    "DATABASE_TO_LOWER", "false",
                    "DEFAULT_NULL_ORDERING", "LOW")))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("DATABASE_TO_LOWER must be true"),
            second -> assertThat(second).startsWith("DEFAULT_NULL_ORDERING must be HIGH"));
  }

  @Test
  void refusesPostgresThatForgetsInACrash(@TempDir Path data) {
    Map<String, String> unsafe =
        Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off");
    try (PostgresServer server = PostgresServer.in(data, unsafe)) {
      assertThatThrownBy(() -> Database.open(server.newDatabase()))
          .isInstanceOf(UnfitDatabase.class)
          .hasMessageContaining("fsync must be on, it is off")
          .hasMessageContaining("full_page_writes must be on, it is off")
          .hasMessageContaining("synchronous_commit is off");
      Database.open(server.newDatabase().allowingToForget()).close();
    }
  }

  @Test
  void refusesAnOldPostgres() {
    Map<String, String> old =
        Map.of(
            "server_version_num", "140022",
            "server_version", "14.22",
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on");

    assertThat(StartUpChecks.findings(PostgresServer.shared().newDatabase(), old))
        .containsExactly("PostgreSQL 15 or newer is needed, this is 14.22.");
  }

  @Test
  void refusesAServiceThatMayChangeTheLog() throws SQLException {
    try (TestDatabase postgres = TestDatabase.postgres();
        TestDatabase h2 = TestDatabase.h2(directory)) {
      asOwner(postgres, "grant update on event_log to familyplan_service");
      asOwner(postgres, "grant delete on claim to familyplan_service");
      asOwner(h2, "grant delete on event_log to familyplan_service");

      assertThat(findings(postgres))
          .containsExactly(
              "familyplan_service must not have the right to delete from claim where 1 = 0.",
              "familyplan_service must not have the right to update event_log set revision ="
                  + " revision where 1 = 0.");
      assertThat(findings(h2))
          .containsExactly(
              "familyplan_service must not have the right to delete from event_log where 1 = 0.");
    }
  }

  @Test
  void refusesAServiceThatRunsAsTheOwner() {
    DatabaseSettings settings = PostgresServer.shared().newDatabase();
    DatabaseSettings asOwner = settings.as(settings.owner());

    assertThatThrownBy(() -> Database.open(asOwner))
        .isInstanceOf(UnfitDatabase.class)
        .hasMessageContaining("familyplan_owner must not have the right to update event_log");
  }

  @Test
  void refusesAnotherIsolationAndCommitsOfSingleStatements() throws SQLException {
    try (TestDatabase database = TestDatabase.postgres();
        Connection connection = database.dataSource().getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      assertThat(findings(database, connection))
          .containsExactly(
              "Transactions must be READ COMMITTED, else the log's writer reads old heads.");
    }
  }

  private DatabaseSettings embedded() {
    return DatabaseSettings.embedded(directory.resolve("familyplan"));
  }

  private static List<String> findings(TestDatabase database) throws SQLException {
    return StartUpChecks.findings(database.settings(), database.database().appender());
  }

  private static List<String> findings(TestDatabase database, Connection connection)
      throws SQLException {
    return StartUpChecks.findings(
        database.settings(), new SingleConnectionDataSource(connection, true));
  }

  private static void asOwner(TestDatabase database, String sql) throws SQLException {
    try (Connection owner = database.owner();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
