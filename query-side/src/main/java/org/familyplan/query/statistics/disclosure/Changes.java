package org.familyplan.query.statistics.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.Places;
import org.familyplan.query.statistics.table.TableDefinition;
import org.familyplan.query.statistics.table.Tabulation.AmountOf;
import org.familyplan.query.statistics.table.Unit;

/**
 * What became another between two positions of the log, cell by cell. What is not named did not
 * change.
 */
public record Changes(Map<Cell, Change> counts, Map<AmountOf, Change> amounts) {
  /** Nothing changed, as between two editions at one position. */
  public static final Changes NONE = new Changes(Map.of(), Map.of());

  /**
   * A change.
   *
   * @param guarded how many persons or families entered the cell, left it, or add another number to
   *     it than before
   * @param by how far these moved it, each taken without its sign
   */
  public record Change(int guarded, BigDecimal by) {
    static final Change NONE = new Change(0, BigDecimal.ZERO);

    Change and(BigDecimal more) {
      return more.signum() == 0 ? this : new Change(guarded + 1, by.add(more.abs()));
    }
  }

  /**
   * Compares.
   *
   * @param tables whose cells to compare: those of both editions
   * @param before units by population at the earlier position
   * @param now units by population at the later one
   */
  public static Changes between(
      Collection<TableDefinition> tables,
      Map<String, List<Unit>> before,
      Map<String, List<Unit>> now) {
    Changes changes = new Changes(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (TableDefinition table : tables) {
      String population = table.population().id();
      changes.compare(
          table,
          together(before.getOrDefault(population, List.of())),
          together(now.getOrDefault(population, List.of())));
    }
    return changes;
  }

  private static SortedMap<String, List<Unit>> together(List<Unit> units) {
    SortedMap<String, List<Unit>> together = new TreeMap<>();
    units.forEach(
        unit -> together.computeIfAbsent(unit.guarded(), any -> new ArrayList<>()).add(unit));
    return together;
  }

  private void compare(
      TableDefinition table,
      SortedMap<String, List<Unit>> before,
      SortedMap<String, List<Unit>> now) {
    Moves moves = new Moves(table);
    SortedMap<String, List<Unit>> all = new TreeMap<>(before);
    now.forEach(all::putIfAbsent);
    for (String guarded : all.keySet()) {
      List<Unit> old = before.getOrDefault(guarded, List.of());
      List<Unit> young = now.getOrDefault(guarded, List.of());
      if (!old.equals(young)) {
        moves.move(old, young);
      }
    }
    moves.into(this);
  }

  /** What moved in one table. */
  private static final class Moves {
    private final TableDefinition table;
    private final Places places;
    private final Change[] counts;
    private final Change[] amounts;

    Moves(TableDefinition table) {
      this.table = table;
      this.places = new Places(table);
      this.counts = new Change[places.size()];
      this.amounts = new Change[places.size()];
      Arrays.fill(counts, Change.NONE);
      Arrays.fill(amounts, Change.NONE);
    }

    void move(List<Unit> before, List<Unit> now) {
      Map<Integer, BigDecimal> units = new HashMap<>();
      Map<Integer, BigDecimal> shares = new HashMap<>();
      before.forEach(unit -> add(unit, BigDecimal.ONE.negate(), units, shares));
      now.forEach(unit -> add(unit, BigDecimal.ONE, units, shares));
      units.forEach((place, by) -> counts[place] = counts[place].and(by));
      shares.forEach((place, by) -> amounts[place] = amounts[place].and(by));
    }

    private void add(
        Unit unit,
        BigDecimal sign,
        Map<Integer, BigDecimal> units,
        Map<Integer, BigDecimal> shares) {
      BigDecimal share = table.amount() == null ? null : unit.amounts().get(table.amount());
      for (int place : places.of(unit)) {
        units.merge(place, sign, BigDecimal::add);
        if (share != null) {
          shares.merge(place, share.multiply(sign), BigDecimal::add);
        }
      }
    }

    void into(Changes changes) {
      List<Cell> cells = table.cells();
      for (int place = 0; place < counts.length; place++) {
        Cell cell = cells.get(place);
        if (counts[place].guarded() > 0) {
          changes.counts.put(cell, counts[place]);
        }
        if (table.amount() != null && amounts[place].guarded() > 0) {
          changes.amounts.put(new AmountOf(cell, table.amount()), amounts[place]);
        }
      }
    }
  }
}
