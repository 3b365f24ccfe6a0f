package org.familyplan.query.accesslog;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.familyplan.platform.accesslog.AccessLogReader.DayCount;

/**
 * When an employee's looks of a day are too many: more than the bound; or at least 30, and more
 * than three times the mean of the days with looks in the four weeks before, if these were five or
 * more.
 *
 * @param dailyBound most looks a day that want no explanation
 */
public record Volume(int dailyBound) {
  /** How many days before a day say what is usual. */
  static final int DAYS_BEFORE = 28;

  private static final int ENOUGH_DAYS = 5;
  private static final int FEW = 30;
  private static final int TIMES = 3;

  boolean isUnusual(DayCount day, OptionalInt usual) {
    return day.looks() > dailyBound
        || (usual.isPresent() && day.looks() >= FEW && day.looks() > TIMES * usual.getAsInt());
  }

  /**
   * How many looks a day are usual for the employee before a day; empty when too little is known.
   */
  static OptionalInt usual(DayCount day, List<DayCount> all) {
    LocalDate first = day.day().minusDays(DAYS_BEFORE);
    List<DayCount> before =
        all.stream()
            .filter(each -> each.employee().equals(day.employee()))
            .filter(each -> each.day().isBefore(day.day()) && !each.day().isBefore(first))
            .toList();
    return before.size() < ENOUGH_DAYS
        ? OptionalInt.empty()
        : OptionalInt.of(
            (int) Math.round(before.stream().mapToInt(DayCount::looks).average().orElseThrow()));
  }
}
