package org.familyplan.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Looks, as the service, whether the database keeps what it is trusted with: that acknowledged
 * commits last, that the log cannot be changed, that transactions are isolated as the log's writer
 * assumes. Answers in sentences for an operator.
 */
final class StartUpChecks {
  private static final int OLDEST_POSTGRESQL = 150_000;
  private static final String POSTGRESQL_LACKS_RIGHT = "42501";
  private static final String H2_LACKS_RIGHT = "90096";
  private static final String H2_SETTINGS =
      "select setting_name, setting_value from information_schema.settings";
  private static final String POSTGRESQL_SETTINGS = "select name, setting from pg_settings";

  /** Append-only tables, each with one of its columns. */
  private static final Map<String, String> APPEND_ONLY =
      Map.ofEntries(
          Map.entry("event_log", "revision"),
          Map.entry("receipt", "version"),
          Map.entry("request_key", "fingerprint"),
          Map.entry("claim", "stream"),
          Map.entry("store_mark", "kind"),
          Map.entry("key_mark", "name"),
          Map.entry("access_log", "leaf_hash"),
          Map.entry("access_content", "content"),
          Map.entry("access_subject", "position"),
          Map.entry("access_disposal", "entries"),
          Map.entry("erased", "kind"),
          Map.entry("tree_origin", "reason"),
          Map.entry("tree_hash", "hashes"),
          Map.entry("checkpoint", "root"),
          Map.entry("signing_key", "added_at"),
          Map.entry("statistics_edition", "title"),
          Map.entry("statistics_edition_table", "measure"),
          Map.entry("statistics_edition_cell", "units"),
          Map.entry("statistics_edition_reason", "reason"),
          Map.entry("statistics_extract", "reason"),
          Map.entry("statistics_control", "title"),
          Map.entry("statistics_control_cell", "units"),
          Map.entry("statistics_control_withdrawal", "reason"));

  private final DatabaseSettings settings;
  private final List<String> findings = new ArrayList<>();

  private StartUpChecks(DatabaseSettings settings) {
    this.settings = settings;
  }

  /**
   * Everything that is wrong with the database; empty when it is fit.
   *
   * @param appender connections as the log's writer gets them, without auto-commit
   * @throws SQLException when the database cannot be asked
   */
  static List<String> findings(DatabaseSettings settings, DataSource appender) throws SQLException {
    StartUpChecks checks = new StartUpChecks(settings);
    try (Connection connection = appender.getConnection()) {
      checks.isolation(connection);
      checks.serverSettings(read(settings.kind(), connection));
      checks.rights(connection);
    }
    return checks.findings;
  }

  /** What is wrong with a server's settings, by their names. */
  static List<String> findings(DatabaseSettings settings, Map<String, String> serverSettings) {
    StartUpChecks checks = new StartUpChecks(settings);
    checks.serverSettings(serverSettings);
    return checks.findings;
  }

  private void isolation(Connection connection) throws SQLException {
    if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
      findings.add("Transactions must be READ COMMITTED, else the log's writer reads old heads.");
    }
    if (connection.getAutoCommit()) {
      findings.add("The log writer's connection must not commit each statement by itself.");
    }
  }

  private void serverSettings(Map<String, String> set) {
    switch (settings.kind()) {
      case H2 -> h2(set);
      case POSTGRESQL -> postgreSql(set);
    }
  }

  private void h2(Map<String, String> set) {
    expect(set, "MODE", "PostgreSQL", "the service's SQL is written for it");
    expect(set, "DATABASE_TO_LOWER", "true", "the tables' names are in lower case");
    expect(set, "DEFAULT_NULL_ORDERING", "HIGH", "pages would come in another order");
    if (!settings.volatileAllowed()) {
      expect(set, "WRITE_DELAY", "0", "acknowledged commits would be lost with the process");
      expectFile(set);
    }
  }

  private void expectFile(Map<String, String> set) {
    if (set.getOrDefault("URL", "").startsWith("jdbc:h2:mem:")) {
      findings.add("H2 is in memory only: everything would be lost at the end. Name a file.");
    }
  }

  private void postgreSql(Map<String, String> set) {
    if (Integer.parseInt(set.getOrDefault("server_version_num", "0")) < OLDEST_POSTGRESQL) {
      findings.add("PostgreSQL 15 or newer is needed, this is " + set.get("server_version") + ".");
    }
    if (!settings.volatileAllowed()) {
      expect(set, "fsync", "on", "a crash of the machine could destroy the database");
      expect(set, "full_page_writes", "on", "a crash of the machine could destroy the database");
      expectCommitsToLast(set);
    }
  }

  private void expectCommitsToLast(Map<String, String> set) {
    if ("off".equals(set.get("synchronous_commit"))) {
      findings.add("synchronous_commit is off: acknowledged commits would be lost in a crash.");
    }
  }

  private void expect(Map<String, String> set, String name, String value, String consequence) {
    String actual = set.getOrDefault(name, "not set");
    if (!value.equalsIgnoreCase(actual)) {
      findings.add("%s must be %s, it is %s: %s.".formatted(name, value, actual, consequence));
    }
  }

  private void rights(Connection connection) throws SQLException {
    for (Map.Entry<String, String> table : new TreeMap<>(APPEND_ONLY).entrySet()) {
      String name = table.getKey();
      String column = table.getValue();
      expectRefusal(
          connection, "update " + name + " set " + column + " = " + column + " where 1 = 0");
      expectRefusal(connection, "delete from " + name + " where 1 = 0");
    }
  }

  /**
   * Tries a statement that touches no row. It must fail for lack of the right: that a trigger
   * refuses it too does not count, since triggers are there against the owner's accidents.
   */
  private void expectRefusal(Connection connection, String sql) throws SQLException {
    if (!lacksRight(connection, sql)) {
      findings.add(settings.service().role() + " must not have the right to " + sql + ".");
    }
    connection.rollback();
  }

  private static boolean lacksRight(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
      return false;
    } catch (SQLException e) {
      return POSTGRESQL_LACKS_RIGHT.equals(e.getSQLState())
          || H2_LACKS_RIGHT.equals(e.getSQLState());
    }
  }

  private static Map<String, String> read(DatabaseKind kind, Connection connection)
      throws SQLException {
    Map<String, String> set =
        read(connection, kind == DatabaseKind.H2 ? H2_SETTINGS : POSTGRESQL_SETTINGS);
    set.put("URL", connection.getMetaData().getURL());
    return set;
  }

  private static Map<String, String> read(Connection connection, String sql) throws SQLException {
    Map<String, String> settings = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        settings.put(row.getString(1), row.getString(2));
      }
    }
    connection.rollback();
    return settings;
  }
}
