package org.familyplan.query.statistics.edition;

import java.math.BigDecimal;
import java.util.Map;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A table as anybody may read it.
 *
 * @param edition that it stands in
 * @param measureVersion version of the definition that it was reckoned by
 * @param cells every cell of the definition, in its order
 */
public record PublishedTable(
    TableDefinition definition, Edition edition, int measureVersion, Map<Cell, Figure> cells) {
  /**
   * What is shown of a cell.
   *
   * @param count units, null when hidden
   * @param percent of the cell's base, whole, rounded half up; null when count or base is hidden or
   *     the base is nought
   * @param mean of the table's amount, null when hidden, when nobody has it, or when the table has
   *     no amount
   * @param hidden true when something of the cell is not shown: too few, or others could be
   *     reckoned from it
   */
  public record Figure(
      @Nullable Long count, @Nullable Integer percent, @Nullable BigDecimal mean, boolean hidden) {}
}
