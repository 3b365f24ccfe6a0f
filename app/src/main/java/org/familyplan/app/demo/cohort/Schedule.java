package org.familyplan.app.demo.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * When the courses of a town begin and end: a coordinator has so many places, and a family begins
 * when one is free.
 */
final class Schedule {
  /** First day of the programme. */
  static final LocalDate FIRST = LocalDate.of(2014, 9, 1);

  /** Last working day of the programme. */
  static final LocalDate LAST = LocalDate.of(2016, 12, 30);

  private static final LocalDate LAST_CLOSURE = LocalDate.of(2016, 12, 20);
  private static final int FIRST_WAVE_DAYS = 120;

  private Schedule() {}

  /**
   * The days of one course.
   *
   * @param end last day, or null when it goes on after the programme
   */
  record Slot(LocalDate start, @Nullable LocalDate end) {}

  static List<Slot> of(int families, Chance chance) {
    int places = chance.between(23, 25);
    PriorityQueue<LocalDate> free = new PriorityQueue<>();
    List<Slot> slots = new ArrayList<>();
    for (int family = 0; family < families; family++) {
      boolean first = family < places;
      LocalDate begins =
          first
              ? FIRST.plusDays((long) family * FIRST_WAVE_DAYS / places + chance.between(0, 5))
              : free.remove().plusDays(chance.between(3, 15));
      Slot slot = slot(Days.work(begins), first, chance);
      slots.add(slot);
      free.add(slot.end() == null ? LAST : slot.end());
    }
    return slots;
  }

  private static Slot slot(LocalDate start, boolean firstWave, Chance chance) {
    int days = firstWave ? chance.between(260, 720) : chance.between(200, 480);
    LocalDate end = Days.work(start.plusDays(days));
    if (end.isBefore(LAST_CLOSURE)) {
      return new Slot(start, end);
    }
    return chance.percent(60)
        ? new Slot(start, null)
        : new Slot(start, Days.work(LAST_CLOSURE.minusDays(chance.between(3, 25))));
  }
}
