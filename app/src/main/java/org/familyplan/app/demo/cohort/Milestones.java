package org.familyplan.app.demo.cohort;

import java.time.LocalDate;

/**
 * The days on which a course turns.
 *
 * @param start the file is opened
 * @param coordinated a coordinator begins
 * @param measured the start is measured
 * @param agreed goals are agreed
 * @param planned the plan comes into force
 * @param helped help begins
 * @param last last day of the effort, or of the programme when the effort goes on
 * @param ends false when the effort goes on after the programme
 */
record Milestones(
    LocalDate start,
    LocalDate coordinated,
    LocalDate measured,
    LocalDate agreed,
    LocalDate planned,
    LocalDate helped,
    LocalDate last,
    boolean ends) {

  static Milestones of(Schedule.Slot slot, Chance chance) {
    LocalDate coordinated = after(slot.start(), 1, 8, chance);
    LocalDate measured = after(coordinated, 3, 12, chance);
    LocalDate agreed = after(measured, 3, 14, chance);
    LocalDate planned = after(agreed, 3, 14, chance);
    LocalDate helped = after(planned, 3, 18, chance);
    LocalDate end = slot.end();
    return new Milestones(
        slot.start(),
        coordinated,
        measured,
        agreed,
        planned,
        helped,
        end == null ? Schedule.LAST : end,
        end != null);
  }

  private static LocalDate after(LocalDate day, int least, int most, Chance chance) {
    return Days.work(day.plusDays(chance.between(least, most)));
  }

  /** Some working day while help runs, so many days from its beginning and its end. */
  LocalDate meanwhile(int fromBeginning, int fromEnd, Chance chance) {
    return Days.earlier(
        last, Days.work(chance.day(helped.plusDays(fromBeginning), last.minusDays(fromEnd))));
  }
}
