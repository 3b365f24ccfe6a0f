package org.familyplan.query.statistics.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.familyplan.query.statistics.edition.Beside;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Control series beside a table of four types of families, of which one is summed. */
class BesideFormatTest {
  private static final Locale DANISH = Locale.of("da");
  private static final String HOERSHOLM = "00000000-0000-0000-0000-0000000000df";
  private static final String LABEL =
      "Hørsholm 2014-2016 (egne tal fra kommune 223, ikke fra loggen)";

  private final PublishedTable table = PublishedSamples.types();
  private final List<Beside> beside = BesideSamples.of(table);

  private byte[] written(TableFormat format) {
    return format.write(table, beside, PublishedSamples.labels(), DANISH);
  }

  @Test
  void withoutAnyATableIsWrittenAsEver() {
    for (TableFormat each : TableFormats.all(PublishedSamples.catalogue())) {
      assertThat(each.write(table, List.of(), PublishedSamples.labels(), DANISH))
          .isEqualTo(each.write(table, PublishedSamples.labels(), DANISH));
    }
  }

  @Test
  void inCsvTheirRowsFollowThePublishedOnes() {
    List<String> lines =
        new String(written(new CsvFormat()), StandardCharsets.UTF_8).lines().toList();

    assertThat(lines.getFirst())
        .isEqualTo("series,series_label,familyType,familyType_label,count,percent,status");
    assertThat(lines.get(1))
        .isEqualTo(
            "PUBLISHED,\"Udgave 3: 2016, anden halvdel. Forhold indtil 31.12.2016, log til og med"
                + " position 48213.\",COUPLE,Par med børn,148,11,SHOWN");
    assertThat(lines)
        .contains(HOERSHOLM + ",\"" + LABEL + "\",COUPLE,Par med børn,155,18,SHOWN")
        .anySatisfy(each -> assertThat(each).contains(",\"'=1+1 Furesø"));
    assertThat(lines).hasSize(1 + 5 + beside.getFirst().cells().size() * 2);
  }

  @Test
  void inJsonStatTheyAreADimension() {
    JsonStatReader dataset = new JsonStatReader(written(new JsonStatFormat(Map.of())));

    assertThat(dataset.ids()).containsExactly("series", "familyType", "contents");
    assertThat(
            dataset.at(Map.of("series", HOERSHOLM, "familyType", "COUPLE", "contents", "percent")))
        .isEqualTo("18");
    assertThat(
            dataset.at(
                Map.of("series", "PUBLISHED", "familyType", "COUPLE", "contents", "percent")))
        .isEqualTo("11");
    assertThat(
            dataset.at(Map.of("series", HOERSHOLM, "familyType", "OTHER", "contents", "percent")))
        .as("not uploaded")
        .isEqualTo(".");
    assertThat(dataset.dataset().get("note").toString())
        .contains("Hørsholm 2014-2016: egne tal fra kommune 223, ikke fra loggen. Kilde: Register");
  }

  @Test
  void inParquetTheirRowsFollowToo(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("t.parquet"), written(new ParquetFormat()));
    List<String> found = new ArrayList<>();
    try (var duck = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duck.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT series_label, percent FROM '" + file + "' WHERE familyType = 'COUPLE'")) {
      while (rows.next()) {
        found.add(rows.getString(1) + "|" + rows.getInt(2));
      }
    }
    assertThat(found).hasSize(3).contains(LABEL + "|18");
  }

  @Test
  void aWorkbookHasASheetOfThem() throws Exception {
    List<String> texts = new ArrayList<>();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(written(new XlsxFormat(Map.of()))))) {
      assertThat(workbook.getSheets().map(each -> each.getName()))
          .containsExactly("Tal", "Kontrolserier", "Definitioner");
      for (Row row : workbook.getSheet(1).orElseThrow().read()) {
        row.stream()
            .filter(each -> each != null)
            .peek(each -> assertThat(each.getType()).isNotEqualTo(CellType.FORMULA))
            .forEach(each -> texts.add(each.getRawValue()));
      }
    }
    assertThat(texts)
        .contains(
            "=1+1 Furesø: egne tal fra kommune 190, ikke fra loggen. Kilde: Register of 190",
            "Par med børn",
            "155",
            "18");
  }
}
