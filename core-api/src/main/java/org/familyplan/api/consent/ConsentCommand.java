package org.familyplan.api.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.Citation;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.NewId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.TakenWhenClosed;
import org.familyplan.api.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Commands about who may share what about whom (forvaltningsloven § 28). A department may always
 * see what it recorded itself.
 */
public sealed interface ConsentCommand extends FamilyCommand {

  /**
   * Records that these departments may share these kinds of information about a member, for one
   * purpose (samtykke). Adults consent themselves. For a child everybody in the file who has
   * custody on the first day does; from 15 the young do so themselves, and for the joint plan since
   * 2024 from 16 together with the custody holders (barnets lov §§ 22 and 110). What others
   * consented to for a child ends when the child turns 18.
   *
   * @param consentId chosen by the client or filled in
   * @param personId the member whom the information is about
   * @param givenBy exactly those whose word it takes
   * @param departments those that may see what the others have recorded
   * @param informationKinds the kinds of information that they may see
   * @param purpose the one purpose
   * @param form how it was given
   * @param from day on which it was given and from which it holds, not after today
   * @param until first day on which it no longer holds, or left out
   */
  @Rest(path = "/families/{familyId}/members/{personId}/consents")
  record RecordConsent(
      FamilyId familyId,
      @NewId ConsentId consentId,
      PersonId personId,
      @NotEmpty @Size(max = 5) List<PersonId> givenBy,
      @NotEmpty @Size(max = 7) List<Department> departments,
      @NotEmpty @Size(max = 5) List<InformationKind> informationKinds,
      SharingPurpose purpose,
      ConsentForm form,
      LocalDate from,
      @Nullable LocalDate until)
      implements ConsentCommand {}

  /**
   * Records that a consent no longer holds (tilbagekaldelse); possible at any time while it holds,
   * for anybody who gave it and anybody whose word it takes on that day.
   *
   * @param withdrawnBy who withdraws it
   * @param reason why, if it was said
   * @param withdrawnOn first day without it, not after today
   */
  @TakenWhenClosed
  @Rest(path = "/families/{familyId}/consents/{consentId}/withdrawal")
  record WithdrawConsent(
      FamilyId familyId,
      ConsentId consentId,
      PersonId withdrawnBy,
      @Nullable @NotBlank @Size(max = Text.LONG) @PersonalData(of = "withdrawnBy") String reason,
      LocalDate withdrawnOn)
      implements ConsentCommand {}

  /**
   * Records that somebody whose word it takes was asked to consent and said no. What a consent in
   * force allows is not refused but withdrawn.
   *
   * @param personId the member whom the information is about
   * @param refusedBy who said no
   * @param departments those that may not see it
   * @param informationKinds the kinds of information that they may not see
   * @param reason why, if it was said
   * @param refusedOn day of the answer, not after today
   */
  @Rest(path = "/families/{familyId}/members/{personId}/consent-refusals")
  record RefuseConsent(
      FamilyId familyId,
      PersonId personId,
      PersonId refusedBy,
      @NotEmpty @Size(max = 7) List<Department> departments,
      @NotEmpty @Size(max = 5) List<InformationKind> informationKinds,
      SharingPurpose purpose,
      @Nullable @NotBlank @Size(max = Text.LONG) @PersonalData(of = "refusedBy") String reason,
      LocalDate refusedOn)
      implements ConsentCommand {}

  /**
   * Records that departments share information about a member without consent, and which law allows
   * it (for example retssikkerhedsloven § 11 c). It holds for a time and is recorded anew when it
   * must go on.
   *
   * @param sharingId chosen by the client or filled in
   * @param personId the member whom the information is about
   * @param departments those that may see what the others have recorded
   * @param informationKinds the kinds of information that they may see
   * @param legalBasis the paragraph that allows it
   * @param reason why it is necessary
   * @param from first day, not after today
   * @param until first day on which it no longer holds
   */
  @Rest(path = "/families/{familyId}/members/{personId}/sharings-without-consent")
  record RecordSharingWithoutConsent(
      FamilyId familyId,
      @NewId SharingId sharingId,
      PersonId personId,
      @NotEmpty @Size(max = 7) List<Department> departments,
      @NotEmpty @Size(max = 5) List<InformationKind> informationKinds,
      SharingPurpose purpose,
      @Pattern(regexp = Citation.FORM, message = Citation.IN_WORDS) String legalBasis,
      @NotBlank @Size(max = Text.LONG) @PersonalData(of = "personId") String reason,
      LocalDate from,
      LocalDate until)
      implements ConsentCommand {}
}
