package org.familyplan.api.consent;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EffectiveUntil;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Subject;
import org.jspecify.annotations.Nullable;

/** What can have happened to the right to share information about a member. */
public sealed interface ConsentEvent extends FamilyEvent {
  /** The member whom the information is about. */
  PersonId personId();

  /**
   * These departments may share these kinds of information (samtykke, forvaltningsloven § 28).
   *
   * @param givenBy the person, or who had custody
   * @param until first day on which it no longer holds; for a child at the latest the 18th birthday
   */
  @EventName("consent.ConsentGiven")
  record ConsentGiven(
      FamilyId familyId,
      ConsentId consentId,
      @Subject PersonId personId,
      List<PersonId> givenBy,
      List<Department> departments,
      List<InformationKind> informationKinds,
      SharingPurpose purpose,
      ConsentForm form,
      @EffectiveFrom LocalDate from,
      @EffectiveUntil @Nullable LocalDate until)
      implements ConsentEvent {}

  /** The consent no longer holds from this day on (tilbagekaldelse). */
  @EventName("consent.ConsentWithdrawn")
  record ConsentWithdrawn(
      FamilyId familyId,
      ConsentId consentId,
      @Subject PersonId personId,
      PersonId withdrawnBy,
      @Nullable @PersonalData(of = "withdrawnBy") Personal<String> reason,
      @EffectiveFrom LocalDate withdrawnOn)
      implements ConsentEvent {}

  /** Who was asked said no. */
  @EventName("consent.ConsentRefused")
  record ConsentRefused(
      FamilyId familyId,
      @Subject PersonId personId,
      PersonId refusedBy,
      List<Department> departments,
      List<InformationKind> informationKinds,
      SharingPurpose purpose,
      @Nullable @PersonalData(of = "refusedBy") Personal<String> reason,
      @EffectiveFrom LocalDate refusedOn)
      implements ConsentEvent {}

  /** A law lets these departments share without consent (retssikkerhedsloven § 11 c and others). */
  @EventName("consent.InformationSharedWithoutConsent")
  record InformationSharedWithoutConsent(
      FamilyId familyId,
      SharingId sharingId,
      @Subject PersonId personId,
      List<Department> departments,
      List<InformationKind> informationKinds,
      SharingPurpose purpose,
      String legalBasis,
      @PersonalData(of = "personId") Personal<String> reason,
      @EffectiveFrom LocalDate from,
      @EffectiveUntil LocalDate until)
      implements ConsentEvent {}
}
