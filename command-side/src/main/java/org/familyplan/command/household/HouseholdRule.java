package org.familyplan.command.household;

import org.familyplan.platform.decision.Refusal.Kind;
import org.familyplan.platform.decision.Rule;

/** Rules about who belongs to the family. */
public enum HouseholdRule implements Rule {
  MEMBER_IS_KNOWN("household.member-unknown", Kind.UNKNOWN, "The person is not in this file."),
  MEMBER_IS_NEW("household.member-exists", Kind.STATE, "The person is in this file already."),
  CPR_IS_NEW("household.cpr-exists", Kind.STATE, "A member with this CPR number is in the file."),
  CPR_FITS_BIRTH_DATE(
      "household.cpr-contradicts-birth-date",
      Kind.VALUE,
      "A CPR number begins with day, month and year of birth."),
  BIRTH_IS_NOT_IN_THE_FUTURE(
      "household.birth-in-future", Kind.VALUE, "A birth date is not after today."),
  MEMBERSHIP_BEGINS_AFTER_BIRTH(
      "household.member-before-birth", Kind.VALUE, "Nobody is a member before being born."),
  MEMBER_IS_IN_THE_HOUSEHOLD(
      "household.member-not-in-household",
      Kind.STATE,
      "Only a member of the household on that day can leave it or take part."),
  MEMBER_IS_OUT_OF_THE_HOUSEHOLD(
      "household.member-in-household", Kind.STATE, "Only a member who left can return."),
  LATER_MOVES_STAY_TRUE(
      "household.contradicts-later-move",
      Kind.STATE,
      "A later move in or out is recorded; correct that one instead of moving around it."),
  CUSTODY_IS_OVER_A_CHILD(
      "household.custody-not-child", Kind.STATE, "Custody is recorded for a child under 18."),
  CUSTODY_IS_HELD_BY_ADULTS(
      "household.custody-holder-not-adult", Kind.STATE, "Custody is held by adults of the file."),
  MEMBER_IS_NOT_ENROLLED(
      "household.member-enrolled", Kind.STATE, "The member takes part in the effort already."),
  MEMBER_IS_ENROLLED(
      "household.member-not-enrolled", Kind.STATE, "The member does not take part that day."),
  SOMETHING_IS_CORRECTED(
      "household.nothing-corrected", Kind.VALUE, "A correction changes at least one detail.");

  private final String code;
  private final Kind kind;
  private final String sentence;

  HouseholdRule(String code, Kind kind, String sentence) {
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
