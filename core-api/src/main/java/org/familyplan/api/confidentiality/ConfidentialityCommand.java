package org.familyplan.api.confidentiality;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.TakenWhenClosed;
import org.familyplan.api.shared.Text;
import org.jspecify.annotations.Nullable;

/** Commands about what is kept from whom. */
public sealed interface ConfidentialityCommand extends FamilyCommand {

  /**
   * Records where a member lives from a day on, up to the next day for which another address is
   * recorded.
   *
   * @param address street, number, postal code and town
   * @param from first day at the address
   */
  @Rest(path = "/families/{familyId}/members/{personId}/address")
  record RecordAddress(
      FamilyId familyId,
      PersonId personId,
      @NotBlank @Size(max = Text.SHORT) @PersonalData(of = "personId") String address,
      LocalDate from)
      implements ConfidentialityCommand {}

  /**
   * Keeps a member's address from others (adressebeskyttelse, CPR-loven § 28), on days on which it
   * is not protected yet.
   *
   * @param reason why
   * @param from first day
   * @param until first day after it, or left out while no end is known
   */
  @TakenWhenClosed
  @Rest(path = "/families/{familyId}/members/{personId}/address-protection")
  record SetAddressProtection(
      FamilyId familyId,
      PersonId personId,
      @NotBlank @Size(max = Text.LONG) @PersonalData(of = "personId") String reason,
      LocalDate from,
      @Nullable LocalDate until)
      implements ConfidentialityCommand {}

  /**
   * Ends the protection of a member's address.
   *
   * @param reason why
   * @param liftedOn first day without protection, after its first day
   */
  @TakenWhenClosed
  @Rest(path = "/families/{familyId}/members/{personId}/address-protection/end")
  record LiftAddressProtection(
      FamilyId familyId,
      PersonId personId,
      @NotBlank @Size(max = Text.LONG) @PersonalData(of = "personId") String reason,
      LocalDate liftedOn)
      implements ConfidentialityCommand {}

  /**
   * Keeps the content of an entry from some: it concerns several persons whose interests differ,
   * for example violence or a notification. That there is an entry stays visible.
   *
   * @param eventId the entry
   * @param reason why
   * @param visibleTo the only employees who may still read it; empty when all may who could before
   * @param hiddenFrom members of the family who may not read it
   */
  @TakenWhenClosed
  @Rest(path = "/families/{familyId}/events/{eventId}/restriction")
  record RestrictEntry(
      FamilyId familyId,
      EventId eventId,
      @NotBlank @Size(max = Text.LONG) @PersonalData String reason,
      @Size(max = 4) List<EntryReader> visibleTo,
      @Size(max = 30) List<PersonId> hiddenFrom)
      implements ConfidentialityCommand {}

  /**
   * Lets an entry be read again by all who could before.
   *
   * @param eventId the entry
   * @param reason why
   */
  @TakenWhenClosed
  @Rest(path = "/families/{familyId}/events/{eventId}/restriction/end")
  record LiftRestriction(
      FamilyId familyId,
      EventId eventId,
      @NotBlank @Size(max = Text.LONG) @PersonalData String reason)
      implements ConfidentialityCommand {}
}
