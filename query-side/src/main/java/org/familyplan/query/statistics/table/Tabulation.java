package org.familyplan.query.statistics.table;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
   * @param shares what each person or family adds to it, the largest first
   */
  public record Sum(long units, BigDecimal total, List<BigDecimal> shares) {}

  /** An amount of a cell. */
  public record AmountOf(Cell cell, String amount) {}

  private final List<TableDefinition> tables;
  private final Map<Cell, Count> counts;
  private final Map<AmountOf, Sum> sums;

  private Tabulation(
      List<TableDefinition> tables, Map<Cell, Count> counts, Map<AmountOf, Sum> sums) {
    this.tables = List.copyOf(tables);
    this.counts = counts;
    this.sums = sums;
  }

  /**
   * Counts.
   *
   * @param units by id of the population
   */
  public static Tabulation of(List<TableDefinition> tables, Map<String, List<Unit>> units) {
    Map<Cell, Gathering> gatherings = new LinkedHashMap<>();
    Map<AmountOf, Adding> addings = new LinkedHashMap<>();
    for (TableDefinition table : tables) {
      table.cells().forEach(cell -> gatherings.putIfAbsent(cell, new Gathering()));
      for (Unit unit : units.getOrDefault(table.population().id(), List.of())) {
        if (table.counts(unit)) {
          for (Cell cell : table.cellsOf(unit)) {
            // a cell that stands in several tables is gathered for each, and holds a unit once
            gatherings.computeIfAbsent(cell, any -> new Gathering()).take(unit);
            add(addings, table.amount(), cell, unit);
          }
        }
      }
    }
    Map<Cell, Count> counts = new LinkedHashMap<>();
    gatherings.forEach((cell, gathering) -> counts.put(cell, gathering.count()));
    Map<AmountOf, Sum> sums = new LinkedHashMap<>();
    addings.forEach((amount, adding) -> sums.put(amount, adding.sum()));
    return new Tabulation(
        tables, Collections.unmodifiableMap(counts), Collections.unmodifiableMap(sums));
  }

  private static void add(
      Map<AmountOf, Adding> addings, @Nullable String amount, Cell cell, Unit unit) {
    BigDecimal value = amount == null ? null : unit.amounts().get(amount);
    if (amount != null && value != null) {
      addings.computeIfAbsent(new AmountOf(cell, amount), any -> new Adding()).take(unit, value);
    }
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

  private static final class Gathering {
    private final Set<String> units = new HashSet<>();
    private final Set<String> guarded = new HashSet<>();

    void take(Unit unit) {
      units.add(unit.id());
      guarded.add(unit.guarded());
    }

    Count count() {
      return new Count(units.size(), guarded.size());
    }
  }

  private static final class Adding {
    private final Set<String> units = new HashSet<>();
    private final Map<String, BigDecimal> shares = new HashMap<>();

    void take(Unit unit, BigDecimal value) {
      if (units.add(unit.id())) {
        shares.merge(unit.guarded(), value, BigDecimal::add);
      }
    }

    Sum sum() {
      List<BigDecimal> largestFirst =
          shares.values().stream().sorted(Collections.reverseOrder()).toList();
      return new Sum(
          units.size(),
          largestFirst.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
          largestFirst);
    }
  }
}
