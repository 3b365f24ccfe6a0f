package org.familyplan.query.statistics.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.edition.PublishedTable.Figure;
import org.familyplan.query.statistics.format.chart.ChartLayout;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.measure.Measures;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.TableDefinition;
import org.familyplan.query.statistics.table.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table of the catalogue in every format, in both languages. */
class WholeCatalogueTest {
  private static final Measures MEASURES = Measures.standard();
  private static final Catalogue CATALOGUE = MEASURES.catalogue();
  private static final Labels LABELS = MEASURES.labels();

  static Stream<TableDefinition> tables() {
    return CATALOGUE.tables().stream();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyTableCanBeWritten(TableDefinition definition) throws Exception {
    PublishedTable table = table(definition);
    for (Locale locale : new Locale[] {Locale.of("da"), Locale.ENGLISH}) {
      for (TableFormat format : TableFormats.all(CATALOGUE)) {
        byte[] bytes = format.write(table, LABELS, locale);
        assertThat(bytes).isNotEmpty();
        if (format.name().equals("svg")) {
          String svg = new String(bytes, StandardCharsets.UTF_8);
          Path folder = Files.createDirectories(Path.of("target", "charts", locale.toString()));
          Files.writeString(folder.resolve(definition.id() + ".svg"), svg);
          assertThat(ChartLayout.troubles(svg)).isEmpty();
          if (definition.amount() != null) {
            assertThat(svg).contains(unit(definition, locale) + ";");
          }
        }
        if (format.name().equals("json-stat")) {
          assertThat(new JsonStatReader(bytes).ids()).endsWith("contents");
        }
      }
    }
  }

  private static String unit(TableDefinition definition, Locale locale) {
    return CATALOGUE.measures().stream()
        .filter(each -> each.id().equals(definition.measure()))
        .map(each -> LABELS.of("unit." + each.unit(), locale))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void controlSeriesCanStandBesideEveryTable(TableDefinition definition) throws Exception {
    PublishedTable table = table(definition);
    for (TableFormat format : TableFormats.all(CATALOGUE)) {
      byte[] bytes = format.write(table, BesideSamples.of(table), LABELS, Locale.of("da"));
      assertThat(bytes).isNotEmpty();
      if (format.name().equals("svg")) {
        assertThat(ChartLayout.troubles(new String(bytes, StandardCharsets.UTF_8))).isEmpty();
      }
      if (format.name().equals("json-stat")) {
        assertThat(new JsonStatReader(bytes).ids()).startsWith("series").endsWith("contents");
      }
    }
  }

  /** Invented figures that add up; small ones are hidden. */
  private static PublishedTable table(TableDefinition definition) {
    Map<Cell, Long> counts = new LinkedHashMap<>();
    definition.cells().forEach(each -> counts.put(each, 0L));
    for (Cell cell : definition.cells()) {
      if (cell.codes().size() == definition.scope().size() + definition.dimensions().size()) {
        long count = Math.floorMod(cell.codes().hashCode() * 31, 37);
        Unit unit = new Unit("", "", cell.codes(), Map.of());
        definition.cellsOf(unit).forEach(each -> counts.merge(each, count, Long::sum));
      }
    }
    Map<Cell, Figure> cells = new LinkedHashMap<>();
    counts.forEach((cell, count) -> cells.put(cell, figure(definition, counts, cell, count)));
    return new PublishedTable(definition, PublishedSamples.EDITION, 1, cells);
  }

  private static Figure figure(
      TableDefinition definition, Map<Cell, Long> counts, Cell cell, long count) {
    long base = counts.get(definition.baseOf(cell));
    if (hidden(count)) {
      return new Figure(null, null, null, true);
    }
    boolean share = base > 0 && !hidden(base);
    Integer percent = share ? (int) Math.round(100.0 * count / base) : null;
    boolean mean = definition.amount() != null && count > 0;
    return new Figure(count, percent, mean ? BigDecimal.valueOf(count % 700, 1) : null, false);
  }

  private static boolean hidden(long count) {
    return count > 0 && count < 5;
  }
}
