package org.familyplan.query.statistics.table;

import java.util.Comparator;
import java.util.List;

/**
 * Units of one person or family behind each other, so that distinct ones are counted in passing.
 */
final class GuardedTogether {
  private GuardedTogether() {}

  static List<Unit> sort(List<Unit> units) {
    return units.stream().sorted(Comparator.comparing(Unit::guarded)).toList();
  }
}
