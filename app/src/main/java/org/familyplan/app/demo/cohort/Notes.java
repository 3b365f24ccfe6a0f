package org.familyplan.app.demo.cohort;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.record.RecordCommand.MarkEntryErroneous;
import org.familyplan.api.record.RecordCommand.RecordNote;
import org.familyplan.api.shared.InformationKind;

/** Visits and calls, and now and then a note in the wrong file. */
final class Notes {
  private final Course course;
  private final Chance chance;
  private final Milestones days;

  Notes(Course course) {
    this.course = course;
    this.chance = course.chance();
    this.days = course.milestones();
  }

  void tell(int number) {
    for (int i = 0; i < number; i++) {
      LocalDate day = days.meanwhile(1, 2, chance);
      note(day, chance.percent(12) ? course.heardOf(day) : day);
    }
  }

  private String note(LocalDate day, LocalDate heard) {
    return course.tell(
        heard,
        course.acting(heard),
        new RecordNote(
            course.familyId(), List.of(), InformationKind.SOCIAL, chance.pick(Words.NOTES), day));
  }

  /** A note about another family, marked the day after. */
  void mistake() {
    LocalDate day = days.meanwhile(10, 10, chance);
    String label = note(day, day);
    LocalDate seen = course.orLast(Days.work(day.plusDays(1)));
    course.tell(
        seen,
        course.acting(seen),
        new MarkEntryErroneous(
            course.familyId(), course.facts().entry(label, 0), "The note is about another family"));
  }
}
