package org.familyplan.api.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.consent.ConsentId;
import org.familyplan.api.shared.Citation;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.NewId;
import org.familyplan.api.shared.OutsideNumber;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.Text;
import org.jspecify.annotations.Nullable;

/** Commands about the one plan of the family. */
public sealed interface PlanCommand extends FamilyCommand {

  /**
   * Registers a plan that the one plan replaces; once for each type and outside id. When another
   * family has absorbed a plan of the same type and outside id, the receipt carries a warning.
   *
   * @param personId whose plan it was
   * @param outsideId its number in the system that it comes from
   * @param department the department that it comes from
   * @param absorbedOn day from which the one plan replaces it
   */
  @Rest(path = "/families/{familyId}/plan/absorbed-plans")
  record AbsorbExistingPlan(
      FamilyId familyId,
      PersonId personId,
      ExistingPlanType type,
      @Pattern(regexp = OutsideNumber.FORM, message = OutsideNumber.IN_WORDS) String outsideId,
      Department department,
      LocalDate absorbedOn)
      implements PlanCommand {}

  /**
   * Begins a plan; a family has one at a time. Its first day is not before the file was opened nor
   * before an earlier plan ended.
   *
   * @param planId chosen by the client or filled in
   * @param purpose what the whole effort is for (formål)
   * @param basis the assessment that it rests on
   * @param expectedEnd expected last day
   */
  @Rest(path = "/families/{familyId}/plan/draft")
  record DraftPlan(
      FamilyId familyId,
      @NewId PlanId planId,
      @NotBlank @Size(max = Text.LONG) @PersonalData String purpose,
      @Nullable @NotBlank @Size(max = Text.LONG) @PersonalData String basis,
      @Nullable LocalDate expectedEnd,
      LocalDate draftedOn)
      implements PlanCommand {}

  /**
   * Adds one member's part to the plan that is drafted or in force. It names a consent or a legal
   * basis (domain 13.14.2). A member has one part of a type; the type fits the member's age on
   * {@code addedOn}.
   *
   * @param partId chosen by the client or filled in
   * @param personId a member of the household on that day
   * @param purpose what the part is for
   * @param ownWishes the member's own wishes (barnets lov § 92: the child's wishes)
   * @param consent the consent that the part rests on: about this member, for the joint plan, in
   *     force on that day
   * @param legalBasis the paragraph that it rests on where there is no consent
   */
  @Rest(path = "/families/{familyId}/plan/parts")
  record AddPlanPart(
      FamilyId familyId,
      @NewId PlanPartId partId,
      PersonId personId,
      PlanPartType type,
      @NotBlank @Size(max = Text.LONG) @PersonalData(of = "personId") String purpose,
      @Nullable @NotBlank @Size(max = Text.LONG) @PersonalData(of = "personId") String ownWishes,
      @Nullable ConsentId consent,
      @Nullable @Pattern(regexp = Citation.FORM, message = Citation.IN_WORDS) String legalBasis,
      LocalDate addedOn)
      implements PlanCommand {}

  /**
   * Records whether a member agrees with the plan and how they took part (barnets lov § 92: drawn
   * up with child and parents).
   *
   * @param personId a member who has a part in the plan
   * @param involvement how they took part, or why not
   * @param agreedOn day on which they said so; not after today
   */
  @Rest(path = "/families/{familyId}/plan/agreements")
  record RecordPlanAgreement(
      FamilyId familyId,
      PersonId personId,
      boolean agreed,
      @NotBlank @Size(max = Text.LONG) @PersonalData(of = "personId") String involvement,
      LocalDate agreedOn)
      implements PlanCommand {}

  /**
   * Puts the draft into force as the next numbered version. Every member with a part who is 15 or
   * older has then said whether they agree; every child of 10 to 14 with a part has been heard
   * (barnets lov §§ 3, 5 and 22).
   *
   * @param activatedOn first day in force, not before the plan was drafted
   */
  @Rest(path = "/families/{familyId}/plan/activation", ifMatchRequired = true)
  record ActivatePlan(FamilyId familyId, LocalDate activatedOn) implements PlanCommand {}

