package org.familyplan.query.statistics.edition;

import java.util.Map;
import org.familyplan.query.statistics.edition.PublishedTable.Figure;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.TableDefinition;

/** A table as it is published, before its edition is known. */
record TableOfEdition(TableDefinition definition, int measureVersion, Map<Cell, Figure> cells) {
  static TableOfEdition of(PublishedTable table) {
    return new TableOfEdition(table.definition(), table.measureVersion(), table.cells());
  }

  PublishedTable in(Edition edition) {
    return new PublishedTable(definition, edition, measureVersion, cells);
  }
}
