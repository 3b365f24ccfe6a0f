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

/**
 * Commands about what the family wants to reach. A goal that is reached or given up takes only
 * {@link ReopenGoal}. Nothing here lies after today but the days by which something is due.
 */
public sealed interface GoalCommand extends FamilyCommand {

  /**
   * Adds a goal (mål) for the family or for some of its members.
   *
   * @param goalId chosen by the client or filled in
   * @param members the members whose goal it is, all part of the household on the day of the
   *     agreement; empty for a goal of the whole family
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
   * @param wording the step
   * @param dueOn day by which it should be taken, not after the goal's own due date
   * @param addedOn day on which it was agreed, not before the goal was
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
   * @param dueOn the new due date, not before the day of the change
   * @param reason why
   * @param rewordedOn day from which the goal reads so
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
   * @param priority 1 is worked on first; several goals may share a place and are then worked on
   *     together
   * @param prioritisedOn day from which it has this place
   */
  @Rest(path = "/families/{familyId}/goals/{goalId}/priority")
  record ReprioritiseGoal(
      FamilyId familyId, GoalId goalId, @Min(1) @Max(99) int priority, LocalDate prioritisedOn)
      implements GoalCommand {}

  /**
   * Lets another department work for the goal too (fælles mål, mechanism H3: common goals).
   *
   * @param department one that does not work for the goal yet
   * @param sharedOn first day
   */
  @Rest(path = "/families/{familyId}/goals/{goalId}/departments")
  record ShareGoalWithDepartment(
      FamilyId familyId, GoalId goalId, Department department, LocalDate sharedOn)
      implements GoalCommand {}

  /**
   * Rates how far the goal has come.
   *
   * @param ratedBy whose view it is (KL: kilde)
   * @param note in words
   * @param ratedOn day of the rating, on which the goal was open
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
   * @param achievedOn day on which it was reached, not before the goal was agreed
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
   * @param abandonedOn day on which it was given up, not before the goal was agreed
   */
  @Rest(path = "/families/{familyId}/goals/{goalId}/abandonment")
  record AbandonGoal(
      FamilyId familyId,
      GoalId goalId,
      @NotBlank @Size(max = Text.LONG) @PersonalData String reason,
      LocalDate abandonedOn)
      implements GoalCommand {}

  /**
   * A goal that was reached or given up is worked on again.
   *
   * @param reason why
   * @param reopenedOn first day, after the day on which it was reached or given up
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
   * @param saidOn day on which they were said; that may be before the goal was agreed
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
   * @param goals the goals that it stands in the way of; empty for no particular one
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

  /**
   * Records what was done about a barrier that is not out of the way.
   *
   * @param action what was done
   * @param actedOn day on which it was done, not before the barrier was reported
   */
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
   * @param resolvedOn day from which it stands in nobody's way, not before the last action
   */
  @Rest(path = "/families/{familyId}/barriers/{barrierId}/resolution")
  record ResolveBarrier(
      FamilyId familyId,
      BarrierId barrierId,
      @NotBlank @Size(max = Text.LONG) @PersonalData String how,
      LocalDate resolvedOn)
      implements GoalCommand {}
}
