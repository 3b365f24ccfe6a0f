package org.familyplan.query.statistics.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hides further figures until nobody can reckon the hidden ones too closely: first by each equation
 * alone, then by linear programs over all that hang together.
 */
final class Secondary {
  private final List<Figure> figures;
  private final List<Equation> equations;
  private final Set<Figure> givenAway = new LinkedHashSet<>();

  Secondary(List<Figure> figures, List<Equation> equations) {
    this.figures = figures;
    this.equations = equations;
  }

  /** Hides; the answer is what stays too narrow whatever is hidden. */
  Set<Figure> hide() {
    sweep(equations);
    Set<Figure> settled = new LinkedHashSet<>();
    for (Figure figure : figures) {
      if (figure.unknown() && !settled.contains(figure)) {
        settled.addAll(settle(figure));
      }
    }
    return givenAway;
  }

  /** Settles all that hangs together with a figure. */
  private Set<Figure> settle(Figure start) {
    Set<Figure> together = together(start);
    Figure narrow = narrow(together);
    while (narrow != null) {
      Set<Figure> more = widen(narrow, together);
      if (more.isEmpty()) {
        givenAway.add(narrow);
      }
      more.forEach(this::hide);
      Set<Equation> touched = new LinkedHashSet<>();
      more.forEach(figure -> touched.addAll(figure.equations));
      sweep(touched);
      together = together(start);
      narrow = narrow(together);
    }
    return together;
  }

  private void hide(Figure figure) {
    figure.hidden = true;
    figure.seen(figure.value);
  }

  // Each equation alone

  private void sweep(Collection<Equation> start) {
    Deque<Equation> open = new ArrayDeque<>(start);
    while (!open.isEmpty()) {
      Equation equation = open.removeFirst();
      while (equation.isOpen() && equation.tellsTooMuch()) {
        Figure more = best(equation);
        if (more == null) {
          break;
        }
        hide(more);
        open.addAll(more.equations);
      }
    }
  }

  private static @Nullable Figure best(Equation equation) {
    List<Figure> candidates = equation.figures().stream().filter(Secondary::canHide).toList();
    List<Figure> enough =
        candidates.stream().filter(candidate -> wouldDo(equation, candidate)).toList();
    return enough.isEmpty()
        ? candidates.stream().max(Comparator.comparingDouble(each -> each.value)).orElse(null)
        : enough.stream().min(Comparator.comparingDouble(Secondary::burden)).orElseThrow();
  }

  private static boolean canHide(Figure figure) {
    return !figure.hidden && figure.mayHide && !figure.told;
  }

  private static boolean wouldDo(Equation equation, Figure candidate) {
    candidate.hidden = true;
    boolean enough = !equation.tellsTooMuch();
    candidate.hidden = false;
    return enough;
  }

  /** What is lost with it: itself, and one more for each sum in which it would be alone. */
  private static double burden(Figure figure) {
    long alone = figure.equations.stream().filter(equation -> !equation.isOpen()).count();
    return figure.loss * (1 + alone);
  }

  // All equations together

  private static Set<Figure> together(Figure start) {
    Set<Figure> together = new LinkedHashSet<>();
    Deque<Figure> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Figure figure = open.removeFirst();
      if (together.add(figure)) {
        for (Equation equation : figure.equations) {
          equation.figures().stream()
              .filter(each -> each.unknown() && !together.contains(each))
              .forEach(open::add);
        }
      }
    }
    return together;
  }

  /** A figure whose possible values lie too close together; null when there is none. */
  private @Nullable Figure narrow(Set<Figure> together) {
    List<Figure> unsettled = unsettled(together);
    int before = Integer.MAX_VALUE;
    while (!unsettled.isEmpty() && unsettled.size() < before) {
      before = unsettled.size();
      push(together, unsettled, true);
      push(together, unsettled(together), false);
      unsettled = unsettled(together);
    }
    for (Figure figure : unsettled) {
      if (figure.unsettled()) {
        push(together, List.of(figure), true);
        push(together, List.of(figure), false);
        if (figure.unsettled()) {
          return figure;
        }
      }
    }
    return null;
  }

  private List<Figure> unsettled(Set<Figure> together) {
    return together.stream()
        .filter(figure -> figure.unsettled() && !givenAway.contains(figure))
        .toList();
  }

  private static void push(Set<Figure> together, List<Figure> wished, boolean up) {
    if (wished.isEmpty()) {
      return;
    }
    World world = new World(together);
    for (Figure figure : wished) {
      if (up) {
        world.wishUpTo(figure, Math.min(figure.low, 1e6) + figure.need);
      } else {
        world.wishDownTo(figure, Math.max(figure.high, 0) - figure.need);
      }
    }
    world.best().forEach(Figure::seen);
  }

  /** The figures that cost least to hide so that this one's values lie apart; none if none can. */
  private static Set<Figure> widen(Figure narrow, Set<Figure> together) {
    Set<Figure> free = new LinkedHashSet<>(together);
    int before;
    do {
      before = free.size();
      free.addAll(around(free));
      Set<Figure> up = changed(narrow, together, free, true);
      Set<Figure> down = changed(narrow, together, free, false);
      if (!up.isEmpty() || !down.isEmpty()) {
        return down.isEmpty() || (!up.isEmpty() && loss(up) <= loss(down)) ? up : down;
      }
    } while (free.size() > before);
    return Set.of();
  }

  private static double loss(Set<Figure> figures) {
    return figures.stream().mapToDouble(figure -> figure.loss).sum();
  }

  private static List<Figure> around(Set<Figure> free) {
    List<Figure> around = new ArrayList<>();
    free.forEach(
        figure ->
            figure.equations.forEach(
                equation ->
                    equation.figures().stream().filter(Secondary::canHide).forEach(around::add)));
    return around;
  }

  private static Set<Figure> changed(
      Figure narrow, Set<Figure> together, Set<Figure> free, boolean up) {
    World world = new World(free);
    free.stream().filter(figure -> !together.contains(figure)).forEach(world::keep);
    if (up) {
      world.atLeast(narrow, narrow.low + narrow.need);
    } else if (narrow.high - narrow.need >= narrow.lower) {
      world.atMost(narrow, narrow.high - narrow.need);
    } else {
      return Set.of();
    }
    Map<Figure, Double> best = world.best();
    Set<Figure> changed = new LinkedHashSet<>();
    best.forEach(
        (figure, value) -> {
          if (!together.contains(figure) && Math.abs(value - figure.value) > 1e-6) {
            changed.add(figure);
          }
        });
    return changed;
  }
}
