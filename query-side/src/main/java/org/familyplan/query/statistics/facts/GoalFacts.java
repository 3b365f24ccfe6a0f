package org.familyplan.query.statistics.facts;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.goal.BarrierId;
import org.familyplan.api.goal.GoalArea;
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
import org.familyplan.api.shared.PersonId;

/**
 * Goals and barriers.
 *
 * @param turns reached, given up or worked on again, in the order in which they were recorded
 * @param words days on which the citizen's own words for a goal were written down, erased or not
 */
public record GoalFacts(
    List<Goal> goals,
    List<Turn> turns,
    List<Words> words,
    List<Barrier> barriers,
    List<Step> steps) {
  static final GoalFacts NONE =
      new GoalFacts(List.of(), List.of(), List.of(), List.of(), List.of());

  /** A goal of members, or of the family when none is named. */
  public record Goal(GoalId goalId, List<PersonId> members, GoalArea area, LocalDate on) {}

  /** Where a goal stands from a day on. */
  public record Turn(GoalId goalId, LocalDate on, GoalStatus to) {}

  /** What makes a goal worth it was written down. */
  public record Words(GoalId goalId, LocalDate on) {}

  /** What a member experiences as a barrier. */
  public record Barrier(BarrierId barrierId, PersonId personId, LocalDate on) {}

  /** Something was done about a barrier, or it is out of the way. */
  public record Step(BarrierId barrierId, LocalDate on, boolean resolved) {}

  GoalFacts with(GoalEvent event) {
    return switch (event) {
      case GoalAdded e -> added(e);
      case GoalReworded e -> e.citizensWords() == null ? this : said(e.goalId(), e.rewordedOn());
      case MotivationRecorded e -> said(e.goalId(), e.saidOn());
      case GoalAchieved e -> turned(e.goalId(), e.achievedOn(), GoalStatus.ACHIEVED);
      case GoalAbandoned e -> turned(e.goalId(), e.abandonedOn(), GoalStatus.ABANDONED);
      case GoalReopened e -> turned(e.goalId(), e.reopenedOn(), GoalStatus.OPEN);
      case BarrierReported e -> reported(e);
      case BarrierActionRecorded e -> step(new Step(e.barrierId(), e.actedOn(), false));
      case BarrierResolved e -> step(new Step(e.barrierId(), e.resolvedOn(), true));
      case SubGoalAdded e -> this;
      case GoalReprioritised e -> this;
      case GoalShared e -> this;
      case GoalProgressRated e -> this;
    };
  }

  private GoalFacts added(GoalAdded e) {
    Goal goal = new Goal(e.goalId(), e.members(), e.area(), e.addedOn());
    GoalFacts known = new GoalFacts(Facts.and(goals, goal), turns, words, barriers, steps);
    return e.citizensWords() == null ? known : known.said(e.goalId(), e.addedOn());
  }

  private GoalFacts said(GoalId goal, LocalDate on) {
    return new GoalFacts(goals, turns, Facts.and(words, new Words(goal, on)), barriers, steps);
  }

  private GoalFacts turned(GoalId goal, LocalDate on, GoalStatus to) {
    return new GoalFacts(goals, Facts.and(turns, new Turn(goal, on, to)), words, barriers, steps);
  }

  private GoalFacts reported(BarrierReported e) {
    Barrier barrier = new Barrier(e.barrierId(), e.personId(), e.reportedOn());
    return new GoalFacts(goals, turns, words, Facts.and(barriers, barrier), steps);
  }

  private GoalFacts step(Step step) {
    return new GoalFacts(goals, turns, words, barriers, Facts.and(steps, step));
  }

  GoalFacts upTo(LocalDate day) {
    return new GoalFacts(
        Facts.upTo(day, goals, Goal::on),
        Facts.upTo(day, turns, Turn::on),
        Facts.upTo(day, words, Words::on),
        Facts.upTo(day, barriers, Barrier::on),
        Facts.upTo(day, steps, Step::on));
  }
}
