package org.familyplan.query.statistics.disclosure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The worlds in which all that is known of some figures is as it is, and the one of them that is
 * best for a purpose, found by linear programming.
 */
final class World {
  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final Map<Figure, Variable> variables = new LinkedHashMap<>();
  private int wishes;

  /** Worlds in which these figures are free and all others as they are. */
  World(Collection<Figure> free) {
    for (Figure figure : free) {
      Variable variable = model.newVariable("f" + variables.size()).lower(figure.lower);
      variables.put(
          figure, Double.isInfinite(figure.upper) ? variable : variable.upper(figure.upper));
    }
    Set<Equation> equations = new LinkedHashSet<>();
    free.forEach(figure -> equations.addAll(figure.equations));
    equations.forEach(this::respect);
  }

  private void respect(Equation equation) {
    Expression expression = model.newExpression("e" + model.countExpressions());
    double rest = equation.rest();
    for (int term = 0; term < equation.figures().size(); term++) {
      Figure figure = equation.figures().get(term);
      Variable variable = variables.get(figure);
      if (variable != null) {
        expression.add(variable, equation.sign(term));
        rest -= figure.unknown() ? 0 : -equation.sign(term) * figure.value;
      }
    }
    expression.level(rest);
  }

  /** The figure is at least this. */
  void atLeast(Figure figure, double value) {
    of(figure).lower(value);
  }

  /** The figure is at most this. */
  void atMost(Figure figure, double value) {
    of(figure).upper(value);
  }

  /** The larger the better, up to the limit. */
  void wishUpTo(Figure figure, double limit) {
    Variable wish = model.newVariable("w" + wishes).lower(0).upper(limit).weight(-1);
    model.newExpression("l" + wishes++).add(wish, 1).add(of(figure), -1).upper(0);
  }

  /** The smaller the better, down to the limit. */
  void wishDownTo(Figure figure, double limit) {
    Variable wish = model.newVariable("w" + wishes).lower(limit).weight(1);
    model.newExpression("l" + wishes++).add(wish, 1).add(of(figure), -1).lower(0);
  }

  /** It costs to be another than it is. */
  void keep(Figure figure) {
    Variable more = model.newVariable("m" + wishes).lower(0).weight(figure.loss);
    Variable less = model.newVariable("n" + wishes).lower(0).weight(figure.loss);
    model
        .newExpression("k" + wishes++)
        .add(of(figure), 1)
        .add(more, -1)
        .add(less, 1)
        .level(figure.value);
  }

  private Variable of(Figure figure) {
    Variable variable = variables.get(figure);
    if (variable == null) {
      throw new IllegalArgumentException("not a free figure: " + figure.cell);
    }
    return variable;
  }

  /** Values of the free figures in the best world; none when there is no such world. */
  Map<Figure, Double> best() {
    Optimisation.Result result = model.minimise();
    Map<Figure, Double> values = new LinkedHashMap<>();
    if (result.getState().isFeasible()) {
      int index = 0;
      for (Figure figure : variables.keySet()) {
        values.put(figure, result.doubleValue(index++));
      }
    }
    return values;
  }
}
