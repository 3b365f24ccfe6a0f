package org.familyplan.app.demo.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days on which a course turns.
 *
 * @param start the file is opened
 * @param coordinated a coordinator begins
 * @param measured the start is measured
 * @param agreed goals are agreed
 * @param planned the plan comes into force
 * @param helped help begins
 * @param visits working days while help runs on which the family is seen
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
    List<LocalDate> visits,
    LocalDate last,
    boolean ends) {

  private static final int LONG = 360;

  static Milestones of(Schedule.Slot slot, Chance chance) {
    LocalDate coordinated = after(slot.start(), 1, 8, chance);
    LocalDate measured = after(coordinated, 3, 12, chance);
    LocalDate agreed = after(measured, 3, 14, chance);
    boolean slow = chance.percent(9) && isLong(slot);
    LocalDate planned = slow ? after(agreed, 105, 135, chance) : after(agreed, 3, 14, chance);
    LocalDate helped = after(planned, 3, 18, chance);
    LocalDate last = slot.end() == null ? Schedule.LAST : slot.end();
    return new Milestones(
        slot.start(),
        coordinated,
        measured,
        agreed,
        planned,
        helped,
        visits(helped, last, chance),
        last,
        slot.end() != null);
  }

  /** In a long course a plan may come late. */
  private static boolean isLong(Schedule.Slot slot) {
    LocalDate end = slot.end() == null ? Schedule.LAST : slot.end();
    return end.isAfter(slot.start().plusDays(LONG));
  }

  private static List<LocalDate> visits(LocalDate helped, LocalDate last, Chance chance) {
    List<LocalDate> visits = new ArrayList<>();
    LocalDate day = after(helped, 7, 20, chance);
    while (day.isBefore(last)) {
      visits.add(day);
      day = after(day, 12, 30, chance);
    }
    return List.copyOf(visits);
  }

  private static LocalDate after(LocalDate day, int least, int most, Chance chance) {
    return Days.work(day.plusDays(chance.between(least, most)));
  }

  /** Some visit so many days from the beginning of the help and from the end of the effort. */
  LocalDate meanwhile(int fromBeginning, int fromEnd, Chance chance) {
    return between(helped.plusDays(fromBeginning), last.minusDays(fromEnd), chance);
  }

  /** Some visit between these days, both included; where there is none, a working day of them. */
  LocalDate between(LocalDate first, LocalDate end, Chance chance) {
    List<LocalDate> possible =
        visits.stream().filter(day -> !day.isBefore(first) && !day.isAfter(end)).toList();
    return possible.isEmpty()
        ? Days.earlier(last, Days.workBefore(chance.day(first, end)))
        : chance.pick(possible);
  }
}
