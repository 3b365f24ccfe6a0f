package org.familyplan.api.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.accesslog.OwnLookUpsView.LookUp;
import org.familyplan.api.consent.SharingPurpose;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Personal.Why;
import org.familyplan.api.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held about one person (indsigt, GDPR article 15). What is about others, or
 * about several persons together, is withheld; other members are not named.
 *
 * @param version number of events that the view rests on
 * @param validAt the day that the view is about
 * @param municipality who is responsible (dataansvarlig)
 * @param name as registered now
 * @param birthDate as registered now
 * @param cpr as registered now
 * @param purposes what the information is held for, in the reader's language
 * @param entries every entry that concerns the person, oldest first
 * @param recipients to whom it was or may be passed on
 * @param lookUps when others looked and what for, newest first; never who
 * @param lookUpsLeftOut true when there were more look-ups than are listed
 * @param reviewOn day on which it is reviewed whether the closed file is still needed; null while
 *     the file is open
 */
public record SubjectAccessView(
    FamilyId familyId,
    PersonId personId,
    long version,
    LocalDate validAt,
    MunicipalityCode municipality,
    @PersonalData(of = "personId") Personal<String> name,
    @PersonalData(of = "personId") Personal<LocalDate> birthDate,
    @Nullable @PersonalData(of = "personId") Personal<String> cpr,
    List<String> purposes,
    List<HeldEntry> entries,
    List<Disclosure> recipients,
    List<LookUp> lookUps,
    boolean lookUpsLeftOut,
    @Nullable LocalDate reviewOn) {

  /**
   * One entry of the log.
   *
   * @param kind logical name, for example {@code goal.GoalAdded}
   * @param sentence what happened, in the reader's language (Danish or English)
   * @param recordedAt when the service was told
   * @param effectiveFrom first day on which it was true
   * @param effectiveUntil first day on which it was no longer true, if known
   * @param content the entry itself; null when it is withheld
   * @param withheld why it is not shown; null when it is
   */
  public record HeldEntry(
      EventId eventId,
      String kind,
      @PersonalData String sentence,
      Instant recordedAt,
      LocalDate effectiveFrom,
      @Nullable LocalDate effectiveUntil,
      InformationKind informationKind,
      @Nullable FamilyEvent content,
      @Nullable Why withheld) {}

  /** How information came to be passed on. */
  public enum DisclosureKind {
    /** A consent lets these departments share it. */
    CONSENT,
    /** A law lets these departments share it without consent. */
    WITHOUT_CONSENT,
    /** A copy of the plan was handed over. */
    PLAN_HANDED_OVER
  }

  /**
   * Information that was or may be passed on.
   *
   * @param departments who may share it
   * @param recipient the department or authority that got a copy of the plan
   * @param recipientPerson the person who got a copy, when that is this person
   * @param purpose what for
   * @param legalBasis the paragraph that allows it without consent
   * @param until first day on which it was not allowed any more, or on which the consent was
   *     withdrawn
   */
  public record Disclosure(
      EventId eventId,
      DisclosureKind kind,
      List<Department> departments,
      List<InformationKind> informationKinds,
      @Nullable @PersonalData Personal<String> recipient,
      @Nullable PersonId recipientPerson,
      @Nullable SharingPurpose purpose,
      @Nullable String legalBasis,
      LocalDate from,
      @Nullable LocalDate until) {}
}
