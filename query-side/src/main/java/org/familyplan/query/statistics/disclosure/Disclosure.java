package org.familyplan.query.statistics.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.familyplan.query.statistics.disclosure.Protection.GivenAway;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.Coarsening;
import org.familyplan.query.statistics.table.TableDefinition;
import org.familyplan.query.statistics.table.Tabulation;
import org.familyplan.query.statistics.table.Tabulation.AmountOf;
import org.familyplan.query.statistics.table.Tabulation.Sum;

/** Decides what an edition hides (diskretionering). */
public final class Disclosure {
  private final Tabulation now;
  private final Tabulation behind;
  private final List<Coarsening> coarsenings;
  private final List<Earlier> earlier;
  private final Rules rules;
  private final Groups groups;
  private final Primary primary;
  private final Map<Cell, Integer> summedOver = new HashMap<>();
  private final List<GivenAway> givenAway = new ArrayList<>();

  private Disclosure(
      Tabulation now, List<Coarsening> coarsenings, List<Earlier> earlier, Rules rules) {
    this.now = now;
    this.coarsenings = coarsenings;
    this.earlier = earlier;
    this.rules = rules;
    Set<TableDefinition> all = new LinkedHashSet<>(now.tables());
    earlier.forEach(edition -> all.addAll(edition.tables()));
    Set<TableDefinition> few = new LinkedHashSet<>();
    for (Implied implied : Implied.among(all, coarsenings)) {
      if (implied.isThin(guarded(now, implied.behind()), rules.threshold())) {
        few.addAll(implied.ties());
      } else {
        all.add(implied.behind());
      }
    }
    few.retainAll(now.tables());
    this.behind = now.of(all);
    this.groups = new Groups(all, coarsenings);
    this.primary = new Primary(now, few, coarsenings, groups, rules);
    for (TableDefinition table : now.tables()) {
      int codes = table.scope().size() + table.dimensions().size();
      table.cells().forEach(cell -> summedOver.merge(cell, codes - cell.codes().size(), Math::max));
    }
  }

  /**
   * What an edition must hide.
   *
   * @param now all its tables together, with what they count
   * @param coarsenings which attributes follow from which
   * @param earlier every edition before it that has a population of its tables
   * @param rules what counts as few
   */
  public static Protection protect(
      Tabulation now, List<Coarsening> coarsenings, List<Earlier> earlier, Rules rules) {
    return new Disclosure(now, coarsenings, earlier, rules).protect();
  }

  private static int guarded(Tabulation now, TableDefinition table) {
    return now.of(List.of(table)).count(table.whole()).guarded();
  }

  private Protection protect() {
    Map<Cell, Reason> counts = counts();
    Map<AmountOf, Reason> amounts = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>();
    now.tables().stream().map(TableDefinition::amount).filter(Objects::nonNull).forEach(names::add);
    names.forEach(name -> amounts.putAll(amounts(name, counts)));
    return new Protection(counts, amounts, givenAway);
  }

  private Map<Cell, Reason> counts() {
    List<Layer.Before> before = before();
    Layer layer =
        new Layer(
            behind.tables(),
            cell -> behind.count(cell).units(),
            coarsenings,
            groups,
            // nobody can be uncertain about more than there are in the group
            cell -> behind.count(groups.of(cell)).units(),
            rules.threshold());
    now.counts()
        .forEach(
            (cell, count) -> {
              boolean nought = primary.mayHideNought(cell);
              layer.tell(
                  cell, nought ? 0 : 1, nought || count.units() > 0, loss(cell, count.units()));
            });
    primary
        .counts()
        .forEach((cell, reason) -> layer.hide(cell, reason, reason.spread(rules.threshold())));
    before.forEach(layer::compare);
    Map<Cell, Reason> hidden = layer.protect();
    layer.givenAway().forEach(cell -> givenAway.add(new GivenAway(cell, "")));
    return hidden;
  }

  private List<Layer.Before> before() {
    return earlier.stream()
        .map(
            edition -> {
              Map<Cell, BigDecimal> shown = new HashMap<>();
              edition.counts().forEach((cell, value) -> shown.put(cell, BigDecimal.valueOf(value)));
              return new Layer.Before(
                  edition.tables(), shown, edition.hiddenCounts(), edition.changes().counts());
            })
        .toList();
  }

  private Map<AmountOf, Reason> amounts(String name, Map<Cell, Reason> hiddenCounts) {
    List<Layer.Before> before = before(name);
    Layer layer =
        new Layer(
            with(name, behind.tables()),
            cell -> total(new AmountOf(cell, name)),
            coarsenings,
            groups,
            cell -> Double.POSITIVE_INFINITY,
            rules.threshold());
    Set<Cell> cells = new LinkedHashSet<>();
    with(name, now.tables()).forEach(table -> cells.addAll(table.cells()));
    for (Cell cell : cells) {
      boolean somebody = now.sums().containsKey(new AmountOf(cell, name));
      layer.tell(cell, 0, somebody, loss(cell, now.count(cell).units()));
    }
    for (Cell cell : cells) {
      AmountOf amount = new AmountOf(cell, name);
      Reason reason = primary.amounts().get(amount);
      Sum sum = now.sums().get(amount);
      if (reason != null && sum != null) {
        layer.hide(cell, reason, Math.max(1, sum.largest().doubleValue()));
      } else if (hiddenCounts.containsKey(cell) && sum != null) {
        layer.hide(cell, Reason.SECONDARY, 0);
      }
    }
    before.forEach(layer::compare);
    Map<AmountOf, Reason> hidden = new LinkedHashMap<>();
    layer.protect().forEach((cell, reason) -> hidden.put(new AmountOf(cell, name), reason));
    layer.givenAway().forEach(cell -> givenAway.add(new GivenAway(cell, name)));
    return hidden;
  }

  private double total(AmountOf amount) {
    Sum sum = behind.sums().get(amount);
    return sum == null ? 0 : sum.total().doubleValue();
  }

  private List<Layer.Before> before(String name) {
    return earlier.stream()
        .map(
            edition ->
                new Layer.Before(
                    with(name, edition.tables()),
                    shown(name, edition),
                    of(name, edition.hiddenAmounts()),
                    of(name, edition.changes().amounts())))
        .toList();
  }

  /** What it showed of an amount; where nobody had it, everybody knows that it was nought. */
  private static Map<Cell, BigDecimal> shown(String name, Earlier edition) {
    Map<Cell, BigDecimal> shown = new HashMap<>();
    with(name, edition.tables())
        .forEach(table -> table.cells().forEach(cell -> shown.put(cell, BigDecimal.ZERO)));
    shown.keySet().removeAll(of(name, edition.hiddenAmounts()).keySet());
    shown.putAll(of(name, edition.amounts()));
    return shown;
  }

  private static List<TableDefinition> with(String name, Collection<TableDefinition> tables) {
    return tables.stream().filter(table -> name.equals(table.amount())).toList();
  }

  private static <V> Map<Cell, V> of(String name, Map<AmountOf, V> amounts) {
    Map<Cell, V> of = new HashMap<>();
    amounts.forEach(
        (amount, value) -> {
          if (amount.amount().equals(name)) {
            of.put(amount.cell(), value);
          }
        });
    return of;
  }

  /** Many units and sums over much are worth more than a corner of a table. */
  private double loss(Cell cell, long units) {
    return (1 + Math.log1p(units)) * Math.pow(3, summedOver.getOrDefault(cell, 0));
  }
}
