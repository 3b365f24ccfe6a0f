package org.familyplan.query.statistics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.familyplan.api.audit.Criterion;
import org.familyplan.query.audit.CriteriaTexts;
import org.familyplan.query.statistics.facts.FamilyFacts;
import org.familyplan.query.statistics.facts.InterventionFacts;
import org.familyplan.query.statistics.facts.PlanFacts.FollowUp;

/**
 * A follow-up that was held or fell due: the first within three months after help began, each later
 * one within the interval that the one before decided. After the last day of a file nothing falls
 * due any more.
 *
 * @param number of the follow-up in its file, from 1
 */
record FollowUpDue(Course course, String file, int number, String timing) {
  static final List<String> TIMINGS = List.of("IN_TIME", "LATE", "MISSED");
  static final List<String> ORDER = List.of("FIRST", "LATER");

  static Stream<FollowUpDue> of(Course course) {
    return course.files().stream().flatMap(file -> of(course, file).stream());
  }

  private static List<FollowUpDue> of(Course course, FamilyFacts file) {
    List<FollowUp> held =
        file.plan().followUps().stream().sorted(Comparator.comparing(FollowUp::on)).toList();
    LocalDate last = file.file().closedOn().orElse(course.day());
    List<FollowUpDue> all = new ArrayList<>();
    for (int number = 1; number <= held.size() + 1; number++) {
      Optional<LocalDate> on = held.stream().skip(number - 1L).findFirst().map(FollowUp::on);
      String id = file.familyId().value().toString();
      int place = number;
      due(file, held, number)
          .flatMap(due -> timing(due, on, last))
          .ifPresent(timing -> all.add(new FollowUpDue(course, id, place, timing)));
    }
    return all;
  }

  private static Optional<LocalDate> due(FamilyFacts file, List<FollowUp> held, int number) {
    if (number > 1) {
      FollowUp before = held.get(number - 2);
      return Optional.of(before.on().plusWeeks(before.nextIntervalWeeks()));
    }
    return file.interventions().turns().stream()
        .filter(InterventionFacts.Turn::runs)
        .map(InterventionFacts.Turn::on)
        .min(Comparator.naturalOrder())
        .map(
            began ->
                began.plusMonths(
                    CriteriaTexts.bound(Criterion.FIRST_FOLLOW_UP_IN_TIME, "months", began)));
  }

  /** Empty for what is not held and not due yet. */
  private static Optional<String> timing(LocalDate due, Optional<LocalDate> on, LocalDate last) {
    if (on.isPresent()) {
      return Optional.of(TIMINGS.get(on.get().isAfter(due) ? 1 : 0));
    }
    return last.isAfter(due) ? Optional.of(TIMINGS.getLast()) : Optional.empty();
  }

  Group.Who who() {
    return new Group.Who(file + "/" + number, course.id());
  }

  String order() {
    return ORDER.get(number == 1 ? 0 : 1);
  }
}
