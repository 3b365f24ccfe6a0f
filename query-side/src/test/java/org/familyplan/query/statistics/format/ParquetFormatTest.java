package org.familyplan.query.statistics.format;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFormatTest {
  private final ParquetFormat format = new ParquetFormat();
  @TempDir Path folder;

  private Path file(PublishedTable table) throws Exception {
    byte[] bytes = format.write(table, PublishedSamples.labels(), Locale.of("da"));
    Files.write(Files.createDirectories(Path.of("target", "charts")).resolve("t.parquet"), bytes);
    return Files.write(folder.resolve(table.definition().id() + ".parquet"), bytes);
  }

  private static List<List<Object>> ask(String sql) throws Exception {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<List<Object>> found = new ArrayList<>();
      while (rows.next()) {
        List<Object> row = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          row.add(rows.getObject(column));
        }
        found.add(row);
      }
      return found;
    }
  }

  @Test
  void eachCellIsARowOfTypedColumns() throws Exception {
    Path file = file(PublishedSamples.wellBeing());

    assertThat(ask("SELECT column_name, column_type FROM (DESCRIBE FROM '" + file + "')"))
        .containsExactly(
            List.of("familyType", "VARCHAR"),
            List.of("familyType_label", "VARCHAR"),
            List.of("phase", "VARCHAR"),
            List.of("phase_label", "VARCHAR"),
            List.of("count", "BIGINT"),
            List.of("mean", "DECIMAL(18,1)"),
            List.of("hidden", "BOOLEAN"));
    assertThat(ask("SELECT count(*) FROM '" + file + "'")).containsExactly(List.of(5L * 3));
  }

  @Test
  void whatIsHiddenIsNullAndSaidToBeHidden() throws Exception {
    Path file = file(PublishedSamples.types());

    assertThat(ask("SELECT familyType, count, percent, hidden FROM '" + file + "' LIMIT 3"))
        .containsExactly(
            List.of("COUPLE", 148L, 11, false),
            List.of("SINGLE_MOTHER", 1173L, 88, false),
            java.util.Arrays.asList("SINGLE_FATHER", null, null, true));
  }

  @Test
  void meansAreExact() throws Exception {
    PublishedTable table = PublishedSamples.wellBeing();
    Path file = file(table);
    BigDecimal mean = table.cells().get(table.definition().whole()).mean();

    assertThat(
            ask("SELECT mean FROM '" + file + "' WHERE familyType = 'TOTAL' AND phase = 'TOTAL'"))
        .containsExactly(List.of(mean));
  }

  @Test
  void theFileSaysWhatEveryFigureCarries() throws Exception {
    Path file = file(PublishedSamples.types());

    List<List<Object>> pairs =
        ask(
            "SELECT decode(key), decode(value) FROM parquet_kv_metadata('"
                + file
                + "') WHERE decode(key) IN ('edition', 'position', 'sha256', 'measureVersion')");

    assertThat(pairs)
        .containsExactlyInAnyOrder(
            List.of("edition", "3"),
            List.of("position", "48213"),
            List.of("measureVersion", "1"),
            List.of("sha256", "ab".repeat(32)));
  }

  @Test
  void aReaderThatSharesNoCodeWithTheWriterReadsIt() throws Exception {
    Path file = file(PublishedSamples.types());
    Hydrator<Map<String, Object>, Map<String, Object>> rows =
        new Hydrator<>() {
          @Override
          public Map<String, Object> start() {
            return new HashMap<>();
          }

          @Override
          public Map<String, Object> add(Map<String, Object> row, String name, Object value) {
            row.put(name, value);
            return row;
          }

          @Override
          public Map<String, Object> finish(Map<String, Object> row) {
            return row;
          }
        };

    try (Stream<Map<String, Object>> read =
        ParquetReader.streamContent(file.toFile(), columns -> rows)) {
      assertThat(read.toList())
          .hasSize(5)
          .anySatisfy(
              row ->
                  assertThat(row)
                      .containsEntry("familyType_label", "Enlig mor")
                      .containsEntry("count", 1173L)
                      .containsEntry("percent", 88)
                      .containsEntry("hidden", false))
          .anySatisfy(
              row ->
                  assertThat(row)
                      .containsEntry("familyType", "OTHER")
                      .containsEntry("count", null)
                      .containsEntry("hidden", true));
    }
  }

  @Test
  void theSameTableGivesTheSameBytes() throws Exception {
    assertThat(file(PublishedSamples.levels()))
        .hasSameBinaryContentAs(file(PublishedSamples.levels()));
  }

  @Test
  void wordsNeverBecomeSql() throws Exception {
    String hostile = "'); DROP TABLE figures; --";
    byte[] bytes =
        format.write(
            PublishedSamples.types(),
            PublishedSamples.labels(Map.of("code.COUPLE", hostile, "table.familyTypes", hostile)),
            Locale.of("da"));
    Path file = Files.write(folder.resolve("hostile.parquet"), bytes);

    assertThat(ask("SELECT familyType_label FROM '" + file + "' LIMIT 1"))
        .containsExactly(List.of(hostile));
  }
}
