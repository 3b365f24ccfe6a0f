package org.familyplan.api.plan;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.consent.ConsentId;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Personal.Why;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Subject;
import org.jspecify.annotations.Nullable;

/** What can have happened to the family's plan. */
public sealed interface PlanEvent extends FamilyEvent {

  /** The one plan replaces this older one. */
  @EventName("plan.ExistingPlanAbsorbed")
  record ExistingPlanAbsorbed(
      FamilyId familyId,
      @Subject PersonId personId,
      ExistingPlanType type,
      String outsideId,
      Department department,
      @EffectiveFrom LocalDate absorbedOn)
      implements PlanEvent {}

  /** A plan was begun. */
  @EventName("plan.PlanDrafted")
  record PlanDrafted(
      FamilyId familyId,
      PlanId planId,
      @PersonalData Personal<String> purpose,
      @Nullable @PersonalData Personal<String> basis,
      @Nullable LocalDate expectedEnd,
      @EffectiveFrom LocalDate draftedOn)
      implements PlanEvent {}

  /** A member has a part in the plan. */
  @EventName("plan.PlanPartAdded")
  record PlanPartAdded(
      FamilyId familyId,
      PlanPartId partId,
      @Subject PersonId personId,
      PlanPartType type,
      @PersonalData(of = "personId") Personal<String> purpose,
      @Nullable @PersonalData(of = "personId") Personal<String> ownWishes,
      @Nullable ConsentId consent,
      @Nullable String legalBasis,
      @EffectiveFrom LocalDate addedOn)
      implements PlanEvent {}

  /**
   * A member agreed or did not (barnets lov § 92: drawn up with child and parents).
   *
   * @param involvement how they took part, or why not
   */
  @EventName("plan.PlanAgreementRecorded")
  record PlanAgreementRecorded(
      FamilyId familyId,
      @Subject PersonId personId,
      boolean agreed,
      @PersonalData(of = "personId") Personal<String> involvement,
      @EffectiveFrom LocalDate agreedOn)
      implements PlanEvent {}

  /**
   * The plan came into force as this version.
   *
   * @param version the family's versions are numbered 1, 2, 3 … over all its plans
   */
  @EventName("plan.PlanActivated")
  record PlanActivated(
      FamilyId familyId, PlanId planId, int version, @EffectiveFrom LocalDate activatedOn)
      implements PlanEvent {}

  /** The plan changed and is in force as this version. */
  @EventName("plan.PlanRevised")
  record PlanRevised(
      FamilyId familyId,
      PlanId planId,
      int version,
      @PersonalData Personal<String> reason,
      @EffectiveFrom LocalDate revisedOn)
      implements PlanEvent {}

  /** A part is suspended. */
  @EventName("plan.PlanPartSuspended")
  record PlanPartSuspended(
      FamilyId familyId,
      PlanPartId partId,
      @Subject PersonId personId,
      @PersonalData(of = "personId") Personal<String> reason,
      @EffectiveFrom LocalDate from)
      implements PlanEvent {}

  /** A part goes on. */
  @EventName("plan.PlanPartResumed")
  record PlanPartResumed(
      FamilyId familyId,
      PlanPartId partId,
      @Subject PersonId personId,
      @EffectiveFrom LocalDate from)
      implements PlanEvent {}

  /**
   * A copy of the plan was handed over; this is the exact copy.
   *
   * @param planVersion numbered version of the plan
   * @param rendererVersion version of the code that wrote the document
   * @param sha256 hash of the document's UTF-8 bytes, 64 hexadecimal digits
   * @param members the persons who stand in the document
   * @param document the document, Markdown; erased with any of them
   */
  @EventName("plan.PlanHandedOver")
  record PlanHandedOver(
      FamilyId familyId,
      DocumentId documentId,
      int planVersion,
      RecipientKind recipient,
      @Nullable PersonId recipientPerson,
      @Nullable @PersonalData Personal<String> recipientName,
      int rendererVersion,
      String sha256,
      List<PersonId> members,
      @PersonalData(of = "members") Personal<String> document,
      @EffectiveFrom LocalDate handedOverOn)
      implements PlanEvent {

    /** Without the text, which holds more than its reader may see of the family otherwise. */
    public PlanHandedOver withoutDocument() {
      return new PlanHandedOver(
          familyId,
          documentId,
          planVersion,
          recipient,
          recipientPerson,
          recipientName,
          rendererVersion,
          sha256,
          members,
          Personal.withheld(Why.RESTRICTED),
          handedOverOn);
    }
  }

  /**
   * The plan ended.
   *
   * @param closedOn first day without the plan
   */
  @EventName("plan.PlanClosed")
  record PlanClosed(
      FamilyId familyId,
      PlanId planId,
      PlanClosureReason reason,
      @Nullable @PersonalData Personal<String> outcome,
      @EffectiveFrom LocalDate closedOn)
      implements PlanEvent {}

  /**
   * A follow-up was held and the next interval decided, with reason (barnets lov § 95).
   *
   * @param members members who took part
   * @param represented members who did not, but were represented by their own words
   * @param adjusts interventions are to be adjusted
   * @param assesses more assessment is needed
   * @param revises the plan is to be revised
   */
  @EventName("plan.FollowUpHeld")
  record FollowUpHeld(
      FamilyId familyId,
      FollowUpId followUpId,
      @EffectiveFrom LocalDate heldOn,
      List<PersonId> members,
      List<EmployeeId> employees,
      List<PersonId> represented,
      @PersonalData Personal<String> summary,
      boolean adjusts,
      boolean assesses,
      boolean revises,
      int nextIntervalWeeks,
      @PersonalData Personal<String> nextIntervalReason)
      implements PlanEvent {}

  /**
   * A child was heard (barnets lov § 5).
   *
   * @param withoutCustodyHolder held without the custody holder's consent
   */
  @EventName("plan.ChildHeard")
  record ChildHeard(
      FamilyId familyId,
      @Subject PersonId personId,
      EmployeeId heardBy,
      @PersonalData(of = "personId") Personal<String> view,
      boolean withoutCustodyHolder,
      @EffectiveFrom LocalDate heardOn)
      implements PlanEvent {}
}
