package org.familyplan.api.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.NewId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.Text;
import org.jspecify.annotations.Nullable;

/** Commands about who belongs to the family. */
public sealed interface HouseholdCommand extends FamilyCommand {

  /** Ten digits, day and month of birth first. */
  String CPR = "[0-3][0-9][01][0-9]{7}";

  /** {@link #CPR} in words. */
  String CPR_IN_WORDS = "a CPR number is ten digits beginning with the date of birth";

  /**
   * Adds a person to the family.
   *
   * @param personId chosen by the client or filled in; says nothing about the person
   * @param role what the person is in the family
   * @param name the person's name
   * @param birthDate day of birth
   * @param cpr civil registration number (CPR-nummer, databeskyttelsesloven § 11), ten digits
   * @param since first day as a member of the family, for the file's purposes
   */
  @Rest(path = "/families/{familyId}/members")
  record AddFamilyMember(
      FamilyId familyId,
      @NewId PersonId personId,
      FamilyRole role,
      Sex sex,
      @NotBlank @Size(max = Text.SHORT) @PersonalData(of = "personId") String name,
      @PersonalData(of = "personId") LocalDate birthDate,
      @Nullable @Pattern(regexp = CPR, message = CPR_IN_WORDS) @PersonalData(of = "personId")
          String cpr,
      LocalDate since)
      implements HouseholdCommand {}

  /**
   * Records who has custody of a child (forældremyndighed) from a day on, up to the next day for
   * which another custody is recorded; replaces what was recorded for the same first day.
   *
   * @param personId the child, under 18 on that day
   * @param holders members of the family who have custody, no children; empty when nobody in the
   *     file has it
   * @param from first day of this custody, not before the child's birth
   */
  @Rest(path = "/families/{familyId}/members/{personId}/custody")
  record RecordCustody(
      FamilyId familyId, PersonId personId, @Size(max = 4) List<PersonId> holders, LocalDate from)
      implements HouseholdCommand {}

  /**
   * Corrects what was registered about a member; what is left out stays as it is. The receipt warns
   * of facts that a corrected birth date contradicts.
   *
   * @param reason how the mistake was found
   * @param correctedOn day on which the mistake was found
   */
  @Rest(path = "/families/{familyId}/members/{personId}/details")
  record CorrectMemberDetails(
      FamilyId familyId,
      PersonId personId,
      @Nullable FamilyRole role,
      @Nullable Sex sex,
      @Nullable @NotBlank @Size(max = Text.SHORT) @PersonalData(of = "personId") String name,
      @Nullable @PersonalData(of = "personId") LocalDate birthDate,
      @Nullable @Pattern(regexp = CPR, message = CPR_IN_WORDS) @PersonalData(of = "personId")
          String cpr,
      @NotBlank @Size(max = Text.LONG) @PersonalData(of = "personId") String reason,
      LocalDate correctedOn)
      implements HouseholdCommand {}

  /**
   * Records that a member left the household. It may be recorded late or ahead, but not around a
   * move that is recorded for a later day. Whoever died does not return; what is recorded of the
   * member ends that day, and nothing new begins after it.
   *
   * @param leftOn first day outside the household; when the member died, the day of death
   * @param reason why
   */
  @Rest(path = "/families/{familyId}/members/{personId}/leaving")
  record RecordMemberLeft(
      FamilyId familyId, PersonId personId, LocalDate leftOn, LeavingReason reason)
      implements HouseholdCommand {}

  /**
   * Records that a member who left is back in the household.
   *
   * @param returnedOn first day back, after the day on which the member left
   */
  @Rest(path = "/families/{familyId}/members/{personId}/return")
  record RecordMemberReturned(FamilyId familyId, PersonId personId, LocalDate returnedOn)
      implements HouseholdCommand {}

  /**
   * Enrols a member in the effort: only enrolled adults count as the programme's adults.
   *
   * @param enrolledOn first day of taking part
   */
  @Rest(path = "/families/{familyId}/members/{personId}/enrolment")
  record EnrolMember(FamilyId familyId, PersonId personId, LocalDate enrolledOn)
      implements HouseholdCommand {}

  /**
   * Ends a member's part in the effort.
   *
   * @param withdrawnOn first day without taking part, after the first day of taking part
   * @param reason why
   */
  @Rest(path = "/families/{familyId}/members/{personId}/withdrawal")
  record WithdrawMember(
      FamilyId familyId,
      PersonId personId,
      LocalDate withdrawnOn,
      @NotBlank @Size(max = Text.LONG) @PersonalData(of = "personId") String reason)
      implements HouseholdCommand {}
}
