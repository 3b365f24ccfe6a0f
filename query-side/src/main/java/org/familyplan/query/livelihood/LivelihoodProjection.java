package org.familyplan.query.livelihood;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.livelihood.LivelihoodEvent;
import org.familyplan.api.livelihood.LivelihoodEvent.BenefitPeriodRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.VisitationCategorySet;
import org.familyplan.api.livelihood.LivelihoodView;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.household.HouseholdProjection;

/** Remembers what members live on and shows it. */
public final class LivelihoodProjection {
  private LivelihoodProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(LivelihoodEvent event, EventId eventId, Entries entries) {
    LivelihoodEntry known = of(event.personId(), entries);
    entries.put(
        event.personId(),
        switch (event) {
          case EmploymentStatusRecorded e -> known.with(e, eventId);
          case BenefitPeriodRecorded e -> known.with(e, eventId);
          case VisitationCategorySet e -> known.with(e, eventId);
        });
  }

  private static LivelihoodEntry of(PersonId personId, Entries entries) {
    return entries
        .find(LivelihoodEntry.class, personId.toString())
        .orElseGet(() -> LivelihoodEntry.of(personId));
  }

  /** What each member lives on, of those about whom something was told. */
  public static List<LivelihoodView> view(Entries entries, LocalDate day) {
    return entries.all(LivelihoodEntry.class).stream()
        .map(each -> each.view(day, HouseholdProjection.diedOn(entries, each.personId())))
        .toList();
  }
}
