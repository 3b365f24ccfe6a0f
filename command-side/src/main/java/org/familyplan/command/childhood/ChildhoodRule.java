package org.familyplan.command.childhood;

import org.familyplan.platform.decision.Refusal.Kind;
import org.familyplan.platform.decision.Rule;

/** Rules about children's and young people's everyday life. */
public enum ChildhoodRule implements Rule {
  PERSON_IS_BORN("childhood.before-birth", Kind.STATE, "Nothing is recorded before the birth."),
  PERSON_IS_A_CHILD(
      "childhood.not-a-child",
      Kind.STATE,
      "Absence and schooling are recorded for those under 18 or in the family as a child."),
  JOB_IS_NEW("childhood.job-exists", Kind.STATE, "A spare-time job with this id is in the file."),
  JOB_IS_KNOWN("childhood.job-unknown", Kind.UNKNOWN, "The family has no such spare-time job."),
  JOB_ENDS_ONCE(
      "childhood.job-ended",
      Kind.STATE,
      "The job has ended; to change the day, correct that entry (correctFact)."),
  JOB_ENDS_AFTER_IT_STARTED(
      "childhood.job-ends-before-start", Kind.STATE, "A job ends after the day it started."),
  PERIOD_ENDS_AFTER_IT_BEGINS(
      "childhood.until-not-after-from", Kind.VALUE, "A period ends after the day it begins."),
  PERIOD_IS_OVER(
      "childhood.in-future", Kind.VALUE, "Absence is recorded when its last day has come."),
  SCHOOL_DAYS_FIT_THE_PERIOD(
      "childhood.more-school-days-than-days",
      Kind.VALUE,
      "A period has at most as many school days as days."),
  ABSENCE_FITS_THE_SCHOOL_DAYS(
      "childhood.more-absence-than-school-days",
      Kind.VALUE,
      "There are at most as many days absent as school days."),
  ILLEGAL_ABSENCE_IS_ABSENCE(
      "childhood.more-illegal-than-absent",
      Kind.VALUE,
      "There are at most as many days without leave as days absent."),
  ABSENCE_DOES_NOT_OVERLAP(
      "childhood.absence-overlaps",
      Kind.STATE,
      "Absence is recorded for some of these days; correct that entry (correctFact)."),
  NO_SCHOOLING_IS_NOWHERE(
      "childhood.place-without-schooling",
      Kind.VALUE,
      "Without day care or school there is no place, level or attendance."),
  FACT_IS_NEW("childhood.same-fact", Kind.STATE, "Exactly this fact is recorded already."),
  ONE_FACT_A_DAY(
      "childhood.other-fact-that-day",
      Kind.STATE,
      "Something else is recorded from the same day on; correct that entry (correctFact).");

  private final String code;
  private final Kind kind;
  private final String sentence;

  ChildhoodRule(String code, Kind kind, String sentence) {
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
