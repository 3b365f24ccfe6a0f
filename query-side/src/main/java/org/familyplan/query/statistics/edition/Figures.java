package org.familyplan.query.statistics.edition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.familyplan.query.statistics.edition.Hiding.Hidden;
import org.familyplan.query.statistics.edition.PublishedTable.Figure;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.TableDefinition;
import org.familyplan.query.statistics.table.Tabulation;
import org.familyplan.query.statistics.table.Tabulation.AmountOf;
import org.familyplan.query.statistics.table.Tabulation.Sum;
import org.jspecify.annotations.Nullable;

/** Makes of counts what is shown of them. */
public final class Figures {
  private final Tabulation counted;
  private final Hidden hidden;

  public Figures(Tabulation counted, Hidden hidden) {
    this.counted = counted;
    this.hidden = hidden;
  }

  /** What is shown of a table, cell by cell in the order of its definition. */
  public Map<Cell, Figure> of(TableDefinition table) {
    Map<Cell, Figure> figures = new LinkedHashMap<>();
    table.cells().forEach(cell -> figures.put(cell, figure(table, cell)));
    return Collections.unmodifiableMap(figures);
  }

  private Figure figure(TableDefinition table, Cell cell) {
    if (hidden.counts().containsKey(cell)) {
      return new Figure(null, null, null, true);
    }
    long count = counted.count(cell).units();
    String amount = table.amount();
    boolean meanHidden = amount != null && hidden.amounts().containsKey(new AmountOf(cell, amount));
    return new Figure(
        count,
        percent(count, table.baseOf(cell)),
        amount == null || meanHidden ? null : mean(new AmountOf(cell, amount)),
        meanHidden);
  }

  /** Whole, rounded half up, each cell alone. */
  private @Nullable Integer percent(long count, Cell base) {
    long whole = counted.count(base).units();
    return whole == 0 || hidden.counts().containsKey(base)
        ? null
        : Math.toIntExact(Math.floorDiv(200 * count + whole, 2 * whole));
  }

  private @Nullable BigDecimal mean(AmountOf amount) {
    Sum sum = counted.sums().get(amount);
    return sum == null || sum.units() == 0
        ? null
        : sum.total().divide(BigDecimal.valueOf(sum.units()), 1, RoundingMode.HALF_UP);
  }
}
