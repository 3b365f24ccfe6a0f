package org.familyplan.query.statistics.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.Tabulation.AmountOf;

/**
 * What must not be shown.
 *
 * @param counts hidden cells and why; a percentage hides with its count or its base, a mean with
 *     its count
 * @param amounts hidden sums and means and why; every amount that somebody has in a cell with a
 *     hidden count is here
 * @param givenAway what stays narrower than the rules want whatever is hidden, because earlier
 *     editions told it; empty unless a publication before went too far
 */
public record Protection(
    Map<Cell, Reason> counts, Map<AmountOf, Reason> amounts, List<GivenAway> givenAway) {
  /**
   * What can no longer be protected.
   *
   * @param cell of this or an earlier edition
   * @param amount the amount, empty when it is the count
   */
  public record GivenAway(Cell cell, String amount) {}

  /** A protection. */
  public Protection {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    givenAway = List.copyOf(givenAway);
  }

  /** Cells whose count is hidden. */
  public Set<Cell> hiddenCounts() {
    return counts.keySet();
  }

  /** Amounts that are hidden. */
  public Set<AmountOf> hiddenAmounts() {
    return amounts.keySet();
  }
}
