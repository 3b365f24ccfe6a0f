package org.familyplan.query.statistics.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
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
      Map<Cell, Change> changes) {

    /** Populations of which anything changed. */
    Set<String> moved() {
      return changes.keySet().stream().map(Cell::population).collect(Collectors.toSet());
    }
  }

  private final List<Coarsening> coarsenings;
  private final Groups groups;
  private final ToDoubleFunction<Cell> most;
  private final int threshold;
  private final List<Figure> figures = new ArrayList<>();
  private final List<Equation> equations = new ArrayList<>();
  private final Map<Cell, Figure> now = new LinkedHashMap<>();
  private final Map<Cell, Reason> reasons = new LinkedHashMap<>();
  private final Set<Figure> givenAway = new LinkedHashSet<>();

  /**
   * All numbers of one kind.
   *
   * @param tables of this edition, of those before, and what they imply
   * @param truth the numbers of their cells today
   * @param most how far apart the values of a cell can lie at most
   */
  Layer(
      Collection<TableDefinition> tables,
      ToDoubleFunction<Cell> truth,
      List<Coarsening> coarsenings,
      Groups groups,
      ToDoubleFunction<Cell> most,
      int threshold) {
    this.coarsenings = coarsenings;
    this.groups = groups;
    this.most = most;
    this.threshold = threshold;
    relate(Relations.among(tables, coarsenings), truth);
  }

  /** A cell that this edition tells or hides; until then, a cell is only implied. */
  void tell(Cell cell, double lower, boolean mayHide, double loss) {
    Figure figure = figure(cell);
    figure.published = true;
    figure.lower = lower;
    figure.mayHide = mayHide;
    figure.need = mayHide ? 1 : 0;
    figure.loss = loss;
    figure.hidden = false;
  }

  /**
   * Hides a cell of this edition.
   *
   * @param need how far apart its possible values must lie
   */
  void hide(Cell cell, Reason reason, double need) {
    Figure figure = figure(cell);
    figure.hidden = true;
    figure.secret = reason.isSecret() && groups.tells(cell);
    if (reason == Reason.THIN) {
      figure.need = 0;
    }
    needs(figure, cell, need);
    reasons.putIfAbsent(cell, reason);
  }

  private void needs(Figure figure, Cell cell, double need) {
    figure.need = Math.max(figure.need, Math.min(need, most.applyAsDouble(cell)));
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
    Set<String> moved = before.moved();
    List<TableDefinition> still =
        before.tables().stream().filter(table -> !moved.contains(table.population().id())).toList();
    Relations.among(still, coarsenings).cells().forEach(cell -> still(before, cell, figure(cell)));
    List<TableDefinition> others =
        before.tables().stream().filter(table -> moved.contains(table.population().id())).toList();
    Relations.among(others, coarsenings).cells().forEach(cell -> moved(before, cell, figure(cell)));
  }

  /** Nothing changed in its population: what it showed is known, what it hid stays hidden. */
  private void still(Before before, Cell cell, Figure today) {
    BigDecimal shown = before.shown().get(cell);
    if (shown == null) {
      hideAgain(cell, today, reason(before, cell));
    } else {
      today.value = shown.doubleValue();
      today.told = true;
    }
  }

  /**
   * Something changed in its population, but few in this cell; whether any did, nobody knows for
   * certain. What was hidden would be told nearly by what is shown now, and what was shown tells
   * nearly what is hidden now.
   */
  private void moved(Before before, Cell cell, Figure today) {
    Change change = before.changes().getOrDefault(cell, Change.NONE);
    if (change.guarded() >= threshold) {
      return;
    }
    BigDecimal shown = before.shown().get(cell);
    if (shown == null) {
      hideAgain(cell, today, reason(before, cell));
      return;
    }
    if (change.guarded() > 0 && !groups.isCommon(cell)) {
      hideAgain(cell, today, Reason.EARLIER);
    }
    double nearly = Math.max(threshold - 1, change.by().doubleValue());
    today.lower = Math.max(today.lower, shown.doubleValue() - nearly);
    today.upper = Math.min(today.upper, shown.doubleValue() + nearly);
  }

  private static Reason reason(Before before, Cell cell) {
    return before.hidden().getOrDefault(cell, Reason.SECONDARY);
  }

  private void hideAgain(Cell cell, Figure today, Reason reason) {
    needs(today, cell, Math.max(1, reason.spread(threshold)));
    today.secret |= reason.isSecret() && groups.tells(cell);
    today.lower = 0;
    if (today.mayHide || !today.hidden) {
      today.hidden = true;
      reasons.putIfAbsent(cell, Reason.EARLIER);
    }
  }

  private void relate(Relations relations, ToDoubleFunction<Cell> truth) {
    relations
        .cells()
        .forEach(
            cell ->
                now.computeIfAbsent(
                    cell,
                    any -> {
                      Figure figure = new Figure(cell, truth.applyAsDouble(cell));
                      figure.common = groups.isCommon(cell);
                      figure.by = groups.by(cell);
                      figures.add(figure);
                      return figure;
                    }));
    for (Relations.Sum sum : relations.sums()) {
      Equation equation = new Equation(0);
      sum.parts().forEach(part -> equation.plus(figure(part)));
      equation.minus(figure(sum.whole()));
      if (!sum.complete()) {
        Figure others = new Figure(null, equation.missing());
        figures.add(others);
        equation.plus(others);
      }
      equations.add(equation);
    }
  }

  /** Hides what must be hidden beside; the answer is every hidden cell of this edition and why. */
  Map<Cell, Reason> protect() {
    for (Figure figure : figures) {
      if (figure.hidden && figure.told) {
        givenAway.add(figure);
      }
      figure.seen(figure.value);
    }
    givenAway.addAll(new Secondary(figures, equations).hide());
    now.forEach(
        (cell, figure) -> {
          if (figure.hidden && figure.published && figure.mayHide) {
            reasons.putIfAbsent(cell, Reason.SECONDARY);
          }
        });
    return reasons;
  }

  /** What stays too narrow. */
  Set<Cell> givenAway() {
    Set<Cell> cells = new LinkedHashSet<>();
    for (Figure figure : givenAway) {
      if (figure.cell != null && figure.secret) {
        cells.add(figure.cell);
      }
    }
    return cells;
  }
}
