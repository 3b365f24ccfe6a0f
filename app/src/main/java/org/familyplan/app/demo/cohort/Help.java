package org.familyplan.app.demo.cohort;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.intervention.EndReason;
import org.familyplan.api.intervention.InterventionCommand.AdjustIntervention;
import org.familyplan.api.intervention.InterventionCommand.EndIntervention;
import org.familyplan.api.intervention.InterventionCommand.GrantIntervention;
import org.familyplan.api.intervention.InterventionCommand.PauseIntervention;
import org.familyplan.api.intervention.InterventionCommand.ResumeIntervention;
import org.familyplan.api.intervention.InterventionCommand.StartIntervention;
import org.familyplan.api.intervention.InterventionId;
import org.familyplan.api.intervention.InterventionType;
import org.familyplan.api.shared.Department;
import org.familyplan.platform.identity.Actor;

/** The interventions: one for the family, one for an adult, one for a child. */
final class Help {
  private static final List<InterventionType> FAMILY =
      List.of(
          InterventionType.HOME_SUPPORT,
          InterventionType.FAMILY_TREATMENT,
          InterventionType.PREVENTIVE_OFFER,
          InterventionType.DEBT_ADVICE);
  private static final List<InterventionType> ADULT =
      List.of(
          InterventionType.WORK_PLACEMENT,
          InterventionType.WORK_PLACEMENT,
          InterventionType.ORDINARY_PAID_HOURS,
          InterventionType.WAGE_SUBSIDY_JOB,
          InterventionType.FLEX_JOB,
          InterventionType.MENTOR,
          InterventionType.EDUCATION,
          InterventionType.HEALTH_TREATMENT,
          InterventionType.SUBSTANCE_TREATMENT);
  private static final List<InterventionType> CHILD =
      List.of(
          InterventionType.SCHOOL_SUPPORT,
          InterventionType.CONTACT_PERSON,
          InterventionType.SUPPORT_CONTACT_PERSON);

  private final Course course;
  private final Aims aims;
  private final Chance chance;
  private final Milestones days;
  private int given;

  Help(Course course, Aims aims) {
    this.course = course;
    this.aims = aims;
    this.chance = course.chance();
    this.days = course.milestones();
  }

  void tell() {
    give(FAMILY, aims.all().get(0), days.helped());
    give(ADULT, aims.all().get(1), days.helped());
    if (course.isSmall() && chance.percent(50)) {
      give(CHILD, aims.all().get(2), days.helped());
    }
  }

  private void give(List<InterventionType> types, Aim aim, LocalDate start) {
    InterventionId id = new InterventionId(course.id("intervention/" + given++));
    InterventionType type = chance.pick(types);
    Actor actor = course.acting(start);
    course.tell(
        start,
        actor,
        granted(id, type, aim, start),
        new StartIntervention(course.familyId(), id, start));
    LocalDate end = days.meanwhile(70, 0, chance);
    if (days.ends() || chance.percent(40)) {
      course.tell(
          end, course.acting(end), new EndIntervention(course.familyId(), id, reason(), null, end));
    }
    offerChanges(id, type, end);
  }

  private GrantIntervention granted(
      InterventionId id, InterventionType type, Aim aim, LocalDate day) {
    boolean company = type.isCompanyDirected();
    return new GrantIntervention(
        course.familyId(),
        id,
        type,
        List.of(aim.goalId()),
        aim.members(),
        department(type),
        company ? null : chance.pick(Words.PROVIDERS),
        company ? chance.pick(Words.FIRMS) : null,
        company ? BigDecimal.valueOf(chance.between(6, 30)) : null,
        null,
        day,
        day.plusMonths(chance.between(6, 14)),
        day);
  }

  private static Department department(InterventionType type) {
    return switch (type.informationKind()) {
      case EMPLOYMENT -> Department.JOB_CENTRE;
      case HEALTH -> Department.HEALTH;
      case SCHOOL -> Department.SCHOOL;
      case PLAN, SOCIAL -> Department.CHILD_AND_FAMILY;
    };
  }

  private EndReason reason() {
    if (course.outcome() == Outcome.BROKEN_OFF) {
      return chance.pick(List.of(EndReason.NO_SHOW, EndReason.OPTED_OUT));
    }
    return EndReason.values()[chance.weighted(14, 30, 42, 4, 4, 6)];
  }

  private void offerChanges(InterventionId id, InterventionType type, LocalDate end) {
    LocalDate adjusted = days.between(days.helped().plusDays(20), end.minusDays(30), chance);
    if (chance.percent(40)) {
      course
          .facts()
          .offer(
              1,
              () ->
                  course.tell(
                      adjusted,
                      course.acting(adjusted),
                      new AdjustIntervention(
                          course.familyId(),
                          id,
                          null,
                          null,
                          type.isCompanyDirected()
                              ? BigDecimal.valueOf(chance.between(8, 25))
                              : null,
                          end.plusMonths(1),
                          "The family and the adviser agree on another pace",
                          adjusted)));
    }
    if (chance.percent(20)) {
      course.facts().offer(2, () -> pause(id, end));
    }
  }

  private void pause(InterventionId id, LocalDate end) {
    LocalDate from = days.between(days.helped().plusDays(15), end.minusDays(25), chance);
    LocalDate until = Days.workBefore(from.plusDays(chance.between(12, 20)));
    course.tell(
        from,
        course.acting(from),
        new PauseIntervention(course.familyId(), id, "Illness in the family", from));
    course.tell(until, course.acting(until), new ResumeIntervention(course.familyId(), id, until));
  }
}
