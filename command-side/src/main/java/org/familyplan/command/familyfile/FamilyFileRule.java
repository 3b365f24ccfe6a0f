package org.familyplan.command.familyfile;

import org.familyplan.platform.decision.Refusal.Kind;
import org.familyplan.platform.decision.Rule;

/** Rules about the file's own life. */
public enum FamilyFileRule implements Rule {
  DATES_ARE_IN_ORDER(
      "familyfile.dates-out-of-order",
      Kind.VALUE,
      "A family is referred, then accepted, then its file is opened."),
  FILE_IS_NEW("familyfile.exists", Kind.STATE, "A file with this id is open already."),
  EXTERNAL_ID_IS_FREE(
      "familyfile.external-id-taken", Kind.STATE, "Another file has this external id."),
  EXTERNAL_IDS_ARE_DIFFERENT(
      "familyfile.external-id-repeated", Kind.VALUE, "An external id is named once."),
  GOALS_ARE_ENDED(
      "familyfile.goals-open", Kind.STATE, "A file is closed when every goal is in an end state."),
  INTERVENTIONS_ARE_ENDED(
      "familyfile.interventions-running",
      Kind.STATE,
      "A file is closed when every intervention has ended or was handed on."),
  CLOSED_AFTER_IT_WAS_OPENED(
      "familyfile.closed-before-opened",
      Kind.VALUE,
      "A file is closed on or after the day on which it was opened."),
  FILE_IS_OPEN("familyfile.closed", Kind.STATE, "The file is closed."),
  FILE_IS_CLOSED("familyfile.not-closed", Kind.STATE, "Only a closed file can be reopened."),
  REOPENED_AFTER_CLOSURE(
      "familyfile.reopened-before-closure",
      Kind.STATE,
      "A file is reopened after the day on which it was closed.");

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
