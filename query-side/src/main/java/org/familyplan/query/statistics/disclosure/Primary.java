package org.familyplan.query.statistics.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.Coarsening;
import org.familyplan.query.statistics.table.TableDefinition;
import org.familyplan.query.statistics.table.Tabulation;
import org.familyplan.query.statistics.table.Tabulation.AmountOf;
import org.familyplan.query.statistics.table.Tabulation.Sum;

/** What tells of few by itself. */
final class Primary {
  /** An attribute that a whole group shares in some population. */
  record Shared(String population, String attribute) {}

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Tabulation now;
  private final Groups groups;
  private final Rules rules;
  private final Map<Cell, Reason> counts = new LinkedHashMap<>();
  private final Map<AmountOf, Reason> amounts = new LinkedHashMap<>();
  private final Set<Cell> thin = new HashSet<>();
  private final Set<Shared> shared = new HashSet<>();

  /**
   * Finds out.
   *
   * @param few tables that have too few in all to be broken down
   */
  Primary(
      Tabulation now,
      Set<TableDefinition> few,
      List<Coarsening> coarsenings,
      Groups groups,
      Rules rules) {
    this.now = now;
    this.groups = groups;
    this.rules = rules;
    now.tables().forEach(this::ofFew);
    few.forEach(this::notBrokenDown);
    now.counts().forEach(this::small);
    now.tables().forEach(this::wholeGroups);
    now.tables().forEach(this::thin);
    coarsenings.forEach(this::alsoFiner);
    now.sums().forEach(this::dominant);
  }

  Map<Cell, Reason> counts() {
    return counts;
  }

  Map<AmountOf, Reason> amounts() {
    return amounts;
  }

  /** True when a nought in this cell can be hidden. */
  boolean mayHideNought(Cell cell) {
    return thin.contains(cell) || noughtTells(cell);
  }

  /** True when a nought in this cell can tell about a whole group. */
  private boolean noughtTells(Cell cell) {
    return cell.codes().keySet().stream()
        .anyMatch(attribute -> shared.contains(new Shared(cell.population(), attribute)));
  }

  /** Noughts of what an attribute follows from tell as much. */
  private void alsoFiner(Coarsening coarsening) {
    if (shared.contains(new Shared(coarsening.population(), coarsening.attribute()))) {
      coarsening.finer().forEach(finer -> shared.add(new Shared(coarsening.population(), finer)));
    }
  }

  private boolean few(int guarded) {
    return guarded > 0 && guarded < rules.threshold();
  }

  private void small(Cell cell, Tabulation.Count count) {
    if (few(count.guarded())) {
      counts.putIfAbsent(cell, Reason.SMALL);
    }
  }

  /** Too few for so many cells: most would be small, and the noughts between them tell of them. */
  private void thin(TableDefinition table) {
    for (Cell cell : table.cells()) {
      long cells =
          table.measured().stream()
              .filter(each -> groups.isOpen(cell, each.id()))
              .mapToLong(each -> each.codes().size())
              .reduce(groups.isCommon(table.whole()) ? 1 : 2, Math::multiplyExact);
      int base = now.count(groups.of(cell)).guarded();
      if (cells > 1 && base > 0 && base * 2L < rules.threshold() * cells) {
        counts.putIfAbsent(cell, Reason.THIN);
        thin.add(cell);
      }
    }
  }

  /** Nothing is told of a population of few. */
  private void ofFew(TableDefinition table) {
    Cell everybody = new Cell(table.population().id(), Map.of());
    if (few(now.count(everybody).guarded())) {
      table.cells().forEach(this::leaveOut);
    }
  }

  private void leaveOut(Cell cell) {
    counts.put(cell, Reason.THIN);
    thin.add(cell);
  }

  /** Only what is measured of all is shown, and how many there are of what it is broken down by. */
  private void notBrokenDown(TableDefinition table) {
    for (Cell cell : table.cells()) {
      boolean measured = !cell.equals(table.baseOf(cell));
      boolean brokenDown =
          table.by().stream().anyMatch(each -> cell.codes().containsKey(each.id()));
      if (measured && brokenDown) {
        leaveOut(cell);
      }
    }
  }

  private void wholeGroups(TableDefinition table) {
    List<Cell> cells = table.cells();
    Map<Cell, List<Cell>> groups = new LinkedHashMap<>();
    cells.forEach(
        cell -> groups.computeIfAbsent(table.baseOf(cell), any -> new ArrayList<>()).add(cell));
    groups.forEach((group, members) -> wholeGroup(table, group, members));
  }

  private void wholeGroup(TableDefinition table, Cell group, List<Cell> members) {
    List<String> all =
        table.measured().stream()
            .filter(attribute -> attribute.sensitive() && isShared(group, attribute))
            .map(Attribute::id)
            .toList();
    all.forEach(attribute -> shared.add(new Shared(group.population(), attribute)));
    for (Cell cell : members) {
      Cell rest = cell;
      for (String attribute : all) {
        // that nobody is without an answer tells nothing of the answers
        if (Attribute.says(cell.codes().getOrDefault(attribute, Attribute.UNANSWERED))) {
          rest = rest.without(attribute);
        }
      }
      // a part of nobody tells nothing of the group
      if (!rest.equals(cell) && now.count(rest).units() > 0) {
        counts.putIfAbsent(cell, Reason.WHOLE_GROUP);
      }
    }
  }

  private boolean isShared(Cell group, Attribute attribute) {
    long base = now.count(group).units();
    return base > 0
        && attribute.codes().stream()
            .filter(Attribute::says)
            .anyMatch(code -> now.count(group.with(attribute.id(), code)).units() == base);
  }

  private void dominant(AmountOf amount, Sum sum) {
    if (few(sum.contributors())) {
      amounts.put(amount, Reason.SMALL);
    } else if (dominated(sum)) {
      amounts.put(amount, Reason.DOMINANT);
    }
  }

  private boolean dominated(Sum sum) {
    BigDecimal percent = BigDecimal.valueOf(rules.dominancePercent());
    BigDecimal most = sum.largest().multiply(HUNDRED);
    BigDecimal others = sum.total().subtract(sum.largest()).subtract(sum.second());
    boolean mostly = most.compareTo(sum.total().multiply(percent)) > 0;
    boolean guessed =
        others.multiply(HUNDRED).compareTo(sum.largest().multiply(HUNDRED.subtract(percent))) < 0;
    return mostly || guessed;
  }
}
