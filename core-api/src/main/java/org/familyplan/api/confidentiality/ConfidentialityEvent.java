package org.familyplan.api.confidentiality;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EffectiveUntil;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Subject;
import org.jspecify.annotations.Nullable;

/** What can have happened to addresses and to entries that not everybody may read. */
public sealed interface ConfidentialityEvent extends FamilyEvent {

  /** Where the member lives from this day on. */
  @EventName("confidentiality.AddressRecorded")
  record AddressRecorded(
      FamilyId familyId,
      @Subject PersonId personId,
      @PersonalData(of = "personId") Personal<String> address,
      @EffectiveFrom LocalDate from)
      implements ConfidentialityEvent {}

  /** The member's address is kept from others (adressebeskyttelse, CPR-loven § 28). */
  @EventName("confidentiality.AddressProtectionSet")
  record AddressProtectionSet(
      FamilyId familyId,
      @Subject PersonId personId,
      @PersonalData(of = "personId") Personal<String> reason,
      @EffectiveFrom LocalDate from,
      @EffectiveUntil @Nullable LocalDate until)
      implements ConfidentialityEvent {}

  /** The member's address is no longer protected from this day on. */
  @EventName("confidentiality.AddressProtectionLifted")
  record AddressProtectionLifted(
      FamilyId familyId,
      @Subject PersonId personId,
      @PersonalData(of = "personId") Personal<String> reason,
      @EffectiveFrom LocalDate liftedOn)
      implements ConfidentialityEvent {}

  /**
   * The content of an entry is kept from some.
   *
   * @param visibleTo the only employees who may still read it; empty when all may who could before
   * @param hiddenFrom members of the family who may not read it
   */
  @EventName("confidentiality.EntryRestricted")
  record EntryRestricted(
      FamilyId familyId,
      EventId entry,
      @PersonalData(of = "subjects") Personal<String> reason,
      List<EntryReader> visibleTo,
      List<PersonId> hiddenFrom,
      @Subject List<PersonId> subjects,
      @EffectiveFrom LocalDate restrictedOn)
      implements ConfidentialityEvent {}

  /** The entry may be read again by all who could before. */
  @EventName("confidentiality.RestrictionLifted")
  record RestrictionLifted(
      FamilyId familyId,
      EventId entry,
      @PersonalData(of = "subjects") Personal<String> reason,
      @Subject List<PersonId> subjects,
      @EffectiveFrom LocalDate liftedOn)
      implements ConfidentialityEvent {}
}
