package org.familyplan.query.statistics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What everybody knows of some figures: that they sum to a constant, each times plus or minus one.
 */
final class Equation {
  static final double TOLERANCE = 1e-6;

  private final List<Figure> figures = new ArrayList<>();
  private final List<Integer> signs = new ArrayList<>();
  private final double constant;

  Equation(double constant) {
    this.constant = constant;
  }

  Equation plus(Figure figure) {
    return term(figure, 1);
  }

  Equation minus(Figure figure) {
    return term(figure, -1);
  }

  private Equation term(Figure figure, int sign) {
    figures.add(figure);
    signs.add(sign);
    figure.equations.add(this);
    return this;
  }

  List<Figure> figures() {
    return figures;
  }

  /** What the others sum to. */
  Figure whole() {
    return figures.get(signs.indexOf(-1));
  }

  int sign(int term) {
    return signs.get(term);
  }

  /** What is missing to the constant. */
  double missing() {
    double missing = constant;
    for (int term = 0; term < figures.size(); term++) {
      missing -= sign(term) * figures.get(term).value;
    }
    return missing;
  }

  /** What the unknown ones sum to. */
  double rest() {
    double rest = constant;
    for (int term = 0; term < figures.size(); term++) {
      if (!figures.get(term).unknown()) {
        rest -= sign(term) * figures.get(term).value;
      }
    }
    return rest;
  }

  /** True when all unknown ones stand on one side, and none can be less than it is. */
  boolean isStuck(Set<Figure> alreadyStuck) {
    int side = 0;
    for (int term = 0; term < figures.size(); term++) {
      Figure figure = figures.get(term);
      if (figure.unknown() && !alreadyStuck.contains(figure)) {
        if (side == -sign(term) || figure.value != figure.lower) {
          return false;
        }
        side = sign(term);
      }
    }
    return true;
  }

  /** True when all unknown ones are of a kind. */
  boolean isAbout(Predicate<Figure> kind) {
    return figures.stream().filter(Figure::unknown).allMatch(kind);
  }

  boolean isOpen() {
    return figures.stream().anyMatch(Figure::unknown);
  }

  /** True when this equation alone narrows one of its unknown figures too far. */
  boolean tellsTooMuch() {
    double rest = rest();
    Range all = new Range();
    for (int term = 0; term < figures.size(); term++) {
      if (figures.get(term).unknown()) {
        all.add(figures.get(term), sign(term), 1);
      }
    }
    for (int term = 0; term < figures.size(); term++) {
      Figure figure = figures.get(term);
      if (figure.unknown() && figure.need > 0) {
        all.add(figure, sign(term), -1);
        double least = sign(term) > 0 ? rest - all.most() : all.least() - rest;
        double most = sign(term) > 0 ? rest - all.least() : all.most() - rest;
        all.add(figure, sign(term), 1);
        if (Math.min(most, figure.upper) - Math.max(least, figure.lower)
            < figure.need - TOLERANCE) {
          return true;
        }
      }
    }
    return false;
  }

  /** Between what a sum of unknown figures lies. */
  private static final class Range {
    private double least;
    private double most;
    private int unboundedBelow;
    private int unboundedAbove;

    void add(Figure figure, int sign, int times) {
      double below = sign > 0 ? figure.lower : -figure.upper;
      double above = sign > 0 ? figure.upper : -figure.lower;
      if (Double.isInfinite(below)) {
        unboundedBelow += times;
      } else {
        least += times * below;
      }
      if (Double.isInfinite(above)) {
        unboundedAbove += times;
      } else {
        most += times * above;
      }
    }

    double least() {
      return unboundedBelow > 0 ? Double.NEGATIVE_INFINITY : least;
    }

    double most() {
      return unboundedAbove > 0 ? Double.POSITIVE_INFINITY : most;
    }
  }
}
