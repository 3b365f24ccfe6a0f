package org.familyplan.query.livelihood;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.familyplan.api.livelihood.Benefit;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodEvent.BenefitPeriodRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.VisitationCategorySet;
import org.familyplan.api.livelihood.LivelihoodView;
import org.familyplan.api.livelihood.VisitationScheme;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Tense;
import org.familyplan.api.time.Timeline;
import org.familyplan.api.time.Timeline.Span;
import org.jspecify.annotations.Nullable;

/** What a member lives on, as remembered: the facts in the order in which they were told. */
record LivelihoodEntry(
    PersonId personId, List<Work> work, List<Received> benefits, List<Category> categories) {

  record Work(
      EventId eventId,
      EmploymentStatus status,
      @Nullable BigDecimal hoursPerWeek,
      @Nullable Personal<String> employer,
      LocalDate from) {}

  record Received(EventId eventId, Benefit benefit, LocalDate from, @Nullable LocalDate until) {
    Received endedBy(@Nullable LocalDate end) {
      return end == null || (until != null && until.isBefore(end))
          ? this
          : new Received(eventId, benefit, from, end);
    }
  }

  record Category(
      EventId eventId,
      VisitationScheme scheme,
      String code,
      LocalDate from,
      LocalDate assessedOn) {}

  static LivelihoodEntry of(PersonId personId) {
    return new LivelihoodEntry(personId, List.of(), List.of(), List.of());
  }

  LivelihoodEntry with(EmploymentStatusRecorded e, EventId eventId) {
    Work fact = new Work(eventId, e.status(), e.hoursPerWeek(), e.employer(), e.from());
    return new LivelihoodEntry(personId, added(work, fact), benefits, categories);
  }

  LivelihoodEntry with(BenefitPeriodRecorded e, EventId eventId) {
    Received fact = new Received(eventId, e.benefit(), e.from(), e.until());
    return new LivelihoodEntry(personId, work, added(benefits, fact), categories);
  }

  LivelihoodEntry with(VisitationCategorySet e, EventId eventId) {
    Category fact = new Category(eventId, e.scheme(), e.code(), e.from(), e.assessedOn());
    return new LivelihoodEntry(personId, work, benefits, added(categories, fact));
  }

  private static <T> List<T> added(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  /**
   * What the member lives on.
   *
   * @param diedOn first day on which nothing of it is true any more, or null
   */
  LivelihoodView view(LocalDate day, @Nullable LocalDate diedOn) {
    return new LivelihoodView(
        personId, employment(day, diedOn), benefits(day, diedOn), categories(day, diedOn));
  }

  private List<LivelihoodView.Employment> employment(LocalDate day, @Nullable LocalDate diedOn) {
    return untilTheNext(work, Work::from, diedOn).spans().stream()
        .map(span -> employment(span, day))
        .toList();
  }

  private static LivelihoodView.Employment employment(Span<Work> span, LocalDate day) {
    Work fact = span.value();
    return new LivelihoodView.Employment(
        fact.eventId(),
        fact.status(),
        fact.hoursPerWeek(),
        fact.employer(),
        span.from(),
        span.until(),
        Tense.of(span.from(), span.until(), day));
  }

  private List<LivelihoodView.BenefitPeriod> benefits(LocalDate day, @Nullable LocalDate diedOn) {
    return benefits.stream()
        .filter(fact -> diedOn == null || fact.from().isBefore(diedOn))
        .map(fact -> fact.endedBy(diedOn))
        .sorted(Comparator.comparing(Received::from))
        .map(
            fact ->
                new LivelihoodView.BenefitPeriod(
                    fact.eventId(),
                    fact.benefit(),
                    fact.from(),
                    fact.until(),
                    Tense.of(fact.from(), fact.until(), day)))
        .toList();
  }

  private List<LivelihoodView.Category> categories(LocalDate day, @Nullable LocalDate diedOn) {
    return Stream.of(VisitationScheme.values())
        .flatMap(scheme -> inScheme(scheme, diedOn).spans().stream())
        .sorted(Comparator.comparing(Span::from))
        .map(span -> category(span, day))
        .toList();
  }

  private Timeline<Category> inScheme(VisitationScheme scheme, @Nullable LocalDate diedOn) {
    Timeline<Category> timeline =
        untilTheNext(
            categories.stream().filter(each -> each.scheme() == scheme).toList(),
            Category::from,
            diedOn);
    LocalDate end = scheme.until();
    if (end != null) {
      timeline.clear(end, null);
    }
    return timeline;
  }

  private static LivelihoodView.Category category(Span<Category> span, LocalDate day) {
    Category fact = span.value();
    return new LivelihoodView.Category(
        fact.eventId(),
        fact.scheme(),
        fact.code(),
        span.from(),
        span.until(),
        fact.assessedOn(),
        Tense.of(span.from(), span.until(), day));
  }

  /** Each fact holds until the next, in whatever order they were told. */
  private static <T> Timeline<T> untilTheNext(
      List<T> facts, Function<T, LocalDate> from, @Nullable LocalDate end) {
    Timeline<T> timeline = new Timeline<>();
    facts.stream()
        .sorted(Comparator.comparing(from))
        .forEach(fact -> timeline.put(from.apply(fact), null, fact));
    if (end != null) {
      timeline.clear(end, null);
    }
    return timeline;
  }
}
