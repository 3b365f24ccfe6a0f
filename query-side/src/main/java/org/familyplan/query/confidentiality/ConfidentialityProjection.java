package org.familyplan.query.confidentiality;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.familyplan.api.confidentiality.ConfidentialityEvent;
import org.familyplan.api.confidentiality.ConfidentialityEvent.AddressProtectionLifted;
import org.familyplan.api.confidentiality.ConfidentialityEvent.AddressProtectionSet;
import org.familyplan.api.confidentiality.ConfidentialityEvent.AddressRecorded;
import org.familyplan.api.confidentiality.ConfidentialityEvent.EntryRestricted;
import org.familyplan.api.confidentiality.ConfidentialityEvent.RestrictionLifted;
import org.familyplan.api.confidentiality.ConfidentialityView;
import org.familyplan.api.confidentiality.Restrictions;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.record.CorrectedEntry;
import org.familyplan.query.record.MarkedEntry;

/** Remembers addresses and restrictions and shows them. */
public final class ConfidentialityProjection {
  private ConfidentialityProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(ConfidentialityEvent event, EventId eventId, Entries entries) {
    switch (event) {
      case AddressRecorded e -> change(e.personId(), entries, a -> a.livesAt(eventId, e));
      case AddressProtectionSet e -> change(e.personId(), entries, a -> a.shielded(eventId, e));
      case AddressProtectionLifted e ->
          entries.update(AddressEntry.class, e.personId(), a -> a.lifted(e.liftedOn()));
      case EntryRestricted e -> entries.put(e.entry(), new RestrictionEntry(eventId, e, null));
      case RestrictionLifted e ->
          entries.update(RestrictionEntry.class, e.entry(), r -> r.lifted(e.liftedOn()));
    }
  }

  private static void change(PersonId person, Entries entries, UnaryOperator<AddressEntry> change) {
    entries.put(person, change.apply(address(person, entries)));
  }

  private static AddressEntry address(PersonId person, Entries entries) {
    return entries.find(AddressEntry.class, person.toString()).orElse(AddressEntry.NONE);
  }

  /** Which entries not everybody may read that day, from what is remembered. */
  public static Restrictions restrictions(Entries entries, LocalDate day) {
    Restrictions restrictions = new Restrictions();
    entries.all(RestrictionEntry.class).stream()
        .filter(each -> each.liftedOn() == null)
        .forEach(
            each -> {
              restrictions.restrict(each.restricted());
              restrictions.restrictReason(each.eventId(), each.restricted().entry());
            });
    entries.all(MarkedEntry.class).forEach(each -> restrictions.markErroneous(each.entry()));
    entries.all(AddressEntry.class).stream()
        .filter(each -> each.isShieldedOn(day))
        .flatMap(AddressEntry::entries)
        .forEach(restrictions::protectAddress);
    List<CorrectedEntry> corrected = entries.all(CorrectedEntry.class);
    corrected.forEach(each -> restrictions.follow(each.entry(), each.correction()));
    corrected.reversed().forEach(each -> restrictions.follow(each.entry(), each.correction()));
    return restrictions;
  }

  /** True when the member's address is protected on that day. */
  public static boolean isAddressProtected(Entries entries, PersonId person, LocalDate day) {
    return address(person, entries).isShieldedOn(day);
  }

  /** Addresses with their protection, and restricted entries, with the tense of a day. */
  public static ConfidentialityView view(
      FamilyId family, long version, Entries entries, LocalDate day) {
    return new ConfidentialityView(
        family,
        version,
        day,
        entries.all(AddressEntry.class).stream()
            .flatMap(each -> each.addresses(day).stream())
            .toList(),
        entries.all(AddressEntry.class).stream()
            .flatMap(each -> each.protections(day).stream())
            .toList(),
        entries.all(RestrictionEntry.class).stream().map(RestrictionEntry::view).toList(),
        entries.withheld());
  }
}
