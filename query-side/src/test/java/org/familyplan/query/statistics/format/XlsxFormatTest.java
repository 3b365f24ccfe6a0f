package org.familyplan.query.statistics.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.measure.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class XlsxFormatTest {
  private static final Locale DANISH = Locale.of("da");
  private final XlsxFormat format =
      new XlsxFormat(
          PublishedSamples.catalogue().measures().stream()
              .collect(Collectors.toMap(Measure::id, Function.identity())));

  static Stream<PublishedTable> samples() {
    return PublishedSamples.all().stream();
  }

  private byte[] book(PublishedTable table) {
    return format.write(table, PublishedSamples.labels(), DANISH);
  }

  private static List<List<String>> sheet(byte[] book, int number) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
      Sheet sheet = workbook.getSheet(number).orElseThrow();
      List<List<String>> rows = new ArrayList<>();
      for (Row row : sheet.read()) {
        rows.add(row.stream().map(XlsxFormatTest::text).toList());
      }
      return rows;
    }
  }

  private static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    return cell.getType() == CellType.NUMBER
        ? "#" + cell.asNumber().stripTrailingZeros().toPlainString()
        : cell.getText();
  }

  @Test
  void onePersonReadsFiguresLaidOutWithTheMeasuredAttributeAcross() throws IOException {
    byte[] book = book(PublishedSamples.statuses());
    Files.write(
        Files.createDirectories(Path.of("target", "charts")).resolve("statuses.xlsx"), book);

    List<List<String>> rows = sheet(book, 0);

    assertThat(rows.getFirst()).contains("Voksnes beskæftigelsesstatus ved slut, efter kommune");
    assertThat(rows)
        .contains(
            List.of(
                "Kommune",
                "I beskæftigelse",
                "Under uddannelse",
                "Uden for arbejdsmarkedet",
                "Ubesvaret",
                "I alt",
                "I beskæftigelse",
                "Under uddannelse",
                "Uden for arbejdsmarkedet",
                "Ubesvaret",
                "I alt"))
        .contains(
            List.of("Lolland", "#31", "#12", "#44", "#6", "#93", "#33", "#13", "#47", "#6", "#100"))
        .contains(
            List.of("Assens", "#9", "#7", "#61", "..", "#79", "#11", "#9", "#77", "..", "#100"));
    assertThat(rows.toString()).contains(".. Skjult: færre end 5");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyCellStandsInTheSheetOnce(PublishedTable table) throws IOException {
    Figures figures = new Figures(table);
    long shown =
        table.cells().keySet().stream()
            .flatMap(cell -> figures.contents().stream().map(each -> figures.of(cell, each)))
            .filter(each -> each instanceof Shown.Figure)
            .count();

    long numbers =
        sheet(book(table), 0).stream()
            .flatMap(List::stream)
            .filter(each -> each.startsWith("#"))
            .count();

    assertThat(numbers).isEqualTo(shown);
  }

  @Test
  void aSecondSheetSaysWhatTheFiguresMean() throws IOException {
    List<List<String>> rows = sheet(book(PublishedSamples.jobs()), 1);
    Map<String, String> pairs =
        rows.stream()
            .filter(each -> each.size() > 1)
            .collect(Collectors.toMap(List::getFirst, List::getLast, (first, later) -> first));

    assertThat(pairs)
        .containsEntry("Kilde", "DEL 3.6")
        .containsEntry("Ansvarlig", "STAR")
        .containsEntry("Logposition", "48213")
        .containsEntry("Grænse", "5")
        .containsEntry("YES", "Har fritidsjob")
        .containsEntry("14-17", "14-17 år")
        .containsEntry("Udgavens SHA-256", "ab".repeat(32));
  }

  @Test
  void theSameTableGivesTheSameBytes() {
    byte[] first = book(PublishedSamples.levels());
    for (int again = 0; again < 20; again++) {
      assertThat(book(PublishedSamples.levels())).isEqualTo(first);
    }
  }

  @Test
  void theSameTableGivesTheSameBytesInAnyTimeZone() {
    byte[] here = book(PublishedSamples.levels());
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(book(PublishedSamples.levels())).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aWordIsNeverAFormula() throws IOException {
    byte[] book =
        format.write(
            PublishedSamples.types(),
            PublishedSamples.labels(Map.of("code.COUPLE", "=1+1")),
            DANISH);

    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
      assertThat(workbook.getSheet(0).orElseThrow().read())
          .flatExtracting(row -> row.stream().toList())
          .filteredOn(cell -> cell != null)
          .noneMatch(cell -> cell.getType() == CellType.FORMULA)
          .anyMatch(cell -> cell.getRawValue() != null && cell.getText().equals("=1+1"));
    }
  }
}
