package org.familyplan.command.plan;

import org.familyplan.platform.decision.Refusal.Kind;
import org.familyplan.platform.decision.Rule;

/** Rules about the one plan (domain 3.5, 6.4, 13.14.1, 13.14.2, 13.14.4, 13.14.10). */
public enum PlanRule implements Rule {
  ONE_PLAN_AT_A_TIME(
      "plan.already-begun", Kind.STATE, "A family has one plan at a time; close it first."),
  PLAN_IS_NEW("plan.exists", Kind.STATE, "A plan with this id is in the file already."),
  PLANS_FOLLOW_EACH_OTHER(
      "plan.before-last-plan-ended", Kind.STATE, "A plan begins when the one before has ended."),
  FILE_IS_OPENED_BEFORE(
      "plan.before-file-opened", Kind.STATE, "No plan begins before the file was opened."),
  PLAN_ENDS_AFTER_IT_BEGAN(
      "plan.end-before-draft", Kind.VALUE, "A plan is not expected to end before it begins."),
  PLAN_IS_BEGUN("plan.not-begun", Kind.STATE, "No plan is drafted or in force."),
  PLAN_IS_A_DRAFT("plan.not-drafted", Kind.STATE, "Only a drafted plan is put into force."),
  PLAN_IS_IN_FORCE("plan.not-active", Kind.STATE, "Only a plan in force is revised."),
  NOTHING_PRECEDES_THE_DRAFT(
      "plan.before-draft", Kind.STATE, "What belongs to a plan is not earlier than its draft."),
  VERSIONS_FOLLOW_EACH_OTHER(
      "plan.before-last-version",
      Kind.STATE,
      "A version comes into force, and a plan ends, not before the version before it."),
  REACHED_GOALS_ARE_NOT_OPEN(
      "plan.goals-open",
      Kind.STATE,
      "A plan ends because its goals are reached when none of them is still open."),
  PLAN_HAS_PARTS(
      "plan.without-parts", Kind.STATE, "A plan has at least one member's part on that day."),
  MEMBERS_WERE_ASKED(
      "plan.agreement-missing",
      Kind.STATE,
      "Every member of 15 or older with a part has said by then whether they agree:"),
  CHILDREN_WERE_HEARD(
      "plan.child-not-heard",
      Kind.STATE,
      "Every child of 10 to 14 with a part has been heard by then (barnets lov §§ 3 and 5):"),
  PART_RESTS_ON_SOMETHING(
      "plan.part-without-basis",
      Kind.VALUE,
      "A part names the consent or the legal basis that it rests on."),
  CONSENT_IS_KNOWN("plan.consent-unknown", Kind.UNKNOWN, "The family has no consent with this id."),
  CONSENT_CONCERNS_THE_MEMBER(
      "plan.consent-of-another",
      Kind.STATE,
      "A member's part rests on a consent to share information about that member."),
  CONSENT_IS_FOR_THE_PLAN(
      "plan.consent-for-other-purpose",
      Kind.STATE,
      "A part of the plan rests on a consent that was given for the joint plan."),
  CONSENT_IS_IN_FORCE(
      "plan.consent-not-in-force", Kind.STATE, "The consent holds on the day of the part."),
  PART_IS_NEW("plan.part-exists", Kind.STATE, "A part with this id is in the file already."),
  PART_IS_KNOWN(
      "plan.part-unknown", Kind.UNKNOWN, "The plan drafted or in force has no such part."),
  ONLY_CURRENT_MEMBERS_HAVE_PARTS(
      "plan.member-not-current",
      Kind.STATE,
      "A part belongs to a member of the household on that day."),
  ONE_PART_OF_A_TYPE(
      "plan.part-of-type-exists", Kind.STATE, "A member has one part of a type in a plan."),
  TYPE_FITS_AGE(
      "plan.type-does-not-fit-age",
      Kind.STATE,
      "A child's part is for those under 18, a youth part for 16 to 23, an adult's from 18."),
  ONLY_MEMBERS_WITH_A_PART_AGREE(
      "plan.member-without-part", Kind.STATE, "Who agrees with a plan has a part in it."),
  PART_IS_SUSPENDED("plan.part-not-suspended", Kind.STATE, "Only a suspended part is resumed."),
  PART_IS_NOT_SUSPENDED("plan.part-suspended", Kind.STATE, "The part is suspended already."),
  PART_HAS_BEGUN(
      "plan.before-part", Kind.STATE, "A part is suspended on or after the day it was added."),
  TURNS_FOLLOW_EACH_OTHER(
      "plan.before-last-turn",
      Kind.STATE,
      "A suspension or resumption of that day or later is recorded already."),
  PLAN_IS_ABSORBED_ONCE(
      "plan.already-absorbed",
      Kind.STATE,
      "A plan of this type and outside id is absorbed already."),
  NOT_IN_THE_FUTURE("plan.in-future", Kind.VALUE, "What has happened did not happen after today."),
  A_PLAN_IS_FOLLOWED_UP(
      "plan.none-on-day", Kind.STATE, "On that day a plan was drafted or in force."),
  FOLLOW_UP_IS_NEW("plan.follow-up-exists", Kind.STATE, "This follow-up is recorded already."),
  SOMEBODY_TOOK_PART(
      "plan.nobody-took-part", Kind.VALUE, "A member or an employee takes part in a follow-up."),
  NOBODY_IS_PRESENT_AND_REPRESENTED(
      "plan.present-and-represented", Kind.VALUE, "Who takes part is not represented as well."),
  EMPLOYEE_IS_KNOWN("plan.employee-unknown", Kind.UNKNOWN, "There is no employee with this id."),
  A_CHILD_IS_HEARD(
      "plan.not-a-child", Kind.STATE, "The person is born and under 18 on the day of the talk."),
  VERSION_IS_IN_FORCE(
      "plan.no-version-in-force", Kind.STATE, "A plan is handed over while a version is in force."),
  DOCUMENT_IS_NEW(
      "plan.document-exists", Kind.STATE, "A document with this id is in the file already."),
  RECIPIENT_IS_NAMED(
      "plan.recipient-unclear",
      Kind.VALUE,
      "A member who receives the plan is named by id, any other recipient by name.");

  private final String code;
  private final Kind kind;
  private final String sentence;

  PlanRule(String code, Kind kind, String sentence) {
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
