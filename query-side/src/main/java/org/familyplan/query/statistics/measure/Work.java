package org.familyplan.query.statistics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.time.Timeline;
import org.familyplan.query.statistics.facts.LivelihoodFacts;

/** What an adult did in the labour market, day by day. */
final class Work {
  private Work() {}

  /** Each fact holds until the next one, and none after the adult's life. */
  static Timeline<LivelihoodFacts.Work> of(Participant adult) {
    Timeline<LivelihoodFacts.Work> work = new Timeline<>();
    facts(adult).forEach(each -> work.put(each.from(), null, each));
    adult.diedOn().ifPresent(died -> work.clear(died, null));
    return work;
  }

  static List<LivelihoodFacts.Work> facts(Participant adult) {
    return adult.own(
        file -> file.livelihood().work(),
        LivelihoodFacts.Work::personId,
        LivelihoodFacts.Work::from);
  }

  static Optional<EmploymentStatus> statusOn(Participant adult, LocalDate day) {
    return of(adult).at(day).map(LivelihoodFacts.Work::status);
  }
}
