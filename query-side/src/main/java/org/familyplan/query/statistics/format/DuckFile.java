package org.familyplan.query.statistics.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * DuckDB within this process, as a writer of Parquet and of database files. The same rows give the
 * same bytes: there is one thread, and lengths of runs are what a database file is compressed by,
 * as most other ways keep under each null whatever lay in the process's memory. No extension is
 * ever fetched.
 */
public final class DuckFile implements AutoCloseable {
  private static final String APPENDED = "appended";
  private static final Properties SETTINGS = settings();

  private final Path folder;
  private final Connection connection;

  private DuckFile(Path folder, String url) throws SQLException {
    this.folder = folder;
    this.connection = DriverManager.getConnection(url, SETTINGS);
  }

  /** Files are read by DuckDB 1.1 and newer; what it writes for older ones has random estimates. */
  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty("storage_compatibility_version", "v1.1.0");
    return settings;
  }

  /** A database that is never a file. */
  public static DuckFile inMemory() {
    return open(false);
  }

  /** A database that is a file in a folder of its own, gone when it is closed. */
  public static DuckFile onDisk() {
    return open(true);
  }

  private static DuckFile open(boolean onDisk) {
    try {
      Path folder = Files.createTempDirectory("figures");
      DuckFile duck =
          new DuckFile(folder, "jdbc:duckdb:" + (onDisk ? folder.resolve("figures.duckdb") : ""));
      duck.execute("SET threads = 1");
      duck.execute("PRAGMA force_compression = 'rle'");
      duck.execute("SET autoinstall_known_extensions = false");
      duck.execute("SET autoload_known_extensions = false");
      return duck;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not start", e);
    }
  }

  /**
   * Makes a table of rows. They go through another one, as what the appender hands over is padded
   * with whatever lay in memory, and a table's statistics would be of that too.
   */
  public void load(ColumnTable rows) {
    String columns =
        rows.columns().entrySet().stream()
            .map(each -> quoted(each.getKey()) + " " + each.getValue())
            .collect(Collectors.joining(", "));
    execute("CREATE TEMP TABLE " + APPENDED + " (" + columns + ")");
    append(rows);
    execute("CREATE TABLE " + quoted(rows.name()) + " AS FROM " + APPENDED);
    execute("DROP TABLE " + APPENDED);
  }

  private void append(ColumnTable rows) {
    List<String> types = List.copyOf(rows.columns().values());
    try (DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender(APPENDED)) {
      for (List<@Nullable Object> row : rows.rows()) {
        appender.beginRow();
        for (int column = 0; column < types.size(); column++) {
          append(appender, types.get(column), row.get(column));
        }
        appender.endRow();
      }
      appender.flush();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not take " + rows.name(), e);
    }
  }

  /** It takes each type as what it is and changes none. */
  private static void append(DuckDBAppender appender, String type, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> appender.appendNull();
      case String text -> appender.append(text);
      case Boolean flag -> appender.append(flag.booleanValue());
      case LocalDate day -> appender.append(day);
      case Instant moment -> appender.append(moment.atOffset(ZoneOffset.UTC));
      case Number number when type.equals("INTEGER") -> appender.append(number.intValue());
      case Number number when type.equals("BIGINT") -> appender.append(number.longValue());
      case BigDecimal exact -> appender.append(exact.setScale(1, RoundingMode.UNNECESSARY));
      default -> throw new IllegalArgumentException("no column of " + type + " takes it");
    }
  }

  /**
   * A table as a Parquet file.
   *
   * @param metadata key-value pairs of the file
   */
  public byte[] parquet(String table, Map<String, String> metadata) {
    Path file = folder.resolve("figures.parquet");
    String pairs =
        metadata.entrySet().stream()
            .map(each -> text(each.getKey()) + ": " + text(each.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
    execute(
        "COPY "
            + quoted(table)
            + " TO "
            + text(file.toString())
            + " (FORMAT parquet, COMPRESSION zstd"
            + (metadata.isEmpty() ? "" : ", KV_METADATA " + pairs)
            + ")");
    return take(file);
  }

  /** The database's own file; nothing can be loaded after. */
  public byte[] database() {
    try {
      execute("CHECKPOINT");
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not close", e);
    }
    return take(folder.resolve("figures.duckdb"));
  }

  private static byte[] take(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB refuses what it was told", e);
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  @Override
  public void close() {
    try {
      connection.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(each);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not close", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
