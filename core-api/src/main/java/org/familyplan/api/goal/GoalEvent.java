package org.familyplan.api.goal;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Source;
import org.familyplan.api.shared.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What can have happened to a goal and to what helps or hinders it. What happens to a goal names
 * its members and its area again, so that each event can be read and counted alone.
 */
public sealed interface GoalEvent extends FamilyEvent {
  /** A goal was agreed (barnets lov § 92: concrete goals; KL: one goal, one area). */
  @EventName("goal.GoalAdded")
  record GoalAdded(
      FamilyId familyId,
      GoalId goalId,
      @Subject List<PersonId> members,
      GoalArea area,
      GoalType type,
      Department department,
      @PersonalData(of = "members") Personal<String> wording,
      @Nullable @PersonalData(of = "members") Personal<String> citizensWords,
      @Nullable @PersonalData(of = "members") Personal<String> indicator,
      @Nullable LocalDate dueOn,
      @EffectiveFrom LocalDate addedOn)
      implements GoalEvent {}

  /** A step towards a goal was agreed. */
  @EventName("goal.SubGoalAdded")
  record SubGoalAdded(
      FamilyId familyId,
      GoalId goalId,
      @Subject List<PersonId> members,
      GoalArea area,
      SubGoalId subGoalId,
      @PersonalData(of = "members") Personal<String> wording,
      @Nullable LocalDate dueOn,
      @EffectiveFrom LocalDate addedOn)
      implements GoalEvent {}

  /** The goal is worded or dated otherwise; null means unchanged. */
  @EventName("goal.GoalReworded")
  record GoalReworded(
      FamilyId familyId,
      GoalId goalId,
      @Subject List<PersonId> members,
      GoalArea area,
      @Nullable @PersonalData(of = "members") Personal<String> wording,
      @Nullable @PersonalData(of = "members") Personal<String> citizensWords,
      @Nullable @PersonalData(of = "members") Personal<String> indicator,
      @Nullable LocalDate dueOn,
      @PersonalData(of = "members") Personal<String> reason,
      @EffectiveFrom LocalDate rewordedOn)
      implements GoalEvent {}

  /** The goal has another place among the others; 1 is worked on first. */
  @EventName("goal.GoalReprioritised")
  record GoalReprioritised(
      FamilyId familyId,
      GoalId goalId,
      @Subject List<PersonId> members,
      GoalArea area,
      int priority,
      @EffectiveFrom LocalDate prioritisedOn)
      implements GoalEvent {}

  /** One more department works for the goal. */
  @EventName("goal.GoalShared")
  record GoalShared(
      FamilyId familyId,
      GoalId goalId,
      @Subject List<PersonId> members,
      GoalArea area,
      Department department,
      @EffectiveFrom LocalDate sharedOn)
      implements GoalEvent {}

  /** Somebody rated how far the goal has come. */
  @EventName("goal.GoalProgressRated")
  record GoalProgressRated(
      FamilyId familyId,
      GoalId goalId,
      @Subject List<PersonId> members,
      GoalArea area,
      ProgressRating rating,
      Source ratedBy,
      @Nullable @PersonalData(of = "members") Personal<String> note,
      @EffectiveFrom LocalDate ratedOn)
      implements GoalEvent {}

  /** The goal is reached. */
  @EventName("goal.GoalAchieved")
  record GoalAchieved(
      FamilyId familyId,
      GoalId goalId,
      @Subject List<PersonId> members,
      GoalArea area,
      @PersonalData(of = "members") Personal<String> evidence,
      @EffectiveFrom LocalDate achievedOn)
      implements GoalEvent {}

  /** The goal is given up. */
  @EventName("goal.GoalAbandoned")
  record GoalAbandoned(
      FamilyId familyId,
      GoalId goalId,
      @Subject List<PersonId> members,
      GoalArea area,
      @PersonalData(of = "members") Personal<String> reason,
      @EffectiveFrom LocalDate abandonedOn)
      implements GoalEvent {}

  /** The goal is worked on again. */
  @EventName("goal.GoalReopened")
  record GoalReopened(
      FamilyId familyId,
      GoalId goalId,
      @Subject List<PersonId> members,
      GoalArea area,
      @PersonalData(of = "members") Personal<String> reason,
      @EffectiveFrom LocalDate reopenedOn)
      implements GoalEvent {}

  /** What makes the goal worth it for a member. */
  @EventName("goal.MotivationRecorded")
  record MotivationRecorded(
      FamilyId familyId,
      GoalId goalId,
      @Subject PersonId personId,
      GoalArea area,
      @PersonalData(of = "personId") Personal<String> words,
      @EffectiveFrom LocalDate saidOn)
      implements GoalEvent {}

  /** A member experiences a barrier. */
  @EventName("goal.BarrierReported")
  record BarrierReported(
      FamilyId familyId,
      BarrierId barrierId,
      @Subject PersonId personId,
      List<GoalId> goals,
      @PersonalData(of = "personId") Personal<String> description,
      @EffectiveFrom LocalDate reportedOn)
      implements GoalEvent {}

  /** Something was done about the barrier. */
  @EventName("goal.BarrierActionRecorded")
  record BarrierActionRecorded(
      FamilyId familyId,
      BarrierId barrierId,
      @Subject PersonId personId,
      @PersonalData(of = "personId") Personal<String> action,
      @EffectiveFrom LocalDate actedOn)
      implements GoalEvent {}

  /** The barrier is out of the way. */
  @EventName("goal.BarrierResolved")
  record BarrierResolved(
      FamilyId familyId,
      BarrierId barrierId,
      @Subject PersonId personId,
      @PersonalData(of = "personId") Personal<String> how,
      @EffectiveFrom LocalDate resolvedOn)
      implements GoalEvent {}
}
