package org.familyplan.command.livelihood;

import org.familyplan.platform.decision.Refusal.Kind;
import org.familyplan.platform.decision.Rule;

/** Rules about what the adults live on. */
public enum LivelihoodRule implements Rule {
  PERSON_IS_OF_WORKING_AGE(
      "livelihood.not-working-age",
      Kind.STATE,
      "Work, benefits and readiness for work are recorded from the 15th birthday on."),
  OUTSIDE_THE_LABOUR_MARKET_IS_NO_WORK(
      "livelihood.work-outside-labour-market",
      Kind.VALUE,
      "Outside the labour market there are neither weekly hours nor an employer."),
  PERIOD_ENDS_AFTER_IT_BEGINS(
      "livelihood.until-not-after-from", Kind.VALUE, "A period ends after the day it begins."),
  SAME_BENEFIT_DOES_NOT_OVERLAP(
      "livelihood.benefit-overlaps",
      Kind.STATE,
      "The same benefit is recorded for some of these days; correct that entry (correctFact)."),
  SCHEME_IS_IN_FORCE(
      "livelihood.scheme-not-in-force",
      Kind.VALUE,
      "A category belongs to a scheme in force on its first day."),
  CODE_BELONGS_TO_THE_SCHEME(
      "livelihood.code-unknown", Kind.VALUE, "The code is not one of the scheme's."),
  ASSESSED_BY_TODAY(
      "livelihood.assessed-in-future", Kind.VALUE, "An assessment is not after today."),
  FACT_IS_NEW("livelihood.same-fact", Kind.STATE, "Exactly this fact is recorded already."),
  ONE_FACT_A_DAY(
      "livelihood.other-fact-that-day",
      Kind.STATE,
      "Something else is recorded from the same day on; correct that entry (correctFact).");

  private final String code;
  private final Kind kind;
  private final String sentence;

  LivelihoodRule(String code, Kind kind, String sentence) {
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
