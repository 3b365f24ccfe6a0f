package org.familyplan.query.statistics.measure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.time.Timeline.Span;
import org.familyplan.query.statistics.facts.LivelihoodFacts;
import org.familyplan.query.statistics.table.Attribute;

/** Block 3: ordinary employment while the effort went on. */
final class WorkDuring implements Subject {
  private static final Set<EmploymentStatus> ORDINARY =
      EnumSet.of(EmploymentStatus.EMPLOYED, EmploymentStatus.SELF_EMPLOYED);

  @Override
  public void define(Definitions d) {
    d.subject("employmentDuring");
    Group<Participant> adults = d.adults();
    Measure measure = d.counts("employmentDuring", adults, "Deloitte for STAR 2017, 3.4");
    List<String> bands =
        Stream.concat(Hours.BANDS.stream(), Stream.of(Attribute.UNANSWERED)).toList();
    Attribute hours = adults.measured("ordinaryHoursDuring", bands, WorkDuring::hours);
    Attribute employed =
        adults.measured(
            "employedDuring",
            List.of(YesNo.YES, YesNo.NO, Attribute.UNANSWERED),
            each -> employed(hours(each)));
    adults.follows(employed, List.of(hours), only -> employed(only.getFirst()));
    adults.counts(measure, hours, List.of());
    adults.counts(measure, employed, adults.attributes("municipality", "sex", "adultAgeAtStart"));
  }

  private static String employed(String hours) {
    return switch (hours) {
      case Attribute.UNANSWERED -> hours;
      case Hours.NONE -> YesNo.NO;
      default -> YesNo.YES;
    };
  }

  private static String hours(Participant adult) {
    List<LivelihoodFacts.Work> during =
        Work.of(adult).spans().stream()
            .filter(each -> overlaps(each, adult.course()))
            .map(Span::value)
            .toList();
    if (during.isEmpty()) {
      return Attribute.UNANSWERED;
    }
    List<LivelihoodFacts.Work> ordinary =
        during.stream().filter(each -> ORDINARY.contains(each.status())).toList();
    return ordinary.isEmpty()
        ? Hours.NONE
        : Hours.most(ordinary.stream().map(each -> Optional.ofNullable(each.hoursPerWeek())));
  }

  private static boolean overlaps(Span<?> span, Course course) {
    return !span.from().isAfter(course.lastDay())
        && (span.until() == null || span.until().isAfter(course.start()));
  }
}
