package org.familyplan.command.goal;

import org.familyplan.platform.decision.Refusal.Kind;
import org.familyplan.platform.decision.Rule;

/** Rules about goals (domain 13.14.3: a goal belongs to the family or to current members). */
public enum GoalRule implements Rule {
  GOAL_IS_NEW("goal.exists", Kind.STATE, "A goal with this id is in the plan already."),
  ONLY_CURRENT_MEMBERS_HAVE_GOALS(
      "goal.member-not-current",
      Kind.STATE,
      "A goal belongs to the family or to members of its household on that day."),
  GOAL_IS_DUE_AFTER_IT_IS_AGREED(
      "goal.due-before-agreed", Kind.VALUE, "A goal is due on or after the day it is agreed.");

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
