package org.familyplan.command.consent;

import org.familyplan.platform.decision.Refusal.Kind;
import org.familyplan.platform.decision.Rule;

/** Rules about sharing information (domain 7.1). */
public enum ConsentRule implements Rule {
  CONSENT_IS_NEW("consent.exists", Kind.STATE, "A consent with this id is in the file already."),
  SHARING_IS_NEW(
      "consent.sharing-exists", Kind.STATE, "A sharing with this id is in the file already."),
  CONSENT_IS_KNOWN("consent.unknown", Kind.UNKNOWN, "The family has no consent with this id."),
  NOT_IN_THE_FUTURE(
      "consent.in-future", Kind.VALUE, "What was said or shared was not after today."),
  PERIOD_HAS_A_DAY("consent.empty-period", Kind.VALUE, "It ends after the day on which it begins."),
  EACH_IS_NAMED_ONCE(
      "consent.named-twice",
      Kind.VALUE,
      "A person, a department and a kind of information are named once."),
  EVERYBODY_WHOSE_WORD_IT_TAKES_CONSENTS(
      "consent.not-given-by-those-entitled",
      Kind.STATE,
      "Adults and the young from 15 consent themselves, for a child all who have custody do; the"
          + " young from 16 and those who have custody consent to a joint plan since 2024."),
  CONSENT_IS_NOT_WITHDRAWN(
      "consent.already-withdrawn", Kind.STATE, "The consent is withdrawn already."),
  CONSENT_HOLDS(
      "consent.not-in-force", Kind.STATE, "A consent is withdrawn on a day on which it holds."),
  WHO_CONSENTS_MAY_WITHDRAW(
      "consent.not-withdrawn-by-those-entitled",
      Kind.STATE,
      "A consent is withdrawn by somebody who gave it or whose word it takes on that day."),
  WHO_MAY_CONSENT_MAY_REFUSE(
      "consent.not-refused-by-those-entitled",
      Kind.STATE,
      "Who refuses is somebody whose word it takes on that day."),
  WHAT_IS_ALLOWED_IS_WITHDRAWN(
      "consent.in-force",
      Kind.STATE,
      "A consent in force allows it: it is not refused but withdrawn.");

  private final String code;
  private final Kind kind;
  private final String sentence;

  ConsentRule(String code, Kind kind, String sentence) {
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
