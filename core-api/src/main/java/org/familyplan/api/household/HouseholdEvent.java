package org.familyplan.api.household;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Subject;
import org.jspecify.annotations.Nullable;

/** What can have happened to a family's composition. */
public sealed interface HouseholdEvent extends FamilyEvent {
  /** The member concerned. */
  PersonId personId();

  /**
   * A person became a member of the family.
   *
   * @param birthYear stays when the birth date is erased, for ages in statistics
   */
  @EventName("household.FamilyMemberAdded")
  record FamilyMemberAdded(
      FamilyId familyId,
      @Subject PersonId personId,
      FamilyRole role,
      Sex sex,
      @PersonalData(of = "personId") Personal<String> name,
      @PersonalData(of = "personId") Personal<LocalDate> birthDate,
      int birthYear,
      @Nullable @PersonalData(of = "personId") Personal<String> cpr,
      @EffectiveFrom LocalDate since)
      implements HouseholdEvent {

    /** With all that is known of the birth. */
    public FamilyMemberAdded(
        FamilyId familyId,
        PersonId personId,
        FamilyRole role,
        Sex sex,
        String name,
        LocalDate birthDate,
        @Nullable String cpr,
        LocalDate since) {
      this(
          familyId,
          personId,
          role,
          sex,
          Personal.of(name),
          Personal.of(birthDate),
          birthDate.getYear(),
          Personal.ofNullable(cpr),
          since);
    }
  }

  /** Custody of a child from a day on (barnets lov: who consents and is party for the child). */
  @EventName("household.CustodyRecorded")
  record CustodyRecorded(
      FamilyId familyId,
      @Subject PersonId personId,
      @Subject List<PersonId> holders,
      @EffectiveFrom LocalDate from)
      implements HouseholdEvent {}

  /**
   * What was registered about a member was wrong; null means unchanged.
   *
   * @param birthYear stays when the birth date is erased
   */
  @EventName("household.MemberDetailsCorrected")
  record MemberDetailsCorrected(
      FamilyId familyId,
      @Subject PersonId personId,
      @Nullable FamilyRole role,
      @Nullable Sex sex,
      @Nullable @PersonalData(of = "personId") Personal<String> name,
      @Nullable @PersonalData(of = "personId") Personal<LocalDate> birthDate,
      @Nullable Integer birthYear,
      @Nullable @PersonalData(of = "personId") Personal<String> cpr,
      @PersonalData(of = "personId") Personal<String> reason,
      @EffectiveFrom LocalDate correctedOn)
      implements HouseholdEvent {

    /** With all that is known of the birth. */
    public MemberDetailsCorrected(
        FamilyId familyId,
        PersonId personId,
        @Nullable FamilyRole role,
        @Nullable Sex sex,
        @Nullable String name,
        @Nullable LocalDate birthDate,
        @Nullable String cpr,
        String reason,
        LocalDate correctedOn) {
      this(
          familyId,
          personId,
          role,
          sex,
          Personal.ofNullable(name),
          Personal.ofNullable(birthDate),
          birthDate == null ? null : birthDate.getYear(),
          Personal.ofNullable(cpr),
          Personal.of(reason),
          correctedOn);
    }
  }

  /** The member is outside the household from this day on. */
  @EventName("household.FamilyMemberLeft")
  record FamilyMemberLeft(
      FamilyId familyId,
      @Subject PersonId personId,
      @EffectiveFrom LocalDate leftOn,
      LeavingReason reason)
      implements HouseholdEvent, Correctable {}

  /** The member is back in the household from this day on. */
  @EventName("household.FamilyMemberReturned")
  record FamilyMemberReturned(
      FamilyId familyId, @Subject PersonId personId, @EffectiveFrom LocalDate returnedOn)
      implements HouseholdEvent, Correctable {}

  /** The member takes part in the effort from this day on. */
  @EventName("household.MemberEnrolled")
  record MemberEnrolled(
      FamilyId familyId, @Subject PersonId personId, @EffectiveFrom LocalDate enrolledOn)
      implements HouseholdEvent {}

  /** The member no longer takes part in the effort from this day on. */
  @EventName("household.MemberWithdrawn")
  record MemberWithdrawn(
      FamilyId familyId,
      @Subject PersonId personId,
      @EffectiveFrom LocalDate withdrawnOn,
      @PersonalData(of = "personId") Personal<String> reason)
      implements HouseholdEvent {}
}
