package org.familyplan.query.consent;

import java.time.LocalDate;
import org.familyplan.api.consent.ConsentEvent;
import org.familyplan.api.consent.ConsentEvent.ConsentGiven;
import org.familyplan.api.consent.ConsentEvent.ConsentRefused;
import org.familyplan.api.consent.ConsentEvent.ConsentWithdrawn;
import org.familyplan.api.consent.ConsentEvent.InformationSharedWithoutConsent;
import org.familyplan.api.consent.Consents;
import org.familyplan.api.consent.ConsentsView;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.household.HouseholdProjection;

/** Remembers consents and shows them. */
public final class ConsentProjection {
  private ConsentProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(ConsentEvent event, EventId eventId, Entries entries) {
    switch (event) {
      case ConsentGiven e -> entries.put(e.consentId(), new ConsentEntry(eventId, e, null));
      case ConsentWithdrawn e ->
          entries.update(ConsentEntry.class, e.consentId(), c -> c.withdrawn(eventId, e));
      case ConsentRefused e -> entries.put(eventId, new RefusalEntry(eventId, e));
      case InformationSharedWithoutConsent e ->
          entries.put(e.sharingId(), new SharingEntry(eventId, e));
    }
  }

  /** Who may see what, from what is remembered. */
  public static Consents consents(Entries entries) {
    Consents consents = new Consents(person -> HouseholdProjection.birthDate(entries, person));
    entries.all(ConsentEntry.class).forEach(each -> take(each, consents));
    entries.all(RefusalEntry.class).forEach(each -> consents.take(each.refused()));
    entries.all(SharingEntry.class).forEach(each -> consents.take(each.shared()));
    return consents;
  }

  private static void take(ConsentEntry entry, Consents into) {
    into.take(entry.given());
    if (entry.end() != null) {
      into.take(entry.end().withdrawn());
    }
  }

  /** Every consent of the family, with the tense of a day. */
  public static ConsentsView view(FamilyId family, long version, Entries entries, LocalDate day) {
    return new ConsentsView(
        family,
        version,
        day,
        entries.all(ConsentEntry.class).stream().map(each -> each.view(day)).toList(),
        entries.all(RefusalEntry.class).stream().map(RefusalEntry::view).toList(),
        entries.all(SharingEntry.class).stream().map(each -> each.view(day)).toList());
  }
}
