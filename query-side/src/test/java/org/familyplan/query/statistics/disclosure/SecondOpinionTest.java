package org.familyplan.query.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/** The attack finds the bounds that ojAlgo finds. */
class SecondOpinionTest {
  @Property(tries = 60)
  void both_find_the_same_bounds(@ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    List<Figure> figures = new ArrayList<>();
    List<Equation> equations = new ArrayList<>();
    Figure[][] inner = new Figure[4][5];
    for (Figure[] row : inner) {
      for (int column = 0; column < row.length; column++) {
        row[column] = figure(random.nextInt(9), random.nextInt(3) > 0, figures);
      }
    }
    for (Figure[] row : inner) {
      equations.add(sum(List.of(row), figures));
    }
    for (int column = 0; column < 5; column++) {
      List<Figure> parts = new ArrayList<>();
      for (Figure[] row : inner) {
        parts.add(row[column]);
      }
      equations.add(sum(parts, figures));
    }
    List<Figure> free = figures.stream().filter(Figure::unknown).toList();
    if (free.isEmpty()) {
      return;
    }
    Attack attack = new Attack(free);
    free.forEach(attack::narrows);

    for (Figure figure : free) {
      assertThat(figure.high).isEqualTo(bound(free, equations, figure, -1), within(1e-3));
      assertThat(figure.low).isEqualTo(bound(free, equations, figure, 1), within(1e-3));
    }
  }

  private static Figure figure(double value, boolean hidden, List<Figure> figures) {
    Figure figure = new Figure(null, value);
    figure.hidden = hidden;
    figure.need = 1e9;
    figures.add(figure);
    return figure;
  }

  private static Equation sum(List<Figure> parts, List<Figure> figures) {
    Equation equation = new Equation(0);
    parts.forEach(equation::plus);
    return equation.minus(
        figure(parts.stream().mapToDouble(part -> part.value).sum(), false, figures));
  }

  private static double bound(
      List<Figure> free, List<Equation> equations, Figure wanted, int weight) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Map<Figure, Variable> variables = new LinkedHashMap<>();
    for (Figure figure : free) {
      variables.put(figure, model.newVariable("v" + variables.size()).lower(figure.lower));
    }
    for (Equation equation : equations) {
      var expression = model.newExpression("e" + model.countExpressions()).level(equation.rest());
      for (int term = 0; term < equation.figures().size(); term++) {
        Variable variable = variables.get(equation.figures().get(term));
        if (variable != null) {
          expression.add(variable, equation.sign(term));
        }
      }
    }
    variables.get(wanted).weight(weight);
    return model.minimise().getValue() * weight;
  }
}
