package org.familyplan.query.statistics.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * An attacker who knows all that is shown and seeks the largest and the least value of hidden
 * figures that hang together: the simplex method on one tableau, which stays from question to
 * question. It starts at the truth, so no first world has to be found; each of its steps is another
 * world in which all that is shown is as it is, and tells a possible value of every figure.
 *
 * <p>A figure that is shown but could be hidden stands in the tableau too, only to be watched:
 * where its entry in the row of a figure is not nought, the bound of that figure rests on it.
 */
final class Attack {
  /** Entries less than this far from a whole number are that number; the rest is rounding. */
  private static final double ROUNDING = 1e-9;

  private static final double NOUGHT = 1e-7;
  private static final int PATIENCE = 600;

  /** Bounds are moved by next to nothing, each by another, so that no step is in vain. */
  private static final double SLACK = 1e-5;

  private final Map<Figure, Integer> places = new LinkedHashMap<>();
  private final List<Figure> columns;

  /** Columns before this one move, the others are watched. */
  private final int free;

  /** The entries of a row times how far their figures move are nought together. */
  private final double[][] rows;

  /** The figure that a row tells by the others, whose entry is one. */
  private final int[] toldBy;

  private final int[] rowOf;
  private final double[] world;
  private final double[] lower;
  private final double[] upper;

  /** Attacks figures that hang together. */
  Attack(Collection<Figure> together) {
    Set<Equation> equations = new LinkedHashSet<>();
    together.forEach(figure -> equations.addAll(figure.equations));
    equations.removeIf(each -> !each.isAbout(together::contains));
    Set<Figure> stuck = stuck(equations);
    together.stream()
        .filter(each -> !stuck.contains(each))
        .forEach(each -> places.put(each, places.size()));
    free = places.size();
    equations.stream()
        .flatMap(equation -> equation.figures().stream())
        .filter(Figure::canHide)
        .forEach(each -> places.putIfAbsent(each, places.size()));
    columns = List.copyOf(places.keySet());
    rowOf = new int[free];
    Arrays.fill(rowOf, -1);
    world = columns.stream().limit(free).mapToDouble(each -> each.value).toArray();
    columns.stream().limit(free).forEach(each -> each.seen(each.value));
    Random random = new Random(free);
    lower = columns.stream().limit(free).mapToDouble(each -> each.lower - slack(random)).toArray();
    upper = columns.stream().limit(free).mapToDouble(each -> each.upper + slack(random)).toArray();
    rows = solved(equations.stream().map(this::row).toList());
    toldBy = new int[rows.length];
    for (int column = 0; column < free; column++) {
      if (rowOf[column] >= 0) {
        toldBy[rowOf[column]] = column;
      }
    }
  }

  /**
   * Figures that are only implied and can be nothing else than they are, as parts of a nought that
   * is shown: they need no column.
   */
  private static Set<Figure> stuck(Set<Equation> equations) {
    Set<Figure> stuck = new HashSet<>();
    Deque<Equation> open = new ArrayDeque<>(equations);
    while (!open.isEmpty()) {
      Equation equation = open.removeFirst();
      if (equation.isStuck(stuck)) {
        equation.figures().stream()
            .filter(each -> each.unknown() && !each.published && each.need == 0 && stuck.add(each))
            .forEach(
                each -> each.equations.stream().filter(equations::contains).forEach(open::add));
      }
    }
    return stuck;
  }

  private static double slack(Random random) {
    return SLACK * (1 + random.nextDouble());
  }

  private double[] row(Equation equation) {
    double[] row = new double[columns.size()];
    for (int term = 0; term < equation.figures().size(); term++) {
      Integer column = places.get(equation.figures().get(term));
      if (column != null) {
        row[column] += equation.sign(term);
      }
    }
    return row;
  }

  /** Lets each row tell one figure by others; what tells of no figure that moves is left out. */
  private double[][] solved(List<double[]> equations) {
    List<double[]> solved = new ArrayList<>();
    List<Integer> told = new ArrayList<>();
    for (double[] row : equations) {
      for (int other = 0; other < solved.size(); other++) {
        if (row[told.get(other)] != 0) {
          subtract(solved.get(other), used(solved.get(other)), told.get(other), row);
        }
      }
      int column = rarest(row);
      if (column >= 0) {
        divide(row, row[column]);
        int[] used = used(row);
        solved.forEach(other -> subtract(row, used, column, other));
        rowOf[column] = solved.size();
        solved.add(row);
        told.add(column);
      }
    }
    return solved.toArray(double[][]::new);
  }

  private int rarest(double[] row) {
    int best = -1;
    for (int column = 0; column < free; column++) {
      if (Math.abs(row[column]) > NOUGHT && (best < 0 || isRarer(column, best))) {
        best = column;
      }
    }
    return best;
  }

  private boolean isRarer(int column, int other) {
    return columns.get(column).equations.size() < columns.get(other).equations.size();
  }

  // Questions

  /**
   * Seeks other values of a figure until they lie as far apart as needed.
   *
   * @return figures on one of which the bound rests; none when they lie apart, or when nothing that
   *     could be hidden holds them together
   */
  Set<Figure> narrows(Figure figure) {
    Integer column = places.get(figure);
    if (column == null) {
      throw new IllegalArgumentException("not attacked: " + figure.cell);
    }
    Set<Figure> restsOn = push(column, 1);
    restsOn.addAll(push(column, -1));
    return figure.unsettled() ? restsOn : Set.of();
  }

