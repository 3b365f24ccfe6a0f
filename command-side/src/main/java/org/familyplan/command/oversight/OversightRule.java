package org.familyplan.command.oversight;

import org.familyplan.platform.decision.Refusal.Kind;
import org.familyplan.platform.decision.Rule;

/** Rules about looks into files that need an eye kept on them (domain 7.1, 7.4). */
public enum OversightRule implements Rule {
  OPENING_IS_NEW(
      "oversight.break-glass-exists",
      Kind.STATE,
      "An opening with this id is in the file already."),
  REASON_SAYS_SOMETHING(
      "oversight.reason-too-short",
      Kind.VALUE,
      "The reason for an opening has at least 10 characters that are not blank."),
  OPENING_IS_OVER(
      "oversight.glass-broken", Kind.STATE, "The file is open to the employee already."),
  RELATIVES_DO_NOT_LOOK(
      "oversight.own-relative",
      Kind.STATE,
      "Who is bound to the family does not open its file; a colleague does."),
  OPENING_IS_KNOWN(
      "oversight.break-glass-unknown", Kind.UNKNOWN, "Nobody opened the file under this id."),
  OPENING_IS_REVIEWED_ONCE(
      "oversight.already-reviewed",
      Kind.STATE,
      "A manager has followed up on the opening already."),
  A_MANAGER_REVIEWS(
      "oversight.reviewer-not-manager", Kind.STATE, "A manager follows up on an opening."),
  NOBODY_REVIEWS_OWN_LOOKS(
      "oversight.own-break-glass", Kind.STATE, "Nobody follows up on an opening of their own."),
  RELATION_IS_NEW(
      "oversight.relation-exists", Kind.STATE, "A relation with this id is in the file already."),
  RELATION_HAS_A_DAY(
      "oversight.empty-period", Kind.VALUE, "A relation ends after the day on which it begins."),
  RELATION_IS_DECLARED_ONCE(
      "oversight.relation-declared",
      Kind.STATE,
      "The employee has declared to be bound to the same person on some of these days."),
  RELATION_IS_KNOWN(
      "oversight.relation-unknown", Kind.UNKNOWN, "No relation was declared under this id."),
  OWN_RELATIONS_ARE_ENDED(
      "oversight.relation-of-another",
      Kind.STATE,
      "A relation is ended by the employee who declared it or by a manager."),
  RELATION_GOES_ON(
      "oversight.relation-over",
      Kind.STATE,
      "A relation is ended once, after its first day and before it would have ended."),
  END_IS_NOT_IN_THE_FUTURE(
      "oversight.in-future", Kind.VALUE, "A relation has ended not later than today.");

  private final String code;
  private final Kind kind;
  private final String sentence;

  OversightRule(String code, Kind kind, String sentence) {
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
