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
  BIRTH_STAYS_BEFORE_MEMBERSHIP(
      "household.birth-after-membership",
      Kind.STATE,
      "A corrected birth date is not after the person became a member."),
  MEMBER_IS_IN_THE_HOUSEHOLD(
      "household.member-not-in-household",
      Kind.STATE,
      "Only a member of the household on that day can leave it or begin to take part."),
  MEMBER_IS_OUT_OF_THE_HOUSEHOLD(
      "household.member-in-household", Kind.STATE, "Only a member who left can return."),
  LATER_MOVES_STAY_TRUE(
      "household.contradicts-later-move",
      Kind.STATE,
      "A move in or out is recorded for that day or a later one; correct that one instead of moving"
          + " around it."),
  DEATH_IS_NOT_IN_THE_FUTURE(
      "household.death-in-future", Kind.VALUE, "A day of death is not after today."),
  THE_DEAD_DO_NOT_RETURN("household.member-dead", Kind.STATE, "The member died."),
  NOTHING_BEGINS_AFTER_DEATH(
      "household.after-death", Kind.STATE, "Nothing about a member begins after the day of death."),
  CUSTODY_IS_OVER_A_CHILD(
      "household.custody-not-child", Kind.STATE, "Custody is recorded for a child under 18."),
  CUSTODY_BEGINS_AFTER_BIRTH(
      "household.custody-before-birth", Kind.STATE, "Custody begins when the child is born."),
  CUSTODY_IS_HELD_BY_ADULTS(
      "household.custody-holder-not-adult",
      Kind.STATE,
      "Custody of a child is held by others, who are no children of the file."),
  CUSTODY_TURNS_ONCE_A_DAY(
      "household.custody-that-day",
      Kind.STATE,
      "Custody is recorded from the same day on already; mark that entry erroneous if it is"
          + " wrong."),
  CUSTODY_HOLDERS_ARE_NAMED_ONCE(
      "household.custody-holder-repeated", Kind.VALUE, "A custody holder is named once."),
  MEMBER_IS_NOT_ENROLLED(
      "household.member-enrolled", Kind.STATE, "The member takes part in the effort already."),
  MEMBER_IS_ENROLLED(
      "household.member-not-enrolled", Kind.STATE, "The member does not take part that day."),
  LATER_ENROLMENTS_STAY_TRUE(
      "household.contradicts-later-enrolment",
      Kind.STATE,
      "Taking part began or ended on that day or a later one."),
  SOMETHING_IS_CORRECTED(
      "household.nothing-corrected", Kind.VALUE, "A correction names at least one detail."),
  DETAILS_CHANGE(
      "household.details-unchanged", Kind.STATE, "A correction changes at least one detail."),
  CORRECTION_IS_NOT_IN_THE_FUTURE(
      "household.corrected-in-future", Kind.VALUE, "A mistake was found no later than today.");

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
