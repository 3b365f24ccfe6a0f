package org.familyplan.api.consent;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.time.Tense;
import org.jspecify.annotations.Nullable;

/**
 * Every consent of a family, in the order in which they were recorded.
 *
 * @param version number of events that the view rests on
 * @param validAt the day that the view is about
 */
public record ConsentsView(
    FamilyId familyId,
    long version,
    LocalDate validAt,
    List<Consent> consents,
    List<Refusal> refusals,
    List<Sharing> sharings) {

  /**
   * A consent.
   *
   * @param eventId the entry that holds it
   * @param givenBy the person, or who had custody
   * @param tense whether it holds on the view's day
   * @param withdrawal when it was withdrawn, if it was
   */
  public record Consent(
      EventId eventId,
      ConsentId consentId,
      PersonId personId,
      List<PersonId> givenBy,
      List<Department> departments,
      List<InformationKind> informationKinds,
      SharingPurpose purpose,
      ConsentForm form,
      LocalDate from,
      @Nullable LocalDate until,
      Tense tense,
      @Nullable Withdrawal withdrawal) {}

  /** The end of a consent before its time. */
  public record Withdrawal(
      EventId eventId,
      PersonId withdrawnBy,
      @Nullable @PersonalData(of = "withdrawnBy") Personal<String> reason,
      LocalDate withdrawnOn) {}

  /** Who was asked said no. */
  public record Refusal(
      EventId eventId,
      PersonId personId,
      PersonId refusedBy,
      List<Department> departments,
      List<InformationKind> informationKinds,
      SharingPurpose purpose,
      @Nullable @PersonalData(of = "refusedBy") Personal<String> reason,
      LocalDate refusedOn) {}

  /**
   * A sharing that a law allows without consent.
   *
   * @param tense whether it holds on the view's day
   */
  public record Sharing(
      EventId eventId,
      SharingId sharingId,
      PersonId personId,
      List<Department> departments,
      List<InformationKind> informationKinds,
      SharingPurpose purpose,
      String legalBasis,
      @PersonalData(of = "personId") Personal<String> reason,
      LocalDate from,
      LocalDate until,
      Tense tense) {}
}
