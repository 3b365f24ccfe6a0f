package org.familyplan.api.goal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.NewId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.Source;
import org.familyplan.api.shared.Text;
import org.jspecify.annotations.Nullable;

/** Commands about what the family wants to reach. */
public sealed interface GoalCommand extends FamilyCommand {

  /**
   * Adds a goal (mål) for the family or for some of its members.
   *
   * @param goalId chosen by the client or filled in
   * @param members the members whose goal it is; empty for a goal of the whole family
   * @param department the department that answers for the goal
   * @param wording the goal, concrete enough to see when it is reached
   * @param citizensWords the same in the citizen's own words
   * @param indicator how one sees that it is reached
   * @param dueOn day by which it should be reached
   * @param addedOn day on which the goal was agreed
   */
  @Rest(path = "/families/{familyId}/goals")
  record AddGoal(
      FamilyId familyId,
      @NewId GoalId goalId,
      @Size(max = 30) List<PersonId> members,
      GoalArea area,
      GoalType type,
      Department department,
      @NotBlank @Size(max = Text.LONG) @PersonalData(of = "members") String wording,
      @Nullable @NotBlank @Size(max = Text.LONG) @PersonalData(of = "members") String citizensWords,
      @Nullable @NotBlank @Size(max = Text.LONG) @PersonalData(of = "members") String indicator,
      @Nullable LocalDate dueOn,
      LocalDate addedOn)
      implements GoalCommand {}

  /**
   * Adds a step towards a goal (delmål).
   *
   * @param subGoalId chosen by the client or filled in
   */
  @Rest(path = "/families/{familyId}/goals/{goalId}/sub-goals")
  record AddSubGoal(
      FamilyId familyId,
      GoalId goalId,
      @NewId SubGoalId subGoalId,
      @NotBlank @Size(max = Text.LONG) @PersonalData String wording,
      @Nullable LocalDate dueOn,
      LocalDate addedOn)
      implements GoalCommand {}

  /**
   * Changes a goal's wording, indicator or due date; what is left out stays as it is.
   *
   * @param reason why
   */
  @Rest(path = "/families/{familyId}/goals/{goalId}/wording")
  record RewordGoal(
      FamilyId familyId,
      GoalId goalId,
      @Nullable @NotBlank @Size(max = Text.LONG) @PersonalData String wording,
      @Nullable @NotBlank @Size(max = Text.LONG) @PersonalData String citizensWords,
      @Nullable @NotBlank @Size(max = Text.LONG) @PersonalData String indicator,
      @Nullable LocalDate dueOn,
      @NotBlank @Size(max = Text.LONG) @PersonalData String reason,
      LocalDate rewordedOn)
      implements GoalCommand {}

  /**
   * Gives a goal its place among the others.
   *
   * @param priority 1 is worked on first
   */
  @Rest(path = "/families/{familyId}/goals/{goalId}/priority")
  record ReprioritiseGoal(
      FamilyId familyId, GoalId goalId, @Min(1) @Max(99) int priority, LocalDate prioritisedOn)
      implements GoalCommand {}

  /** Lets another department work for the goal too (mechanism H3: common goals). */
  @Rest(path = "/families/{familyId}/goals/{goalId}/departments")
  record ShareGoalWithDepartment(
      FamilyId familyId, GoalId goalId, Department department, LocalDate sharedOn)
      implements GoalCommand {}

  /**
   * Rates how far the goal has come.
   *
   * @param ratedBy whose view it is (KL: kilde)
   * @param note in words
   */
  @Rest(path = "/families/{familyId}/goals/{goalId}/progress")
  record RateGoalProgress(
      FamilyId familyId,
      GoalId goalId,
      ProgressRating rating,
      Source ratedBy,
      @Nullable @NotBlank @Size(max = Text.LONG) @PersonalData String note,
      LocalDate ratedOn)
      implements GoalCommand {}

  /**
   * The goal is reached.
   *
   * @param evidence how one sees it
   */
  @Rest(path = "/families/{familyId}/goals/{goalId}/achievement")
  record AchieveGoal(
      FamilyId familyId,
      GoalId goalId,
      @NotBlank @Size(max = Text.LONG) @PersonalData String evidence,
      LocalDate achievedOn)
      implements GoalCommand {}

  /**
   * The goal is given up.
   *
   * @param reason why
   */
  @Rest(path = "/families/{familyId}/goals/{goalId}/abandonment")
  record AbandonGoal(
      FamilyId familyId,
      GoalId goalId,
      @NotBlank @Size(max = Text.LONG) @PersonalData String reason,
      LocalDate abandonedOn)
      implements GoalCommand {}

  /**
   * The goal is worked on again.
   *
   * @param reason why
   */
  @Rest(path = "/families/{familyId}/goals/{goalId}/reopening")
  record ReopenGoal(
      FamilyId familyId,
      GoalId goalId,
      @NotBlank @Size(max = Text.LONG) @PersonalData String reason,
      LocalDate reopenedOn)
      implements GoalCommand {}

  /**
   * Records what makes a goal worth it for a member (mechanism H2: meaning and direction).
   *
   * @param words the member's own words
   */
  @Rest(path = "/families/{familyId}/goals/{goalId}/motivations")
  record RecordMotivation(
      FamilyId familyId,
      GoalId goalId,
      PersonId personId,
      @NotBlank @Size(max = Text.LONG) @PersonalData(of = "personId") String words,
      LocalDate saidOn)
      implements GoalCommand {}

  /**
   * Records a barrier as a member experiences it (mechanism H4).
   *
   * @param barrierId chosen by the client or filled in
   * @param personId who experiences it
   * @param goals the goals that it stands in the way of
   * @param description what it is, as the member sees it
   */
  @Rest(path = "/families/{familyId}/barriers")
  record ReportBarrier(
      FamilyId familyId,
      @NewId BarrierId barrierId,
      PersonId personId,
      @Size(max = 30) List<GoalId> goals,
      @NotBlank @Size(max = Text.LONG) @PersonalData(of = "personId") String description,
      LocalDate reportedOn)
      implements GoalCommand {}

  /** Records what was done about a barrier. */
  @Rest(path = "/families/{familyId}/barriers/{barrierId}/actions")
  record RecordBarrierAction(
      FamilyId familyId,
      BarrierId barrierId,
      @NotBlank @Size(max = Text.LONG) @PersonalData String action,
      LocalDate actedOn)
      implements GoalCommand {}

  /**
   * The barrier is out of the way.
   *
   * @param how how it was handled
   */
  @Rest(path = "/families/{familyId}/barriers/{barrierId}/resolution")
  record ResolveBarrier(
      FamilyId familyId,
      BarrierId barrierId,
      @NotBlank @Size(max = Text.LONG) @PersonalData String how,
      LocalDate resolvedOn)
      implements GoalCommand {}
}
