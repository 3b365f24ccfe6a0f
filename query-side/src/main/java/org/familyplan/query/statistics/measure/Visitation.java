package org.familyplan.query.statistics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.familyplan.api.livelihood.VisitationScheme;
import org.familyplan.api.time.Timeline;
import org.familyplan.api.time.Timeline.Span;
import org.familyplan.query.statistics.facts.LivelihoodFacts.Category;

/**
 * Readiness for work (visitation): movements within a scheme, for example from match group 3 to 2.
 * A category of one scheme is never taken for one of another. The categories of sickness benefit
 * have no order, so nothing moves among them, and the match categories were over before the first
 * course.
 */
final class Visitation implements Subject {
  private static final String NOT_ASSESSED = "NOT_ASSESSED";

  @Override
  public void define(Definitions d) {
    d.subject("visitation");
    Group<Participant> adults = d.adults();
    Measure measure =
        d.counts("visitation", adults, "Ministry 2013 on Rebild; AMS and STAR on the schemes");
    outcome(adults, "matchGroup", VisitationScheme.MATCH_GROUP)
        .startEnd(measure)
        .movementBy(measure, adults.attributes("municipality"));
    outcome(adults, "socialAssistanceCategory", VisitationScheme.SOCIAL_ASSISTANCE)
        .startEnd(measure)
        .movementBy(measure, adults.attributes("municipality"));
    outcome(adults, "educationAssistanceCategory", VisitationScheme.EDUCATION_ASSISTANCE)
        .startEnd(measure)
        .movement(measure);
  }

  private static Outcome<Participant> outcome(
      Group<Participant> adults, String id, VisitationScheme scheme) {
    List<String> bestFirst =
        scheme.codes().stream().filter(each -> !each.equals(NOT_ASSESSED)).toList();
    return Outcome.of(
        adults,
        id,
        scheme.codes(),
        new Outcome.Measuring<>(
            Participant::course,
            each -> during(each, scheme).stream().findFirst(),
            each -> during(each, scheme).reversed().stream().findFirst(),
            (start, end) ->
                bestFirst.contains(start) && bestFirst.contains(end)
                    ? Movement.along(bestFirst).of(start, end)
                    : Movement.NOT_MEASURABLE));
  }

  /** The categories in force from the start to the last day of the course, in order. */
  private static List<String> during(Participant adult, VisitationScheme scheme) {
    LocalDate start = adult.course().start();
    LocalDate last = adult.course().lastDay();
    return timeline(adult, scheme).spans().stream()
        .filter(each -> !each.from().isAfter(last))
        .filter(each -> each.until() == null || each.until().isAfter(start))
        .map(Span::value)
        .toList();
  }

  private static Timeline<String> timeline(Participant adult, VisitationScheme scheme) {
    Timeline<String> timeline = new Timeline<>();
    adult.own(file -> file.livelihood().categories(), Category::personId, Category::from).stream()
        .filter(each -> each.scheme() == scheme)
        .forEach(each -> timeline.put(each.from(), null, each.code()));
    Optional.ofNullable(scheme.until()).ifPresent(over -> timeline.clear(over, null));
    adult.diedOn().ifPresent(died -> timeline.clear(died, null));
    return timeline;
  }
}
