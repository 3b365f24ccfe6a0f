package org.familyplan.command.intervention;

import org.familyplan.platform.decision.Refusal.Kind;
import org.familyplan.platform.decision.Rule;

/** Rules about help from its grant to its end (domain 13.14.3: it serves goals of the plan). */
public enum InterventionRule implements Rule {
  INTERVENTION_IS_KNOWN("intervention.unknown", Kind.UNKNOWN, "The plan has no such intervention."),
  INTERVENTION_IS_NEW(
      "intervention.exists", Kind.STATE, "An intervention with this id is in the plan already."),
  SERVES_OPEN_GOALS(
      "intervention.goal-closed",
      Kind.STATE,
      "Help is granted for goals that are not reached or given up on that day."),
  GOALS_ARE_NAMED_ONCE("intervention.goal-repeated", Kind.VALUE, "A goal is named once."),
  MEMBERS_ARE_NAMED_ONCE("intervention.member-repeated", Kind.VALUE, "A member is named once."),
  FIRM_IS_NAMED(
      "intervention.firm-missing",
      Kind.VALUE,
      "A company-directed intervention names the company."),
  HOURS_ARE_NAMED(
      "intervention.hours-missing",
      Kind.VALUE,
      "A company-directed intervention names the hours a week."),
  ONLY_COMPANY_DIRECTED_HELP_HAS_FIRM_AND_HOURS(
      "intervention.not-company-directed",
      Kind.VALUE,
      "Only a company-directed intervention has a company and hours a week."),
  BEGINS_AFTER_ITS_GRANT(
      "intervention.expected-before-grant",
      Kind.VALUE,
      "Help is expected to begin on or after the day on which it is granted."),
  ENDS_AFTER_IT_BEGINS(
      "intervention.expected-end-before-start",
      Kind.VALUE,
      "Help is expected to end on or after its first day, or the day on which that is changed."),
  SOMETHING_IS_ADJUSTED(
      "intervention.nothing-adjusted", Kind.VALUE, "An adjustment names what is new."),
  ADJUSTED_AFTER_ITS_GRANT(
      "intervention.before-grant", Kind.STATE, "Help is adjusted on or after its grant."),
  INTERVENTION_HAS_NOT_ENDED(
      "intervention.ended", Kind.STATE, "An intervention that has ended takes nothing more."),
  INTERVENTION_HAS_NOT_STARTED(
      "intervention.started", Kind.STATE, "The intervention has begun already."),
  INTERVENTION_IS_RUNNING(
      "intervention.not-running", Kind.STATE, "Only an intervention that runs pauses."),
  INTERVENTION_IS_PAUSED(
      "intervention.not-paused", Kind.STATE, "Only an intervention that pauses goes on again."),
  TURNS_FOLLOW_EACH_OTHER(
      "intervention.contradicts-later-turn",
      Kind.STATE,
      "The turns of an intervention follow each other: nothing begins or ends before, and no pause"
          + " begins or ends on or before, the last turn that is recorded.");

  private final String code;
  private final Kind kind;
  private final String sentence;

  InterventionRule(String code, Kind kind, String sentence) {
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
