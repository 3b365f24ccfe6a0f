package org.familyplan.query.statistics.disclosure;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Hides further figures until nobody can reckon the hidden ones too closely: first by each equation
 * alone, then by linear programs, breakdown by breakdown as if all else were known, and for what is
 * not settled so over all that hangs together.
 */
final class Secondary {
  private final List<Figure> figures;
  private final List<Equation> equations;

  /** Stays too narrow in the attack that goes on. */
  private final Set<Figure> narrow = new LinkedHashSet<>();

  Secondary(List<Figure> figures, List<Equation> equations) {
    this.figures = figures;
    this.equations = equations;
  }

  /** Hides; the answer is what stays too narrow whatever is hidden. */
  Set<Figure> hide() {
    sweep(equations);
    for (Set<String> by : breakdowns()) {
      attack(figure -> !figure.common && (figure.cell == null || figure.by.equals(by)));
    }
    Set<Figure> givenAway = attack(figure -> !figure.common);
    figures.forEach(figure -> figure.held = false);
    givenAway.addAll(settle(figure -> figure.common));
    return givenAway;
  }

  /** What is broken down by nothing is left to the attack over all. */
  private Set<Set<String>> breakdowns() {
    Set<Set<String>> breakdowns = new LinkedHashSet<>();
    figures.stream().filter(figure -> !figure.common).forEach(each -> breakdowns.add(each.by));
    breakdowns.remove(Set.of());
    return breakdowns;
  }

  /** Settles some while all others are taken for known. */
  private Set<Figure> attack(Predicate<Figure> those) {
    figures.forEach(figure -> figure.held = !those.test(figure));
    return settle(those);
  }

  private Set<Figure> settle(Predicate<Figure> those) {
    narrow.clear();
    Set<Figure> settled = new HashSet<>();
    for (Figure figure : figures) {
      if (figure.unknown() && those.test(figure) && !settled.contains(figure)) {
        settled.addAll(settle(figure, those));
      }
    }
    return new LinkedHashSet<>(narrow);
  }

  /** Settles all that hangs together with a figure. */
  private Set<Figure> settle(Figure start, Predicate<Figure> those) {
    Set<Figure> together = together(start, those);
    while (together.stream().anyMatch(this::open)) {
      Set<Figure> more = more(together);
      more.forEach(this::hide);
      Set<Equation> touched = new LinkedHashSet<>();
      more.forEach(figure -> touched.addAll(figure.equations));
      sweep(touched);
      together = together(start, those);
    }
    return together;
  }

  private boolean open(Figure figure) {
    return figure.unsettled() && !narrow.contains(figure);
  }

  /** What to hide so that each figure's values have a chance to lie apart. */
  private Set<Figure> more(Set<Figure> together) {
    Attack attack = new Attack(together);
    Set<Figure> more = new LinkedHashSet<>();
    for (Figure figure : together) {
      if (open(figure)) {
        Set<Figure> restsOn = attack.narrows(figure);
        if (figure.unsettled() && restsOn.stream().noneMatch(more::contains)) {
          restsOn.stream()
              .map(Secondary::top)
              .filter(Figure::canHide)
              .min(Comparator.comparingDouble(Secondary::burden))
              .ifPresentOrElse(more::add, () -> narrow.add(figure));
        }
      }
    }
    return more;
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
    List<Figure> all =
        equation.figures().stream()
            .filter(figure -> figure.canHide() && top(figure).equals(figure))
            .toList();
    List<Figure> own = all.stream().filter(figure -> !figure.common && figure.value != 0).toList();
    List<Figure> candidates = own.isEmpty() ? all : own;
    List<Figure> enough =
        candidates.stream().filter(candidate -> wouldDo(equation, candidate)).toList();
    return enough.isEmpty()
        ? candidates.stream().max(Comparator.comparingDouble(each -> each.value)).orElse(null)
        : enough.stream().min(Comparator.comparingDouble(Secondary::burden)).orElseThrow();
  }

  /** A nought within a nought that is shown can be hidden only after that. */
  private static Figure top(Figure figure) {
    Figure top = figure;
    for (Figure whole = top.shownNoughtAbove(); whole != null; whole = top.shownNoughtAbove()) {
      top = whole;
    }
    return top;
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
    return figure.loss * (1 + alone) * (figure.common ? 1000 : figure.value == 0 ? 100 : 1);
  }

  // All equations together

  private static Set<Figure> together(Figure start, Predicate<Figure> those) {
    Set<Figure> together = new LinkedHashSet<>();
    Deque<Figure> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Figure figure = open.removeFirst();
      if (together.add(figure)) {
        figure.equations.stream()
            .filter(equation -> equation.isAbout(those))
            .flatMap(equation -> equation.figures().stream())
            .filter(each -> each.unknown() && !together.contains(each))
            .forEach(open::add);
      }
    }
    return together;
  }
}
