package org.familyplan.query.statistics.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.familyplan.query.statistics.table.Tabulation.AmountOf;
import org.familyplan.query.statistics.table.Tabulation.Count;
import org.familyplan.query.statistics.table.Tabulation.Sum;
import org.jspecify.annotations.Nullable;

/**
 * One table being counted. Units must come with those of one person or family behind each other, so
 * that distinct ones are counted in passing.
 */
final class Counting {
  private final TableDefinition table;
  private final Places places;
  private final long[] units;
  private final int[] guarded;
  private final @Nullable String[] lastGuarded;
  private final @Nullable Adding[] adding;

  Counting(TableDefinition table) {
    this.table = table;
    this.places = new Places(table);
    this.units = new long[places.size()];
    this.guarded = new int[places.size()];
    this.lastGuarded = new String[places.size()];
    this.adding = new Adding[table.amount() == null ? 0 : places.size()];
  }

  void take(Unit unit) {
    for (int cell : places.of(unit)) {
      units[cell]++;
      if (!unit.guarded().equals(lastGuarded[cell])) {
        lastGuarded[cell] = unit.guarded();
        guarded[cell]++;
      }
      add(cell, unit);
    }
  }

  private void add(int cell, Unit unit) {
    BigDecimal value = table.amount() == null ? null : unit.amounts().get(table.amount());
    if (value != null) {
      Adding sum = adding[cell];
      if (sum == null) {
        sum = new Adding();
        adding[cell] = sum;
      }
      sum.take(unit.guarded(), value);
    }
  }

  /** Tells what the cells hold; a cell that another table told of holds the same. */
  void into(Map<Cell, Count> counts, Map<AmountOf, Sum> sums) {
    List<Cell> cells = table.cells();
    for (int place = 0; place < cells.size(); place++) {
      counts.putIfAbsent(cells.get(place), new Count(units[place], guarded[place]));
      Adding sum = adding.length == 0 ? null : adding[place];
      if (sum != null && table.amount() != null) {
        sums.putIfAbsent(new AmountOf(cells.get(place), table.amount()), sum.sum());
      }
    }
  }

  /** An amount being summed in one cell. */
  private static final class Adding {
    private long units;
    private BigDecimal total = BigDecimal.ZERO;
    private int contributors;
    private BigDecimal largest = BigDecimal.ZERO;
    private BigDecimal second = BigDecimal.ZERO;
    private @Nullable String contributor;
    private BigDecimal share = BigDecimal.ZERO;

    void take(String guarded, BigDecimal value) {
      if (!guarded.equals(contributor)) {
        close();
        contributor = guarded;
        contributors++;
      }
      units++;
      share = share.add(value);
      total = total.add(value);
    }

    private void close() {
      if (share.compareTo(largest) > 0) {
        second = largest;
        largest = share;
      } else {
        second = second.max(share);
      }
      share = BigDecimal.ZERO;
    }

    Sum sum() {
      close();
      return new Sum(units, total, contributors, largest, second);
    }
  }
}
