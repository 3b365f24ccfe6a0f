package org.familyplan.query.statistics.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.statistics.ControlSeriesId;
import org.familyplan.api.statistics.ControlSeriesLine;
import org.familyplan.query.statistics.edition.Beside;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.edition.PublishedTable.Figure;
import org.familyplan.query.statistics.table.Cell;

/** Control series beside the published samples, invented. */
public final class BesideSamples {
  private BesideSamples() {}

  /** Two series that say something of most cells. */
  public static List<Beside> of(PublishedTable table) {
    return List.of(
        series(table, "Hørsholm 2014-2016", "223", 7), series(table, "=1+1 Furesø", "190", 11));
  }

  private static Beside series(PublishedTable table, String title, String municipality, int shift) {
    Map<Cell, Figure> cells = new LinkedHashMap<>();
    int at = 0;
    for (Cell cell : table.cells().keySet()) {
      Figure figure = table.cells().get(cell);
      if (at++ % 4 != 3 && figure.count() != null) {
        cells.put(cell, shifted(figure, shift));
      }
    }
    return new Beside(line(table, title, municipality, cells.size()), cells);
  }

  private static Figure shifted(Figure figure, int shift) {
    Integer percent = figure.percent();
    BigDecimal mean = figure.mean();
    return new Figure(
        figure.count() + shift,
        percent == null ? null : Math.clamp(percent + shift, 0, 100),
        mean == null ? null : mean.add(BigDecimal.valueOf(shift)),
        false);
  }

  private static ControlSeriesLine line(
      PublishedTable table, String title, String municipality, int size) {
    return new ControlSeriesLine(
        new ControlSeriesId(new UUID(0, Long.parseLong(municipality))),
        new MunicipalityCode(municipality),
        table.definition().id(),
        title,
        "Register of " + municipality,
        "own figures",
        "ANALYST",
        Instant.parse("2017-02-01T08:00:00Z"),
        5,
        size,
        "cd".repeat(32),
        null,
        null,
        null);
  }
}
