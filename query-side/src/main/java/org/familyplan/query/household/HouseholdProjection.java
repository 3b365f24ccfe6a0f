package org.familyplan.query.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.familyplan.api.household.HouseholdEvent;
import org.familyplan.api.household.HouseholdEvent.CustodyRecorded;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberReturned;
import org.familyplan.api.household.HouseholdEvent.MemberDetailsCorrected;
import org.familyplan.api.household.HouseholdEvent.MemberEnrolled;
import org.familyplan.api.household.HouseholdEvent.MemberWithdrawn;
import org.familyplan.api.household.MemberView;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.query.entries.Entries;
import org.jspecify.annotations.Nullable;

/** Remembers members and shows them. */
public final class HouseholdProjection {
  private HouseholdProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(HouseholdEvent event, EventId eventId, Entries entries) {
    switch (event) {
      case FamilyMemberAdded e -> entries.put(e.personId(), MemberEntry.of(e));
      case CustodyRecorded e ->
          entries.update(MemberEntry.class, e.personId(), m -> m.inCustody(e.from(), e.holders()));
      case MemberDetailsCorrected e ->
          entries.update(MemberEntry.class, e.personId(), m -> m.corrected(e));
      case FamilyMemberLeft e ->
          entries.update(MemberEntry.class, e.personId(), m -> m.left(e, eventId));
      case FamilyMemberReturned e ->
          entries.update(MemberEntry.class, e.personId(), m -> m.returned(e, eventId));
      case MemberEnrolled e ->
          entries.update(MemberEntry.class, e.personId(), m -> m.takesPart(e.enrolledOn(), true));
      case MemberWithdrawn e ->
          entries.update(MemberEntry.class, e.personId(), m -> m.takesPart(e.withdrawnOn(), false));
    }
  }

  /** Whoever is or was a member. */
  public static Optional<MemberEntry> find(Entries entries, PersonId person) {
    return entries.find(MemberEntry.class, person.toString());
  }

  /** Everybody who is or was a member. */
  public static List<PersonId> members(Entries entries) {
    return entries.all(MemberEntry.class).stream().map(MemberEntry::personId).toList();
  }

  /** When a member was born; empty for somebody unknown and for somebody erased. */
  public static Optional<LocalDate> birthDate(Entries entries, PersonId person) {
    return find(entries, person).flatMap(member -> member.birthDate().known());
  }

  /** True for whoever is or was a member. */
  public static boolean isKnown(Entries entries, PersonId person) {
    return entries.find(MemberEntry.class, person.value().toString()).isPresent();
  }

  /** The members on a day, those who left included. */
  public static List<MemberView> view(Entries entries, LocalDate day) {
    List<MemberEntry> members = entries.all(MemberEntry.class);
    Set<PersonId> dead =
        members.stream()
            .filter(each -> each.isDeadOn(day))
            .map(MemberEntry::personId)
            .collect(Collectors.toSet());
    return members.stream()
        .map(member -> member.view(day, holder -> !dead.contains(holder)))
        .toList();
  }

  /** First day after a member's life: what is told of the member ends there. */
  public static @Nullable LocalDate diedOn(Entries entries, PersonId personId) {
    return entries
        .find(MemberEntry.class, personId.toString())
        .map(MemberEntry::diedOn)
        .orElse(null);
  }
}
