package org.familyplan.command.goal;

import org.familyplan.platform.decision.Refusal.Kind;
import org.familyplan.platform.decision.Rule;

/**
 * Rules about goals and barriers (domain 13.14.3: a goal belongs to the family or to current
 * members). Goals may share a priority: they are then worked on together.
 */
public enum GoalRule implements Rule {
  GOAL_IS_KNOWN("goal.unknown", Kind.UNKNOWN, "The plan has no such goal."),
  GOAL_IS_NEW("goal.exists", Kind.STATE, "A goal with this id is in the plan already."),
  GOAL_IS_OPEN("goal.closed", Kind.STATE, "A goal that is reached or given up is only reopened."),
  GOAL_IS_ENDED(
      "goal.not-ended", Kind.STATE, "Only a goal that is reached or given up is reopened."),
  ONLY_CURRENT_MEMBERS_HAVE_GOALS(
      "goal.member-not-current",
      Kind.STATE,
      "A goal belongs to the family or to members of its household on that day."),
  MEMBERS_ARE_NAMED_ONCE("goal.member-repeated", Kind.VALUE, "A member is named once."),
  GOALS_ARE_NAMED_ONCE("goal.goal-repeated", Kind.VALUE, "A goal is named once."),
  NOTHING_LIES_IN_THE_FUTURE(
      "goal.in-future", Kind.VALUE, "What was agreed, said or done does not lie after today."),
  NOTHING_LIES_BEFORE_THE_AGREEMENT(
      "goal.before-agreed", Kind.STATE, "Nothing happens to a goal before it is agreed."),
  TURNS_FOLLOW_EACH_OTHER(
      "goal.contradicts-later-turn",
      Kind.STATE,
      "A goal is reached or given up not before, and reopened only after, its last turn."),
  GOAL_IS_DUE_AFTER_IT_IS_AGREED(
      "goal.due-before-agreed",
      Kind.VALUE,
      "What is due is due on or after the day on which that was agreed."),
  SUB_GOAL_IS_NEW(
      "goal.sub-goal-exists", Kind.STATE, "A step with this id is in the plan already."),
  SUB_GOAL_IS_DUE_BY_ITS_GOAL(
      "goal.sub-goal-due-after-goal", Kind.STATE, "A step is not due after its goal."),
  SOMETHING_IS_REWORDED(
      "goal.nothing-reworded", Kind.VALUE, "A change names what the goal reads from now on."),
  DEPARTMENT_IS_NEW_TO_THE_GOAL(
      "goal.department-shares", Kind.STATE, "The department works for the goal already."),
  BARRIER_IS_KNOWN("goal.barrier-unknown", Kind.UNKNOWN, "The plan has no such barrier."),
  BARRIER_IS_NEW("goal.barrier-exists", Kind.STATE, "A barrier with this id is known already."),
  BARRIER_IS_OPEN("goal.barrier-resolved", Kind.STATE, "The barrier is out of the way."),
  BARRIER_ENTRIES_ARE_IN_ORDER(
      "goal.barrier-out-of-order",
      Kind.STATE,
      "A barrier is reported, then something is done about it, then it is out of the way.");

  private final String code;
  private final Kind kind;
  private final String sentence;

  GoalRule(String code, Kind kind, String sentence) {
    this.code = code;
    this.kind = kind;
    this.sentence = sentence;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
