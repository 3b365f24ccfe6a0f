package org.familyplan.query.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An attacker who knows all that is shown and seeks the largest and the least value of hidden
 * figures that hang together: the simplex method on one tableau, which stays from question to
 * question. Each of its steps is a world in which all that is shown is as it is, and tells a
 * possible value of every figure.
 *
 * <p>A figure that is shown but could be hidden stands in the tableau too, only to be watched:
 * where its entry in the row of a figure is not nought, the bound of that figure rests on it.
 */
final class Attack {
  private static final double NOUGHT = 1e-9;
  private static final int PATIENCE = 60;

  private final List<Figure> columns = new ArrayList<>();
  private final int free;
  private final double[][] rows;

  /** The sum of all rows that no figure stands for yet. */
  private final double[] missing;

  private final int[] basic;
  private final int[] rowOf;
  private int height;

  Attack(Collection<Figure> together) {
    columns.addAll(together);
    free = columns.size();
    Set<Equation> equations = new LinkedHashSet<>();
    together.forEach(figure -> equations.addAll(figure.equations));
    columns.addAll(watched(equations));
    Map<Figure, Integer> index = new LinkedHashMap<>();
    columns.forEach(figure -> index.put(figure, index.size()));
    List<Figure> limited =
        together.stream().filter(each -> !Double.isInfinite(each.upper)).toList();
    int slack = columns.size();
    int width = slack + limited.size() + 1;
    List<double[]> all = new ArrayList<>();
    equations.forEach(equation -> all.add(row(equation, index, width)));
    for (Figure figure : limited) {
      double[] row = new double[width];
      row[place(index, figure)] = 1;
      row[slack + all.size() - equations.size()] = 1;
      row[width - 1] = figure.upper - figure.lower;
      all.add(row);
    }
    rows = all.toArray(double[][]::new);
    height = rows.length;
    missing = new double[width];
    basic = new int[height];
    rowOf = new int[width];
    Arrays.fill(rowOf, -1);
    start();
  }

  private static Set<Figure> watched(Set<Equation> equations) {
    Set<Figure> watched = new LinkedHashSet<>();
    equations.forEach(
        equation -> equation.figures().stream().filter(Figure::canHide).forEach(watched::add));
    return watched;
  }

  private static int place(Map<Figure, Integer> index, Figure figure) {
    Integer place = index.get(figure);
    if (place == null) {
      throw new IllegalStateException("not in the tableau: " + figure.cell);
    }
    return place;
  }

  private static double[] row(Equation equation, Map<Figure, Integer> index, int width) {
    double[] row = new double[width];
    double rest = equation.rest();
    for (int term = 0; term < equation.figures().size(); term++) {
      Figure figure = equation.figures().get(term);
      Integer column = index.get(figure);
      if (column != null) {
        row[column] += equation.sign(term);
      }
      if (figure.unknown()) {
        rest -= equation.sign(term) * figure.lower;
      }
    }
    row[width - 1] = rest;
    return row;
  }

  private double value(int row) {
    return rows[row][rows[row].length - 1];
  }

  /** True for columns that can move: figures that are hidden, and what is left to a limit. */
  private boolean moves(int column) {
    return column < free || column >= columns.size();
  }

  // A first world

  private void start() {
    for (int row = 0; row < height; row++) {
      basic[row] = -1;
      if (value(row) < 0) {
        for (int column = 0; column < rows[row].length; column++) {
          rows[row][column] = -rows[row][column];
        }
      }
    }
    sumWhatIsMissing();
    int stalled = 0;
    while (missing[missing.length - 1] > NOUGHT * 100 && stalled < 100_000) {
      int column = mostHelpful(stalled > PATIENCE);
      if (column < 0) {
        throw new IllegalStateException("what is shown contradicts itself");
      }
      double before = missing[missing.length - 1];
      pivot(blocking(column, -1), column);
      stalled = missing[missing.length - 1] < before - NOUGHT ? 0 : stalled + 1;
    }
    dropEmptyRows();
    look();
  }

  private void sumWhatIsMissing() {
    Arrays.fill(missing, 0);
    for (int row = 0; row < height; row++) {
      for (int column = 0; basic[row] < 0 && column < missing.length; column++) {
        missing[column] += rows[row][column];
      }
    }
  }

  private int mostHelpful(boolean first) {
    int best = -1;
    double most = 1e-7;
    for (int column = 0; column < rowOf.length - 1 && !(first && best >= 0); column++) {
      if (moves(column) && rowOf[column] < 0 && missing[column] > most) {
        best = column;
        most = missing[column];
      }
    }
    return best;
  }

