package org.familyplan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The log can be added to, never changed: not by the service, and not by its owner's accident. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AppendOnlyContract {
  private final Function<Path, TestDatabase> kind;
  private TestDatabase database;

  /**
   * Names the kind of database.
   *
   * @param kind makes one in a directory
   */
  AppendOnlyContract(Function<Path, TestDatabase> kind) {
    this.kind = kind;
  }

  @BeforeAll
  void addOneRowToEachTable(@TempDir Path directory) {
    database = kind.apply(directory);
    UUID id = UUID.randomUUID();
    String now = "timestamp with time zone '2026-01-01 00:00:00+00'";
    add("event_log values (1, " + now + ", '%s', 0, '%s', 'x.Y', 1, ?, ?)", id, id);
    add("receipt values ('%s', '%s', 1, 1, 1, " + now + ", ?)", id, id);
    add("request_key values (?, ?, '%s')", id);
    add("claim values ('kind', 'name', '%s')", id);
    add("store_mark values (1, 'demonstration')");
    add("access_log values (1, " + now + ", ?)");
    add("access_content values (1, ?, '360', 'karen', 'MANAGER', date '2026-01-01', 'SHOWN')");
    add("access_subject values ('%s', 1)", id);
    add("access_log values (2, " + now + ", ?)");
    add("access_content values (2, ?, '360', 'karen', 'MANAGER', date '2026-01-01', 'SHOWN')");
    add("access_subject values ('%s', 2)", id);
    add("access_disposal values (1, 1, " + now + ", " + now + ", 1)");
    add("tree_origin values ('events', 1, 'o', " + now + ", 'r')");
    add("tree_hash values ('events', 0, 0, ?)");
    add("checkpoint values ('events', 'o', 1, 'k', ?, " + now + ", 'n')");
    add("signing_key values (1, ?, " + now + ")");
    add(
        "statistics_edition values (1, 't', 1, "
            + now
            + ", date '2026-01-01', "
            + now
            + ", 5, 70, 'c', 's')");
    add(
        "statistics_extract values ('%s', "
            + now
            + ", 'e', 'r', '360', 'p', 1, date '2026-01-01', 'u', 'r', 1)",
        id);
    add("statistics_extract_municipality values ('%s', '360')", id);
    add("statistics_edition_reason values (1, 0, 'p', '{}', null, 'SMALL')");
    add("statistics_edition_table values (1, 'x', 0, 's', 'm', 1, '{}')");
    add("statistics_edition_cell values (1, 'x', 0, '{}', 'SHOWN', 7, 100, null)");
    add(
        "statistics_control values ('%s', '360', 1, 'x', 't', 's', 'r', 5, " + now + ", 1, 'h')",
        id);
    add("statistics_control_cell values ('%s', 0, '{}', 7, null, null)", id);
    add("statistics_control_withdrawal values ('%s', 'r', 'why', " + now + ")", id);
  }

  @AfterAll
  void close() {
    database.close();
  }

  /** The states say: lacks the right (PostgreSQL, H2), or cannot be truncated (H2). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update event_log set revision = 2",
        "delete from event_log",
        "delete from event_log where position = 77",
        "truncate table event_log",
        "update receipt set version = 2",
        "delete from receipt",
        "truncate table receipt",
        "update request_key set receipt_id = null",
        "delete from request_key",
        "truncate table request_key",
        "update claim set name = 'other'",
        "delete from claim",
        "truncate table claim",
        "update store_mark set kind = 'production'",
        "delete from store_mark",
        "truncate table store_mark",
        "delete from log_head",
        "truncate table log_head",
        "update access_log set leaf_hash = null",
        "delete from access_log",
        "truncate table access_log",
        "update access_content set employee = 'other'",
        "delete from access_content",
        "delete from access_content where position = 2",
        "truncate table access_content",
        "update access_subject set position = 7",
        "delete from access_subject",
        "delete from access_subject where position = 2",
        "truncate table access_subject",
        "update access_disposal set entries = 0",
        "delete from access_disposal",
        "truncate table access_disposal",
        "delete from access_log_head",
        "truncate table access_log_head",
        "update tree_origin set reason = 'other'",
        "delete from tree_origin",
        "truncate table tree_origin",
        "update tree_hash set hashes = null",
        "delete from tree_hash",
        "truncate table tree_hash",
        "update checkpoint set note = 'other'",
        "delete from checkpoint",
        "truncate table checkpoint",
        "update signing_key set number = 2",
        "delete from signing_key",
        "truncate table signing_key",
        "delete from tree_head",
        "truncate table tree_head",
        "update statistics_edition set sha256 = 'other'",
        "delete from statistics_edition",
        "truncate table statistics_edition",
        "update statistics_edition_table set definition = '{}'",
        "delete from statistics_edition_table",
        "truncate table statistics_edition_table",
        "update statistics_edition_cell set units = 8",
        "delete from statistics_edition_cell",
        "truncate table statistics_edition_cell",
        "update statistics_edition_reason set reason = 'other'",
        "delete from statistics_edition_reason",
        "truncate table statistics_edition_reason",
        "update statistics_extract set reason = 'other'",
        "delete from statistics_extract",
        "truncate table statistics_extract",
        "update statistics_extract_municipality set municipality = '376'",
        "delete from statistics_extract_municipality",
        "truncate table statistics_extract_municipality",
        "update statistics_control set title = 'other'",
        "delete from statistics_control",
        "truncate table statistics_control",
        "update statistics_control_cell set units = 8",
        "delete from statistics_control_cell",
        "truncate table statistics_control_cell",
        "update statistics_control_withdrawal set reason = 'other'",
        "delete from statistics_control_withdrawal",
        "truncate table statistics_control_withdrawal",
        "delete from statistics_publishing",
        "truncate table statistics_publishing",
      })
  void refusesToChange(String statement) throws SQLException {
    List<Long> before = rows();

    assertThatThrownBy(() -> run(database.dataSource(), statement))
        .isInstanceOfSatisfying(
            SQLException.class,
            refusal -> assertThat(refusal.getSQLState()).isIn("42501", "90096", "90106"));
    try (Connection owner = database.owner()) {
      assertThatThrownBy(() -> run(new SingleConnectionDataSource(owner, true), statement))
          .isInstanceOf(SQLException.class);
    }
    assertThat(rows()).isEqualTo(before).doesNotContain(0L);
  }

  private List<Long> rows() {
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    return Stream.of(
            "event_log",
            "receipt",
            "request_key",
            "claim",
            "store_mark",
            "log_head",
            "access_log",
            "access_content",
            "access_subject",
            "access_disposal",
            "access_log_head",
            "tree_origin",
            "tree_hash",
            "checkpoint",
            "signing_key",
            "tree_head",
            "statistics_edition",
            "statistics_edition_table",
            "statistics_edition_cell",
            "statistics_publishing",
            "statistics_extract",
            "statistics_extract_municipality",
            "statistics_edition_reason",
            "statistics_control",
            "statistics_control_cell",
            "statistics_control_withdrawal")
        .map(table -> jdbc.sql("select count(*) from " + table).query(Long.class).single())
        .toList();
  }

  private void add(String row, Object... ids) {
    JdbcClient.StatementSpec insert =
        JdbcClient.create(database.dataSource()).sql("insert into " + row.formatted(ids));
    row.chars().filter(c -> c == '?').forEach(c -> insert.param(new byte[] {1}));
    insert.update();
  }

  private static void run(DataSource dataSource, String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
