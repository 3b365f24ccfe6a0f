package org.familyplan.command.familyfile;

import org.familyplan.platform.decision.Refusal.Kind;
import org.familyplan.platform.decision.Rule;

/** Rules about the file's own life. */
public enum FamilyFileRule implements Rule {
  DATES_ARE_IN_ORDER(
      "familyfile.dates-out-of-order",
      Kind.VALUE,
      "A family is referred, then accepted, then its file is opened."),
  ACCEPTANCE_IS_NOT_IN_THE_FUTURE(
      "familyfile.accepted-in-future",
      Kind.VALUE,
      "A file is opened for a family that was referred and accepted, not later than today."),
  COHORT_BELONGS_TO_A_PROGRAMME(
      "familyfile.cohort-without-programme",
      Kind.VALUE,
      "A family counts in a cohort only as part of a programme."),
  FILE_IS_NEW("familyfile.exists", Kind.STATE, "A file with this id is open already."),
  EXTERNAL_ID_IS_FREE(
      "familyfile.external-id-taken",
      Kind.STATE,
      "Another file of the municipality has this external id."),
  EXTERNAL_IDS_ARE_DIFFERENT(
      "familyfile.external-id-repeated", Kind.VALUE, "An external id is named once."),
  GOALS_ARE_ENDED(
      "familyfile.goals-open", Kind.STATE, "A file is closed when every goal is in an end state."),
  INTERVENTIONS_ARE_ENDED(
      "familyfile.interventions-running",
      Kind.STATE,
      "A file is closed when every intervention has ended or was handed on."),
  CLOSURE_IS_NOT_IN_THE_FUTURE(
      "familyfile.closed-in-future", Kind.VALUE, "A file is closed when the effort has ended."),
  CLOSED_AFTER_IT_WAS_OPENED(
      "familyfile.closed-before-opened",
      Kind.STATE,
      "A file is closed on or after the day on which it was opened or last reopened."),
  NOTHING_ENDS_AFTER_THE_EFFORT(
      "familyfile.closed-before-end",
      Kind.STATE,
      "The effort's last day is not before the last goal and the last intervention ended."),
  FILE_IS_OPEN("familyfile.closed", Kind.STATE, "The file is closed."),
  FILE_IS_CLOSED("familyfile.not-closed", Kind.STATE, "Only a closed file can be reopened."),
  REOPENING_IS_NOT_IN_THE_FUTURE(
      "familyfile.reopened-in-future", Kind.VALUE, "A file is reopened no later than today."),
  REOPENED_AFTER_CLOSURE(
      "familyfile.reopened-before-closure",
      Kind.STATE,
      "A file is reopened after the day on which it was closed."),
  REVIEW_IS_DUE(
      "familyfile.review-not-due",
      Kind.STATE,
      "A file is disposed of when it is closed and the day of its review has come."),
  DISPOSAL_IS_NOT_IN_THE_FUTURE(
      "familyfile.disposed-in-future", Kind.VALUE, "A file is disposed of no later than today."),
  FILE_IS_NOT_DISPOSED_OF(
      "familyfile.disposed", Kind.STATE, "The file was disposed of and takes nothing any more."),
  CLOSURES_AND_REOPENINGS_ALTERNATE(
      "familyfile.contradicts-later-turn",
      Kind.STATE,
      "A file is opened, closed, reopened and closed in turn, each in its time.");

  private final String code;
  private final Kind kind;
  private final String sentence;

  FamilyFileRule(String code, Kind kind, String sentence) {
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