  /** Rows that no figure stands for: pivoted out, or saying nothing about hidden figures. */
  private void dropEmptyRows() {
    int kept = 0;
    for (int row = 0; row < height; row++) {
      if (basic[row] < 0) {
        for (int column = 0; column < rowOf.length - 1 && basic[row] < 0; column++) {
          if (moves(column) && rowOf[column] < 0 && Math.abs(rows[row][column]) > 1e-7) {
            pivot(row, column);
          }
        }
      }
    }
    for (int row = 0; row < height; row++) {
      if (basic[row] >= 0) {
        rows[kept] = rows[row];
        basic[kept] = basic[row];
        rowOf[basic[kept]] = kept;
        kept++;
      }
    }
    height = kept;
  }

  // Questions

  /**
   * Seeks other values of a figure until they lie as far apart as needed.
   *
   * @return figures on one of which the bound rests; none when they lie apart, or when nothing that
   *     could be hidden holds them together
   */
  Set<Figure> narrows(Figure figure) {
    int column = columns.indexOf(figure);
    Set<Figure> above = bound(column, -1);
    if (!figure.unsettled()) {
      return Set.of();
    }
    Set<Figure> below = bound(column, 1);
    if (!figure.unsettled()) {
      return Set.of();
    }
    return above.isEmpty() ? below : above;
  }

  /** Moves a figure as far as it goes: up for −1, down for 1. */
  private Set<Figure> bound(int figure, int sign) {
    int stalled = 0;
    while (columns.get(figure).unsettled()) {
      int row = rowOf[figure];
      int enter = row < 0 ? (sign < 0 ? figure : -1) : entering(row, sign, stalled > PATIENCE);
      if (enter < 0) {
        return row < 0 ? Set.of() : restsOn(row);
      }
      int leave = blocking(enter, row < 0 || sign > 0 ? -1 : row);
      if (leave < 0) {
        columns.get(figure).seen(Double.POSITIVE_INFINITY);
        return Set.of();
      }
      double before = worth(figure);
      pivot(leave, enter);
      look();
      stalled = Math.abs(worth(figure) - before) > NOUGHT ? 0 : stalled + 1;
    }
    return Set.of();
  }

  private double worth(int column) {
    return rowOf[column] < 0 ? 0 : value(rowOf[column]);
  }

  private int entering(int row, int sign, boolean first) {
    int best = -1;
    double most = 1e-7;
    for (int column = 0; column < rowOf.length - 1; column++) {
      double gain = sign * rows[row][column];
      if (gain > most && moves(column) && rowOf[column] < 0) {
        best = column;
        most = gain;
        if (first) {
          return best;
        }
      }
    }
    return best;
  }

  private Set<Figure> restsOn(int row) {
    Set<Figure> on = new LinkedHashSet<>();
    for (int column = free; column < columns.size(); column++) {
      if (Math.abs(rows[row][column]) > 1e-7) {
        on.add(columns.get(column));
      }
    }
    return on;
  }

  // Steps

  /** The row whose figure first meets its lower bound when a column grows; −1 when none does. */
  private int blocking(int column, int except) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int row = 0; row < height; row++) {
      double entry = rows[row][column];
      if (row != except && entry > 1e-7) {
        double step = Math.max(0, value(row)) / entry;
        boolean earlier = best >= 0 && step < least + 1e-12 && basic[row] < basic[best];
        if (step < least - 1e-12 || earlier) {
          best = row;
          least = Math.min(least, step);
        }
      }
    }
    return best;
  }

  private void pivot(int leave, int enter) {
    double[] pivot = rows[leave];
    double by = pivot[enter];
    int[] used = new int[pivot.length];
    int many = 0;
    for (int column = 0; column < pivot.length; column++) {
      if (Math.abs(pivot[column]) > NOUGHT) {
        pivot[column] /= by;
        used[many++] = column;
      } else {
        pivot[column] = 0;
      }
    }
    for (int row = 0; row < height; row++) {
      if (row != leave) {
        subtract(pivot, used, many, enter, rows[row]);
      }
    }
    subtract(pivot, used, many, enter, missing);
    if (basic[leave] >= 0) {
      rowOf[basic[leave]] = -1;
    }
    basic[leave] = enter;
    rowOf[enter] = leave;
  }

  private static void subtract(double[] pivot, int[] used, int many, int enter, double[] from) {
    double times = from[enter];
    if (times != 0) {
      for (int i = 0; i < many; i++) {
        from[used[i]] -= times * pivot[used[i]];
      }
      from[enter] = 0;
    }
  }

  private void look() {
    for (int column = 0; column < free; column++) {
      Figure figure = columns.get(column);
      figure.seen(figure.lower + Math.max(0, worth(column)));
    }
  }
}
