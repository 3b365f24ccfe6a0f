package org.familyplan.query.goal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.familyplan.api.goal.BarrierId;
import org.familyplan.api.goal.BarrierView;
import org.familyplan.api.goal.BarrierView.Action;
import org.familyplan.api.goal.GoalEvent;
import org.familyplan.api.goal.GoalEvent.BarrierActionRecorded;
import org.familyplan.api.goal.GoalEvent.BarrierReported;
import org.familyplan.api.goal.GoalEvent.BarrierResolved;
import org.familyplan.api.goal.GoalEvent.GoalAbandoned;
import org.familyplan.api.goal.GoalEvent.GoalAchieved;
import org.familyplan.api.goal.GoalEvent.GoalAdded;
import org.familyplan.api.goal.GoalEvent.GoalProgressRated;
import org.familyplan.api.goal.GoalEvent.GoalReopened;
import org.familyplan.api.goal.GoalEvent.GoalReprioritised;
import org.familyplan.api.goal.GoalEvent.GoalReworded;
import org.familyplan.api.goal.GoalEvent.GoalShared;
import org.familyplan.api.goal.GoalEvent.MotivationRecorded;
import org.familyplan.api.goal.GoalEvent.SubGoalAdded;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.goal.GoalStatus;
import org.familyplan.api.goal.GoalView;
import org.familyplan.api.goal.GoalView.Motivation;
import org.familyplan.api.goal.GoalView.Progress;
import org.familyplan.api.goal.GoalView.SubGoal;
import org.familyplan.api.goal.GoalView.WorkingDepartment;
import org.familyplan.api.shared.EventId;
import org.familyplan.query.entries.Entries;

/** Remembers goals and barriers and shows them. */
public final class GoalProjection {
  private GoalProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(GoalEvent event, EventId eventId, Entries entries) {
    switch (event) {
      case GoalAdded e -> entries.put(e.goalId(), GoalEntry.of(e));
      case SubGoalAdded e ->
          goal(
              entries,
              e.goalId(),
              g -> g.with(new SubGoal(e.subGoalId(), e.wording(), e.dueOn(), e.addedOn())));
      case GoalReworded e -> goal(entries, e.goalId(), g -> g.reworded(e));
      case GoalReprioritised e ->
          goal(entries, e.goalId(), g -> g.placed(e.prioritisedOn(), e.priority()));
      case GoalShared e ->
          goal(
              entries,
              e.goalId(),
              g -> g.shared(new WorkingDepartment(e.department(), e.sharedOn())));
      case GoalProgressRated e ->
          goal(
              entries,
              e.goalId(),
              g -> g.with(new Progress(e.rating(), e.ratedBy(), e.note(), e.ratedOn())));
      case GoalAchieved e ->
          goal(
              entries,
              e.goalId(),
              g -> g.turned(e.achievedOn(), GoalStatus.ACHIEVED, e.evidence()));
      case GoalAbandoned e ->
          goal(
              entries,
              e.goalId(),
              g -> g.turned(e.abandonedOn(), GoalStatus.ABANDONED, e.reason()));
      case GoalReopened e ->
          goal(entries, e.goalId(), g -> g.turned(e.reopenedOn(), GoalStatus.OPEN, e.reason()));
      case MotivationRecorded e ->
          goal(
              entries,
              e.goalId(),
              g -> g.with(new Motivation(e.personId(), e.words(), e.saidOn())));
      case BarrierReported e -> entries.put(e.barrierId(), BarrierEntry.of(e));
      case BarrierActionRecorded e ->
          barrier(entries, e.barrierId(), b -> b.with(new Action(e.action(), e.actedOn())));
      case BarrierResolved e ->
          barrier(entries, e.barrierId(), b -> b.resolved(e.how(), e.resolvedOn()));
    }
  }

  private static void goal(Entries entries, GoalId id, UnaryOperator<GoalEntry> change) {
    entries.update(GoalEntry.class, id, change);
  }

  private static void barrier(Entries entries, BarrierId id, UnaryOperator<BarrierEntry> change) {
    entries.update(BarrierEntry.class, id, change);
  }

  /**
   * The goals of the plan on a day, those to be agreed later included: first those with a priority,
   * then in the order in which they were added.
   */
  public static List<GoalView> view(Entries entries, LocalDate day) {
    return entries.all(GoalEntry.class).stream()
        .sorted(Comparator.comparingInt(goal -> goal.priorityOn(day)))
        .map(goal -> goal.view(day))
        .toList();
  }

  /** The barriers that were reported up to a day. */
  public static List<BarrierView> barriers(Entries entries, LocalDate day) {
    return entries.all(BarrierEntry.class).stream()
        .filter(barrier -> barrier.isKnownOn(day))
        .map(barrier -> barrier.view(day))
        .toList();
  }
}
