package org.familyplan.app.demo.cohort;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.familyfile.ClosureReason;
import org.familyplan.api.familyfile.FamilyFileCommand.CloseFamilyFile;
import org.familyplan.api.plan.PlanClosureReason;
import org.familyplan.api.plan.PlanCommand.ClosePlan;
import org.familyplan.api.record.RecordCommand.CorrectFact;

/** Facts that turn out to be wrong, and the end of the effort. */
final class Ending {
  private final Course course;
  private final Chance chance;
  private final Milestones days;

  Ending(Course course) {
    this.course = course;
    this.chance = course.chance();
    this.days = course.milestones();
  }

  /** Corrects some of the facts told so far. */
  void correct() {
    List<Facts.Mistake> mistakes = chance.shuffled(course.facts().mistakes());
    int wrong = chance.weighted(25, 55, 20);
    mistakes.stream().limit(wrong).forEach(this::correct);
  }

  private void correct(Facts.Mistake mistake) {
    LocalDate seen = course.orLast(Days.work(mistake.recordedOn().plusDays(chance.between(3, 60))));
    course.tell(
        seen,
        mistake.actor(),
        new CorrectFact(
            course.familyId(), mistake.entry(), mistake.truth(), chance.pick(Words.SEEN)));
  }

  /** Closes plan and file. */
  void close() {
    LocalDate day = days.last();
    boolean brokenOff = course.outcome() == Outcome.BROKEN_OFF;
    course.tell(
        day,
        course.acting(day),
        new ClosePlan(
            course.familyId(),
            brokenOff ? PlanClosureReason.EFFORT_DISCONTINUED : PlanClosureReason.GOALS_REACHED,
            null,
            day),
        new CloseFamilyFile(course.familyId(), day, reason(brokenOff), null));
  }

  private ClosureReason reason(boolean brokenOff) {
    return brokenOff
        ? chance.pick(
            List.of(ClosureReason.OPTED_OUT, ClosureReason.NO_SHOW, ClosureReason.MOVED_AWAY))
        : chance.pick(
            List.of(
                ClosureReason.NO_FURTHER_NEED_FAMILY,
                ClosureReason.NO_FURTHER_NEED_PROFESSIONAL,
                ClosureReason.NO_FURTHER_NEED_PROFESSIONAL));
  }
}
