package org.familyplan.query.statistics.format;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.familyplan.query.statistics.format.chart.ChartFormat;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.measure.Measure;

/** Every format there is. */
public final class TableFormats {
  private TableFormats() {}

  /** In the order in which they are offered. */
  public static List<TableFormat> all(Catalogue catalogue) {
    Map<String, Measure> measures =
        catalogue.measures().stream().collect(Collectors.toMap(Measure::id, Function.identity()));
    return List.of(
        new CsvFormat(),
        new JsonStatFormat(measures),
        new XlsxFormat(measures),
        new ParquetFormat(),
        new ChartFormat(measures));
  }
}