  /**
   * Puts the plan as it stands now into force as the next numbered version (barnets lov § 95).
   *
   * @param reason why the plan changes
   * @param revisedOn first day in force, not before the version before it
   */
  @Rest(path = "/families/{familyId}/plan/revisions", ifMatchRequired = true)
  record RevisePlan(
      FamilyId familyId,
      @NotBlank @Size(max = Text.LONG) @PersonalData String reason,
      LocalDate revisedOn)
      implements PlanCommand {}

  /**
   * Suspends a member's part; the plan's version stays as it is.
   *
   * @param from first day without it
   */
  @Rest(path = "/families/{familyId}/plan/parts/{partId}/suspension")
  record SuspendPlanPart(
      FamilyId familyId,
      PlanPartId partId,
      @NotBlank @Size(max = Text.LONG) @PersonalData String reason,
      LocalDate from)
      implements PlanCommand {}

  /**
   * Resumes a suspended part.
   *
   * @param from first day with it again
   */
  @Rest(path = "/families/{familyId}/plan/parts/{partId}/resumption")
  record ResumePlanPart(FamilyId familyId, PlanPartId partId, LocalDate from)
      implements PlanCommand {}

  /**
   * Hands the plan over as a document, as it stands on {@code handedOverOn}, when a version is in
   * force; the exact copy is kept (the authority must be able to reproduce what it has sent).
   *
   * @param documentId chosen by the client or filled in
   * @param recipientPerson the member who receives it, when a member does
   * @param recipientName the department or authority that receives it, when no member does
   * @param handedOverOn not after today
   */
  @Rest(path = "/families/{familyId}/plan/handovers")
  record HandOverPlan(
      FamilyId familyId,
      @NewId DocumentId documentId,
      RecipientKind recipient,
      @Nullable PersonId recipientPerson,
      @Nullable @NotBlank @Size(max = Text.SHORT) @PersonalData String recipientName,
      LocalDate handedOverOn)
      implements PlanCommand {}

  /**
   * Ends the plan, drafted or in force; a new one may begin. Its goals were reached only when it
   * was in force and none of them is open that day.
   *
   * @param outcome what was reached
   * @param closedOn first day without the plan
   */
  @Rest(path = "/families/{familyId}/plan/closure", ifMatchRequired = true)
  record ClosePlan(
      FamilyId familyId,
      PlanClosureReason reason,
      @Nullable @NotBlank @Size(max = Text.LONG) @PersonalData String outcome,
      LocalDate closedOn)
      implements PlanCommand {}

  /**
   * Records a follow-up on a plan that was drafted or in force that day, and the decision on the
   * next interval with its reason (barnets lov § 95).
   *
   * @param followUpId chosen by the client or filled in
   * @param heldOn not after today
   * @param members members who took part
   * @param employees employees who took part
   * @param represented members who did not take part but were represented by their own words
   * @param summary what was found and agreed
   * @param adjusts true when interventions are to be adjusted
   * @param assesses true when more assessment is needed
   * @param revises true when the plan is to be revised
   * @param nextIntervalWeeks weeks until the next follow-up
   * @param nextIntervalReason why that interval
   */
  @Rest(path = "/families/{familyId}/plan/follow-ups")
  record RecordFollowUp(
      FamilyId familyId,
      @NewId FollowUpId followUpId,
      LocalDate heldOn,
      @Size(max = 30) List<PersonId> members,
      @Size(max = 30) List<EmployeeId> employees,
      @Size(max = 30) List<PersonId> represented,
      @NotBlank @Size(max = Text.NOTE) @PersonalData String summary,
      boolean adjusts,
      boolean assesses,
      boolean revises,
      @Min(1) @Max(104) int nextIntervalWeeks,
      @NotBlank @Size(max = Text.LONG) @PersonalData String nextIntervalReason)
      implements PlanCommand {}

  /**
   * Records a talk in which a child's view was obtained (børnesamtale, barnets lov § 5); possible
   * at any age under 18, with or without a plan.
   *
   * @param heardBy the employee who talked with the child
   * @param view the child's view and wishes
   * @param withoutCustodyHolder true when held without the custody holder's consent
   * @param heardOn not after today
   */
  @Rest(path = "/families/{familyId}/members/{personId}/hearings")
  record RecordChildHeard(
      FamilyId familyId,
      PersonId personId,
      EmployeeId heardBy,
      @NotBlank @Size(max = Text.LONG) @PersonalData(of = "personId") String view,
      boolean withoutCustodyHolder,
      LocalDate heardOn)
      implements PlanCommand {}
}
