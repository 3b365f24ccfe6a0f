package org.familyplan.api.plan;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.consent.ConsentId;
import org.familyplan.api.coordination.EmployeeView;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.time.Tense;
import org.jspecify.annotations.Nullable;

/**
 * The one plan on a day: the one begun last on or before it, with what was recorded for later days
 * marked as upcoming.
 *
 * @param planId null while no plan is begun
 * @param purpose what the whole effort is for
 * @param basis the assessment that it rests on
 * @param expectedEnd expected last day
 * @param closedOn first day without the plan
 * @param outcome what was reached
 * @param version number of the version in force on the day, or null
 * @param versions every version of this plan, in order
 * @param parts every member's part, in the order in which they were added
 * @param agreements who agreed with this plan or did not, in the order of days
 * @param absorbed the older plans that the one plan replaces
 * @param followUps those of this plan held on or before the day, in the order of days
 * @param nextFollowUpDue the day by which the last of them says that the next is held; null without
 *     one and once the plan has ended
 * @param childrenHeard talks with children held on or before the day, in the order of days
 * @param documents copies handed over on or before the day, in the order of days
 * @param otherPlans earlier and upcoming plans of the family
 */
public record PlanView(
    @Nullable PlanId planId,
    PlanStatus status,
    @Nullable @PersonalData Personal<String> purpose,
    @Nullable @PersonalData Personal<String> basis,
    @Nullable LocalDate draftedOn,
    @Nullable LocalDate expectedEnd,
    @Nullable LocalDate closedOn,
    @Nullable PlanClosureReason closureReason,
    @Nullable @PersonalData Personal<String> outcome,
    @Nullable Integer version,
    List<Version> versions,
    List<Part> parts,
    List<Agreement> agreements,
    List<Absorbed> absorbed,
    List<FollowUp> followUps,
    @Nullable LocalDate nextFollowUpDue,
    List<ChildHeard> childrenHeard,
    List<Document> documents,
    List<OtherPlan> otherPlans) {

  /**
   * A numbered version.
   *
   * @param number the family's versions are numbered 1, 2, 3 … over all its plans
   * @param from first day in force
   * @param reason why the plan was revised; null for the version that brought it into force
   * @param tense past once a later version is in force or the plan has ended
   */
  public record Version(
      int number, LocalDate from, @Nullable @PersonalData Personal<String> reason, Tense tense) {}

  /**
   * One member's part.
   *
   * @param suspended true when suspended on the plan's day
   * @param suspensions when the part was or will be suspended, earliest first
   * @param upcoming true when it is part of the plan after the plan's day only
   */
  public record Part(
      PlanPartId partId,
      PersonId personId,
      PlanPartType type,
      @PersonalData(of = "personId") Personal<String> purpose,
      @Nullable @PersonalData(of = "personId") Personal<String> ownWishes,
      @Nullable ConsentId consent,
      @Nullable String legalBasis,
      LocalDate addedOn,
      boolean suspended,
      List<Suspension> suspensions,
      boolean upcoming) {}

  /**
   * Days [from, until) on which a part is suspended, and why.
   *
   * @param tense how they lie to the plan's day
   */
  public record Suspension(
      LocalDate from,
      @Nullable LocalDate until,
      @PersonalData Personal<String> reason,
      Tense tense) {}

  /** Whether a member agreed and how they took part. */
  public record Agreement(
      PersonId personId,
      boolean agreed,
      @PersonalData(of = "personId") Personal<String> involvement,
      LocalDate agreedOn) {}

  /**
   * An older plan that the one plan replaces.
   *
   * @param upcoming true when it is replaced after the plan's day only
   */
  public record Absorbed(
      PersonId personId,
      ExistingPlanType type,
      String outsideId,
      Department department,
      LocalDate absorbedOn,
      boolean upcoming) {}

  /**
   * A follow-up (barnets lov § 95).
   *
   * @param nextDueOn the day by which the next one is held: as many weeks later as was decided
   */
  public record FollowUp(
      FollowUpId followUpId,
      LocalDate heldOn,
      List<PersonId> members,
      List<EmployeeView> employees,
      List<PersonId> represented,
      @PersonalData Personal<String> summary,
      boolean adjusts,
      boolean assesses,
      boolean revises,
      int nextIntervalWeeks,
      @PersonalData Personal<String> nextIntervalReason,
      LocalDate nextDueOn) {}

  /** A talk with a child (barnets lov § 5). */
  public record ChildHeard(
      PersonId personId,
      EmployeeView heardBy,
      @PersonalData(of = "personId") Personal<String> view,
      boolean withoutCustodyHolder,
      LocalDate heardOn) {}

  /**
   * A copy that was handed over; getHandedOverPlan has its text.
   *
   * @param planVersion numbered version of the plan
   * @param sha256 hash of the document's UTF-8 bytes, 64 hexadecimal digits
   */
  public record Document(
      DocumentId documentId,
      int planVersion,
      RecipientKind recipient,
      @Nullable PersonId recipientPerson,
      @Nullable @PersonalData Personal<String> recipientName,
      LocalDate handedOverOn,
      String sha256) {}

  /** Another plan of the family, before or after this one. */
  public record OtherPlan(
      PlanId planId,
      LocalDate draftedOn,
      @Nullable LocalDate closedOn,
      @Nullable PlanClosureReason closureReason) {}
}
