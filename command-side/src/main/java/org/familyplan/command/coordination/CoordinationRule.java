package org.familyplan.command.coordination;

import org.familyplan.platform.decision.Refusal.Kind;
import org.familyplan.platform.decision.Rule;

/**
 * Rules about coordination (domain 13.14.1: one coordinator at a time; 13.14.9: where employed).
 */
public enum CoordinationRule implements Rule {
  PERIOD_HAS_A_DAY(
      "coordination.period-empty", Kind.VALUE, "A period ends after the day on which it begins."),
  FILE_IS_OPENED_BEFORE(
      "coordination.before-file-opened",
      Kind.STATE,
      "Nobody coordinates or works in a team before the file was opened."),
  EMPLOYEE_IS_KNOWN(
      "coordination.employee-unknown", Kind.UNKNOWN, "There is no employee with this id."),
  EMPLOYED_IN_THE_FILES_MUNICIPALITY(
      "coordination.employee-elsewhere",
      Kind.STATE,
      "The employee is employed in the file's municipality on the first day."),
  NOBODY_ELSE_IS_APPOINTED(
      "coordination.already-appointed",
      Kind.STATE,
      "On each day at most one coordinator is appointed; name the day on which the next one begins,"
          + " or hand coordination over."),
  AN_APPOINTMENT_IS_HANDED_OVER(
      "coordination.nothing-to-hand-over",
      Kind.STATE,
      "A handover lies inside an appointment, after its first day."),
  SUCCESSOR_IS_SOMEBODY_ELSE(
      "coordination.successor-is-coordinator",
      Kind.STATE,
      "Coordination is handed over to somebody else."),
  NO_COVER_REACHES_THE_SUCCESSOR(
      "coordination.cover-reaches-successor",
      Kind.STATE,
      "A cover for the predecessor ends before the successor begins."),
  COVER_LIES_IN_ONE_APPOINTMENT(
      "coordination.cover-outside-appointment",
      Kind.STATE,
      "A cover begins and ends within one appointment."),
  COVERS_DO_NOT_MEET(
      "coordination.already-covered", Kind.STATE, "On each day at most one deputy acts."),
  DEPUTY_IS_SOMEBODY_ELSE(
      "coordination.deputy-is-coordinator", Kind.STATE, "A deputy acts for somebody else."),
  A_COVER_RUNS(
      "coordination.not-covered",
      Kind.STATE,
      "A cover ends on a day inside it, after its first; one that never was is marked erroneous."),
  EMPLOYEE_IS_NOT_IN_THE_TEAM(
      "coordination.already-in-team",
      Kind.STATE,
      "An employee is in the team once at a time; name the day on which the next membership"
          + " begins."),
  TEAM_MEMBER_IS_KNOWN(
      "coordination.team-member-unknown", Kind.UNKNOWN, "The employee was never in the team."),
  EMPLOYEE_IS_IN_THE_TEAM(
      "coordination.not-in-team",
      Kind.STATE,
      "Who is removed is in the team that day, after the first day there.");

  private final String code;
  private final Kind kind;
  private final String sentence;

  CoordinationRule(String code, Kind kind, String sentence) {
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
