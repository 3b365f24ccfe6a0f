package org.familyplan.query.statistics.table;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Units counted and summed cell by cell, nothing hidden yet: not for publication. */
public final class Tabulation {
  /**
   * What a cell holds.
   *
   * @param units how many
   * @param guarded how many persons or families these tell of
   */
  public record Count(long units, int guarded) {
    static final Count NONE = new Count(0, 0);
  }

  /**
   * An amount summed in a cell.
   *
   * @param units how many have the amount
   * @param total the sum of theirs
   * @param contributors how many persons or families add to it
   * @param largest what the one adds who adds most
   * @param second what the next one adds, nought when there is none
   */
  public record Sum(
      long units, BigDecimal total, int contributors, BigDecimal largest, BigDecimal second) {}

  /** An amount of a cell. */
  public record AmountOf(Cell cell, String amount) {}

  private final Map<String, List<Unit>> units;
  private final List<TableDefinition> tables;
  private final Map<Cell, Count> counts;
  private final Map<AmountOf, Sum> sums;

  private Tabulation(
      Map<String, List<Unit>> units,
      List<TableDefinition> tables,
      Map<Cell, Count> counts,
      Map<AmountOf, Sum> sums) {
    this.units = units;
    this.tables = tables;
    this.counts = Collections.unmodifiableMap(counts);
    this.sums = Collections.unmodifiableMap(sums);
  }

  /**
   * Counts. Throws when a unit has a code that its attribute does not know.
   *
   * @param units by id of the population
   */
  public static Tabulation of(List<TableDefinition> tables, Map<String, List<Unit>> units) {
    return count(tables, byGuarded(units));
  }

  /** The same units counted for other tables. */
  public Tabulation of(Collection<TableDefinition> others) {
    return count(others, units);
  }

  private static Tabulation count(
      Collection<TableDefinition> tables, Map<String, List<Unit>> units) {
    Map<Cell, Count> counts = new LinkedHashMap<>();
    Map<AmountOf, Sum> sums = new LinkedHashMap<>();
    for (TableDefinition table : tables) {
      Counting counting = new Counting(table);
      units.getOrDefault(table.population().id(), List.of()).forEach(counting::take);
      counting.into(counts, sums);
    }
    return new Tabulation(units, List.copyOf(tables), counts, sums);
  }

  private static Map<String, List<Unit>> byGuarded(Map<String, List<Unit>> units) {
    Map<String, List<Unit>> sorted = new LinkedHashMap<>();
    units.forEach((population, each) -> sorted.put(population, GuardedTogether.sort(each)));
    return sorted;
  }

  /** The tables that it counts for. */
  public List<TableDefinition> tables() {
    return tables;
  }

  /** Every cell of its tables with what it holds. */
  public Map<Cell, Count> counts() {
    return counts;
  }

  /** What a cell holds; nothing for a cell of no table. */
  public Count count(Cell cell) {
    return counts.getOrDefault(cell, Count.NONE);
  }

  /** Every amount of a cell in which some unit has it. */
  public Map<AmountOf, Sum> sums() {
    return sums;
  }
}
