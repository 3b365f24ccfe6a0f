package org.familyplan.query.statistics.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.Period;
import org.familyplan.api.time.Timeline;
import org.familyplan.query.statistics.facts.FamilyFacts;
import org.familyplan.query.statistics.facts.FileFacts;
import org.familyplan.query.statistics.table.Attribute;

/** Mechanism H1: one contact person and continuity. */
final class Continuity implements Subject {
  private static final String SOURCE = "Deloitte for STAR 2017, 4.3-4.4 (H1)";
  private static final String NO_COORDINATOR = "NO_COORDINATOR";
  private static final List<String> NUMBERS = List.of("0", "1", "2", "3-");
  private static final List<String> DAYS =
      List.of("DAYS_0", "DAYS_1_7", "DAYS_8_30", "DAYS_31_", NO_COORDINATOR);
  private static final int WEEK = 7;
  private static final int MONTH = 30;

  @Override
  public void define(Definitions d) {
    d.subject("continuity");
    Group<Course> families = d.families();
    Measure counts = d.counts("coordinatorContinuity", families, SOURCE);
    Attribute number = families.plain("coordinators", NUMBERS, Continuity::coordinators);
    Attribute days = families.plain("daysWithoutCoordinator", DAYS, Continuity::band);
    families.counts(counts, number, families.attributes("municipality", "period", "familyType"));
    families.counts(counts, days, families.attributes("municipality", "period"));
    Attribute ever =
        families.plain(
            "everCoordinated", YesNo.CODES, each -> YesNo.of(!appointed(each).isEmpty()));
    families.follows(
        ever, List.of(number), n -> YesNo.of(!n.getFirst().equals(NUMBERS.getFirst())));
    families.follows(ever, List.of(days), n -> YesNo.of(!n.getFirst().equals(NO_COORDINATOR)));
    families.counts(counts, ever, families.attributes("municipality", "period"));
    Measure means = d.means("daysWithoutCoordinatorMean", families, "days", SOURCE);
    families.amount(
        "daysWithoutCoordinator",
        course -> daysWithout(course).map(BigDecimal::valueOf),
        days,
        NO_COORDINATOR);
    families.means(means, "daysWithoutCoordinator", families.attributes("municipality"));
    d.adults().plain("coordinators", NUMBERS, each -> coordinators(each.course()));
  }

  private static String coordinators(Course course) {
    return NUMBERS.get((int) Math.min(appointed(course).size(), NUMBERS.size() - 1L));
  }

  private static List<EmployeeId> appointed(Course course) {
    return course.files().stream()
        .flatMap(file -> Coordination.of(file.coordination()).everAppointed().stream())
        .distinct()
        .toList();
  }

  private static String band(Course course) {
    return daysWithout(course).map(Continuity::band).orElse(NO_COORDINATOR);
  }

  private static String band(long days) {
    if (days == 0) {
      return DAYS.getFirst();
    }
    if (days <= WEEK) {
      return DAYS.get(1);
    }
    return DAYS.get(days <= MONTH ? 2 : 3);
  }

  /** Days from the first appointment on with an open file in which nobody acted. */
  static Optional<Long> daysWithout(Course course) {
    return firstDay(course).map(from -> daysWithout(course, from, dayAfter(course)));
  }

  private static long daysWithout(Course course, LocalDate from, LocalDate until) {
    Timeline<Boolean> inOrder = new Timeline<>();
    Timeline<Boolean> open = new Timeline<>();
    for (FamilyFacts file : course.files()) {
      Timeline<Boolean> opened = open(file.file());
      opened.spans().forEach(each -> open.put(each.from(), each.until(), true));
      acting(file, opened, from, until)
          .spans()
          .forEach(each -> inOrder.put(each.from(), each.until(), true));
    }
    open.gaps(from, until).forEach(each -> inOrder.put(each.from(), each.until(), true));
    return inOrder.gaps(from, until).stream().mapToLong(Continuity::days).sum();
  }

  /** Who acts when the file is closed does not act for the family. */
  private static Timeline<Boolean> acting(
      FamilyFacts file, Timeline<Boolean> opened, LocalDate from, LocalDate until) {
    Timeline<Boolean> acting = new Timeline<>();
    Coordination.of(file.coordination()).addActingTo(acting);
    opened.gaps(from, until).forEach(each -> acting.clear(each.from(), each.until()));
    return acting;
  }

  private static Timeline<Boolean> open(FileFacts file) {
    Timeline<Boolean> open = new Timeline<>();
    open.put(file.openedOn(), null, true);
    for (FileFacts.Turn turn : file.turns()) {
      if (turn.closed()) {
        open.clear(turn.on().plusDays(1), null);
      } else {
        open.put(turn.on(), null, true);
      }
    }
    return open;
  }

  private static long days(Period gap) {
    LocalDate until = gap.until();
    return until == null ? 0 : ChronoUnit.DAYS.between(gap.from(), until);
  }

  private static Optional<LocalDate> firstDay(Course course) {
    return course.files().stream()
        .flatMap(file -> Coordination.of(file.coordination()).appointed().spans().stream())
        .map(Timeline.Span::from)
        .min(Comparator.naturalOrder());
  }

  private static LocalDate dayAfter(Course course) {
    return course.closedOn().orElse(course.day()).plusDays(1);
  }
}
