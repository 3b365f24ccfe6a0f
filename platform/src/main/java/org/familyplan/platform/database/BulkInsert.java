package org.familyplan.platform.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Adds many rows to a table with one statement, which is the same however many they are: each
 * column travels as an array. A batch would be cut into statements of 1, 2, 4, 8 ... rows, each
 * with its own answer.
 *
 * @param <T> what a row is made from
 */
public final class BulkInsert<T> {
  private final String sql;
  private final List<Column<T>> columns;

  private BulkInsert(String table, List<Column<T>> columns) {
    this.columns = List.copyOf(columns);
    String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
    String arrays =
        columns.stream()
            .map(column -> "cast(? as " + column.type().inSql + " array)")
            .collect(Collectors.joining(", "));
    this.sql = "insert into " + table + " (" + names + ") select * from unnest(" + arrays + ")";
  }

  /** An insert into a table; its columns follow. */
  public static <T> Columns<T> into(String table) {
    return new Columns<>(table);
  }

  /** Adds the rows; nothing is sent when there are none. */
  public void add(Connection connection, List<T> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < columns.size(); index++) {
        statement.setArray(index + 1, array(connection, columns.get(index), rows));
      }
      statement.executeUpdate();
    }
  }

  /** Adds the rows on the caller's connection. */
  public void add(JdbcTemplate jdbc, List<T> rows) {
    jdbc.execute(
        (ConnectionCallback<@Nullable Void>)
            connection -> {
              add(connection, rows);
              return null;
            });
  }

  private Array array(Connection connection, Column<T> column, List<T> rows) throws SQLException {
    @Nullable Object[] values = column.type().array.apply(rows.size());
    IntStream.range(0, values.length)
        .forEach(index -> values[index] = column.value().apply(rows.get(index)));
    return connection.createArrayOf(column.type().inDriver, values);
  }

  /** What a column holds. */
  public enum Type {
    BIGINT("bigint", "int8", Long[]::new),
    INTEGER("integer", "int4", Integer[]::new),
    UUID("uuid", "uuid", UUID[]::new),
    TEXT("varchar", "varchar", String[]::new),
    BYTES("bytea", "bytea", byte[][]::new),
    DATE("date", "date", LocalDate[]::new),
    TIME("timestamp(6) with time zone", "timestamptz", OffsetDateTime[]::new);

    private final String inSql;
    private final String inDriver;
    private final IntFunction<@Nullable Object[]> array;

    Type(String inSql, String inDriver, IntFunction<@Nullable Object[]> array) {
      this.inSql = inSql;
      this.inDriver = inDriver;
      this.array = array;
    }
  }

  private record Column<T>(String name, Type type, Function<T, @Nullable Object> value) {}

  /** Collects the columns of an insert. */
  public static final class Columns<T> {
    private final String table;
    private final List<Column<T>> columns = new ArrayList<>();

    private Columns(String table) {
      this.table = table;
    }

    /** One column more. */
    public Columns<T> column(String name, Type type, Function<T, @Nullable Object> value) {
      columns.add(new Column<>(name, type, value));
      return this;
    }

    /** The insert. */
    public BulkInsert<T> build() {
      return new BulkInsert<>(table, columns);
    }
  }
}
