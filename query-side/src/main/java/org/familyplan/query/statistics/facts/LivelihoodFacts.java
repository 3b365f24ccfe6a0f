package org.familyplan.query.statistics.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.livelihood.Benefit;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodEvent;
import org.familyplan.api.livelihood.LivelihoodEvent.BenefitPeriodRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.VisitationCategorySet;
import org.familyplan.api.livelihood.VisitationScheme;
import org.familyplan.api.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** What members live on, in the order in which it was recorded. */
public record LivelihoodFacts(List<Work> work, List<Received> benefits, List<Category> categories) {
  static final LivelihoodFacts NONE = new LivelihoodFacts(List.of(), List.of(), List.of());

  /** A place in the labour market from a day on. */
  public record Work(
      PersonId personId,
      EmploymentStatus status,
      @Nullable BigDecimal hoursPerWeek,
      LocalDate from) {}

  /** A benefit on the days [from, until). */
  public record Received(
      PersonId personId, Benefit benefit, LocalDate from, @Nullable LocalDate until) {}

  /** A category of readiness for work from a day on. */
  public record Category(PersonId personId, VisitationScheme scheme, String code, LocalDate from) {}

  LivelihoodFacts with(LivelihoodEvent event) {
    return switch (event) {
      case EmploymentStatusRecorded e -> {
        Work fact = new Work(e.personId(), e.status(), e.hoursPerWeek(), e.from());
        yield new LivelihoodFacts(Facts.and(work, fact), benefits, categories);
      }
      case BenefitPeriodRecorded e -> {
        Received fact = new Received(e.personId(), e.benefit(), e.from(), e.until());
        yield new LivelihoodFacts(work, Facts.and(benefits, fact), categories);
      }
      case VisitationCategorySet e -> {
        Category fact = new Category(e.personId(), e.scheme(), e.code(), e.from());
        yield new LivelihoodFacts(work, benefits, Facts.and(categories, fact));
      }
    };
  }

  LivelihoodFacts upTo(LocalDate day) {
    return new LivelihoodFacts(
        Facts.upTo(day, work, Work::from),
        Facts.upTo(day, benefits, Received::from),
        Facts.upTo(day, categories, Category::from));
  }
}
