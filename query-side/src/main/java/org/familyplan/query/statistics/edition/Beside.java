package org.familyplan.query.statistics.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.familyplan.api.statistics.ControlSeriesLine;
import org.familyplan.query.statistics.edition.PublishedTable.Figure;
import org.familyplan.query.statistics.table.Cell;

/**
 * Figures that somebody else answers for, on their way to a place beside published ones.
 *
 * @param series whose they are
 * @param cells those that it has; a number that it does not say is null, and nothing is hidden
 */
public record Beside(ControlSeriesLine series, Map<Cell, Figure> cells) {
  /** Only the cells that the table has, in its order. */
  Beside within(PublishedTable table) {
    Map<Cell, Figure> within = new LinkedHashMap<>();
    for (Cell cell : table.cells().keySet()) {
      Figure figure = cells.get(cell);
      if (figure != null) {
        within.put(cell, figure);
      }
    }
    return new Beside(series, within);
  }
}