  /** Moves a figure as far as needed or as it goes: up for 1, down for −1. */
  private Set<Figure> push(int figure, int way) {
    int stalled = 0;
    while (columns.get(figure).unsettled()) {
      int row = rowOf[figure];
      boolean first = stalled > PATIENCE;
      int column = row < 0 ? figure : mover(row, way, first);
      if (column < 0) {
        return restsOn(row, way);
      }
      int sign = row < 0 || rows[row][column] < 0 ? way : -way;
      if (room(column, sign) < NOUGHT) {
        return new LinkedHashSet<>();
      }
      double before = world[figure];
      if (!step(column, sign, first)) {
        columns.get(figure).seen(way * Double.POSITIVE_INFINITY);
        return new LinkedHashSet<>();
      }
      stalled = Math.abs(world[figure] - before) > NOUGHT ? 0 : stalled + 1;
    }
    return new LinkedHashSet<>();
  }

  /** The column whose move moves the row's figure most. */
  private int mover(int row, int way, boolean first) {
    int best = -1;
    double most = NOUGHT;
    for (int column = 0; column < free; column++) {
      double entry = rows[row][column];
      if (Math.abs(entry) > most
          && rowOf[column] < 0
          && room(column, entry < 0 ? way : -way) > NOUGHT) {
        best = column;
        most = Math.abs(entry);
        if (first) {
          return best;
        }
      }
    }
    return best;
  }

  /** How far a figure can move before it meets its own bound. */
  private double room(int column, int sign) {
    return sign > 0 ? upper[column] - world[column] : world[column] - lower[column];
  }

  /** What to hide so that the row's figure could go further. */
  private Set<Figure> restsOn(int row, int way) {
    Set<Figure> on = new LinkedHashSet<>();
    for (int column = free; column < columns.size(); column++) {
      double entry = rows[row][column];
      Figure watched = columns.get(column);
      boolean up = watched.value > watched.lower || entry * way < 0;
      if (Math.abs(entry) > NOUGHT && up) {
        on.add(watched);
      }
    }
    return on;
  }

  // Steps

  /** Moves a column until it or another figure meets a bound; false when nothing stops it. */
  private boolean step(int column, int sign, boolean first) {
    double far = room(column, sign);
    int blocking = -1;
    for (int row = 0; row < rows.length; row++) {
      double rate = -sign * rows[row][column];
      if (Math.abs(rate) > NOUGHT) {
        double room = Math.max(0, room(toldBy[row], rate > 0 ? 1 : -1)) / Math.abs(rate);
        if (room < far - ROUNDING
            || room < far + ROUNDING && blocking >= 0 && isBetter(row, blocking, column, first)) {
          far = Math.min(far, room);
          blocking = row;
        }
      }
    }
    if (Double.isInfinite(far)) {
      return false;
    }
    move(column, sign * far);
    if (blocking >= 0) {
      pivot(blocking, column);
    }
    return true;
  }

  /** Large entries keep the numbers exact, a fixed order keeps the steps from going round. */
  private boolean isBetter(int row, int other, int column, boolean first) {
    return first
        ? toldBy[row] < toldBy[other]
        : Math.abs(rows[row][column]) > Math.abs(rows[other][column]);
  }

  private void move(int column, double by) {
    if (by == 0) {
      return;
    }
    world[column] += by;
    look(column);
    for (int row = 0; row < rows.length; row++) {
      double entry = rows[row][column];
      if (entry != 0) {
        world[toldBy[row]] -= entry * by;
        look(toldBy[row]);
      }
    }
  }

  private void look(int column) {
    Figure figure = columns.get(column);
    figure.seen(Math.clamp(world[column], figure.lower, figure.upper));
  }

  private void pivot(int leave, int enter) {
    divide(rows[leave], rows[leave][enter]);
    int[] used = used(rows[leave]);
    for (int row = 0; row < rows.length; row++) {
      if (row != leave) {
        subtract(rows[leave], used, enter, rows[row]);
      }
    }
    rowOf[toldBy[leave]] = -1;
    toldBy[leave] = enter;
    rowOf[enter] = leave;
  }

  private static int[] used(double[] row) {
    int[] used = new int[row.length];
    int many = 0;
    for (int column = 0; column < row.length; column++) {
      if (row[column] != 0) {
        used[many++] = column;
      }
    }
    return Arrays.copyOf(used, many);
  }

  private static void divide(double[] row, double by) {
    if (by != 1) {
      for (int column = 0; column < row.length; column++) {
        row[column] = rounded(row[column] / by);
      }
    }
  }

  /** Takes a row, whose entry in a column is one, so often that the other's is nought there. */
  private static void subtract(double[] row, int[] used, int column, double[] from) {
    double times = from[column];
    if (times != 0) {
      for (int each : used) {
        from[each] = rounded(from[each] - times * row[each]);
      }
      from[column] = 0;
    }
  }

  private static double rounded(double value) {
    double whole = Math.rint(value);
    return Math.abs(value - whole) < ROUNDING ? whole : value;
  }
}
