package org.familyplan.api.goal;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Source;
import org.jspecify.annotations.Nullable;

/**
 * A goal as the plan shows it on its day. What was said and seen later than that day is left out.
 *
 * @param members whose goal it is; empty for the whole family
 * @param department the department that answers for it
 * @param wording as worded on the day, like the two after it
 * @param dueOn day by which it should be reached, as agreed on the day
 * @param status where it stands on the day
 * @param since first day of that status; of an upcoming goal the day on which it was agreed
 * @param statusReason by what one sees that it is reached, or why it was given up or reopened
 * @param priority its place among the goals, 1 is worked on first; goals may share a place; null
 *     while it has none
 * @param departments the departments that work for it, the one that answers for it first
 * @param dueDates every due date that was agreed, the first one first
 * @param subGoals steps towards it, in the order in which they were agreed
 * @param progress how far it had come, earliest first
 * @param motivations what makes it worth it, earliest first
 */
public record GoalView(
    GoalId goalId,
    List<PersonId> members,
    GoalArea area,
    GoalType type,
    Department department,
    @PersonalData(of = "members") Personal<String> wording,
    @Nullable @PersonalData(of = "members") Personal<String> citizensWords,
    @Nullable @PersonalData(of = "members") Personal<String> indicator,
    @Nullable LocalDate dueOn,
    LocalDate addedOn,
    GoalStatus status,
    LocalDate since,
    @Nullable @PersonalData(of = "members") Personal<String> statusReason,
    @Nullable Integer priority,
    List<WorkingDepartment> departments,
    List<DueDate> dueDates,
    List<SubGoal> subGoals,
    List<Progress> progress,
    List<Motivation> motivations) {

  /**
   * A department that works for the goal.
   *
   * @param since first day
   */
  public record WorkingDepartment(Department department, LocalDate since) {}

  /**
   * A due date.
   *
   * @param agreedOn day from which it was the goal's due date
   */
  public record DueDate(LocalDate dueOn, LocalDate agreedOn) {}

  /** A step towards the goal (delmål). */
  public record SubGoal(
      SubGoalId subGoalId,
      @PersonalData Personal<String> wording,
      @Nullable LocalDate dueOn,
      LocalDate addedOn) {}

  /**
   * How far the goal had come.
   *
   * @param ratedBy whose view it is
   */
  public record Progress(
      ProgressRating rating,
      Source ratedBy,
      @Nullable @PersonalData Personal<String> note,
      LocalDate ratedOn) {}

  /** What makes the goal worth it for a member, in the member's own words. */
  public record Motivation(
      PersonId personId, @PersonalData(of = "personId") Personal<String> words, LocalDate saidOn) {}
}
