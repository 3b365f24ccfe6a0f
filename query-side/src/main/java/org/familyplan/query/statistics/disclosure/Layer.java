package org.familyplan.query.statistics.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.familyplan.query.statistics.disclosure.Changes.Change;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.Coarsening;
import org.familyplan.query.statistics.table.TableDefinition;

/**
 * All that everybody knows of one kind of number, counts or one amount: this edition's figures,
 * those of the editions before, what sums to what in each, and how far they can lie apart.
 */
final class Layer {
  /**
   * An edition before, seen for one kind of number.
   *
   * @param shown what it showed
   * @param hidden what it hid and why
   * @param changes what changed since, cell by cell
   */
  record Before(
      Collection<TableDefinition> tables,
      Map<Cell, BigDecimal> shown,
      Map<Cell, Reason> hidden,
      Map<Cell, Change> changes) {}

  private final List<Coarsening> coarsenings;
  private final int threshold;
  private final List<Figure> figures = new ArrayList<>();
  private final List<Equation> equations = new ArrayList<>();
  private final Map<Cell, Figure> now = new LinkedHashMap<>();
  private final Map<Cell, Reason> reasons = new LinkedHashMap<>();
  private final Set<Figure> givenAway = new LinkedHashSet<>();

  Layer(
      Collection<TableDefinition> tables,
      List<Before> before,
      List<Coarsening> coarsenings,
      int threshold) {
    this.coarsenings = coarsenings;
    this.threshold = threshold;
    Set<TableDefinition> all = new LinkedHashSet<>(tables);
    before.forEach(edition -> all.addAll(edition.tables()));
    relate(Relations.among(all, coarsenings), now);
    now.values().forEach(figure -> figure.hidden = true);
  }

  /** The number of a cell of this edition; until it is told, a cell is only implied. */
  void tell(Cell cell, double value, double lower, boolean mayHide, double loss, boolean common) {
    Figure figure = figure(cell);
    figure.value = value;
    figure.lower = lower;
    figure.mayHide = mayHide;
    figure.loss = loss;
    figure.common = common;
    figure.need = mayHide ? 1 : 0;
    figure.hidden = false;
  }

  /** Hides a cell of this edition. */
  void hide(Cell cell, Reason reason, double need) {
    Figure figure = figure(cell);
    figure.hidden = true;
    figure.need = Math.max(figure.need, need);
    reasons.putIfAbsent(cell, reason);
  }

  private Figure figure(Cell cell) {
    Figure figure = now.get(cell);
    if (figure == null) {
      throw new IllegalArgumentException("a cell of no table: " + cell);
    }
    return figure;
  }

  /** What an edition before told; only after this edition's numbers are told. */
  void compare(Before before) {
    Relations relations = Relations.among(before.tables(), coarsenings);
    Map<Cell, Figure> then = new LinkedHashMap<>();
    for (Cell cell : relations.cells()) {
      then.put(cell, then(before, cell, figure(cell)));
    }
    relate(relations, then);
  }

  private Figure then(Before before, Cell cell, Figure today) {
    Change change = before.changes().getOrDefault(cell, Change.NONE);
    BigDecimal shown = before.shown().get(cell);
    Reason hidden = before.hidden().getOrDefault(cell, Reason.SECONDARY);
    double need = hidden.spread(threshold);
    if (change.guarded() == 0 && shown != null) {
      today.value = shown.doubleValue();
      today.told = true;
      return today;
    }
    if (change.guarded() == 0) {
      hideAgain(cell, today, need);
      return today;
    }
    Figure then = new Figure(cell);
    figures.add(then);
    if (shown != null) {
      then.value = shown.doubleValue();
    } else {
      then.hidden = true;
      then.need = need;
    }
    if (change.guarded() < threshold) {
      hideAgain(cell, today, shown == null ? need : Reason.EARLIER.spread(threshold));
      bind(then, today, Math.max(threshold - 1, change.by().doubleValue()));
    }
    return then;
  }

  private void hideAgain(Cell cell, Figure today, double need) {
    today.need = Math.max(today.need, need);
    today.lower = 0;
    if (today.mayHide || !today.hidden) {
      today.hidden = true;
      reasons.putIfAbsent(cell, Reason.EARLIER);
    }
  }

  /** Few changed, so that the one tells of the other to within this. */
  private void bind(Figure then, Figure today, double within) {
    Figure difference = new Figure(null);
    difference.hidden = true;
    difference.upper = 2 * within;
    figures.add(difference);
    equations.add(new Equation(-within).plus(then).minus(today).minus(difference));
  }

  private void relate(Relations relations, Map<Cell, Figure> of) {
    relations
        .cells()
        .forEach(
            cell ->
                of.computeIfAbsent(
                    cell,
                    any -> {
                      Figure figure = new Figure(cell);
                      figures.add(figure);
                      return figure;
                    }));
    for (Relations.Sum sum : relations.sums()) {
      Equation equation = new Equation(0);
      sum.parts().forEach(part -> equation.plus(known(of, part)));
      equation.minus(known(of, sum.whole()));
      if (!sum.complete()) {
        Figure others = new Figure(null);
        others.hidden = true;
        figures.add(others);
        equation.plus(others);
      }
      equations.add(equation);
    }
  }

  private static Figure known(Map<Cell, Figure> of, Cell cell) {
    Figure figure = of.get(cell);
    if (figure == null) {
      throw new IllegalStateException("no figure for " + cell);
    }
    return figure;
  }

  /** Hides what must be hidden beside; the answer is every hidden cell of this edition and why. */
  Map<Cell, Reason> protect() {
    for (Figure figure : figures) {
      if (figure.hidden && figure.told) {
        givenAway.add(figure);
      }
      if (figure.unknown() && !Double.isNaN(figure.value)) {
        figure.seen(figure.value);
      }
    }
    givenAway.addAll(new Secondary(figures, equations).hide());
    now.forEach(
        (cell, figure) -> {
          if (figure.hidden && !Double.isNaN(figure.value) && figure.mayHide) {
            reasons.putIfAbsent(cell, Reason.SECONDARY);
          }
        });
    return reasons;
  }

  /** What stays too narrow. */
  Set<Cell> givenAway() {
    Set<Cell> cells = new LinkedHashSet<>();
    for (Figure figure : givenAway) {
      if (figure.cell != null) {
        cells.add(figure.cell);
      }
    }
    return cells;
  }
}
