package org.familyplan.query.childhood;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.childhood.ChildhoodEvent;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolAbsenceRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolingRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobEnded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobStarted;
import org.familyplan.api.childhood.ChildhoodView;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.household.HouseholdProjection;

/** Remembers children's everyday life and shows it. */
public final class ChildhoodProjection {
  private ChildhoodProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(ChildhoodEvent event, EventId eventId, Entries entries) {
    ChildhoodEntry known = of(event.personId(), entries);
    entries.put(
        event.personId(),
        switch (event) {
          case SpareTimeJobStarted e -> known.with(e, eventId);
          case SpareTimeJobEnded e -> known.with(e, eventId);
          case SchoolAbsenceRecorded e -> known.with(e, eventId);
          case SchoolingRecorded e -> known.with(e, eventId);
        });
  }

  private static ChildhoodEntry of(PersonId personId, Entries entries) {
    return entries
        .find(ChildhoodEntry.class, personId.toString())
        .orElseGet(() -> ChildhoodEntry.of(personId));
  }

  /** The everyday life of each child about whom something was told. */
  public static List<ChildhoodView> view(Entries entries, LocalDate day) {
    return entries.all(ChildhoodEntry.class).stream()
        .map(each -> each.view(day, HouseholdProjection.diedOn(entries, each.personId())))
        .toList();
  }
}
