package org.familyplan.api.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How the days of a fact lie to the day that a view is about. */
public enum Tense {
  /** Over before that day. */
  PAST,
  /** True on that day. */
  CURRENT,
  /** Begins after that day. */
  UPCOMING;

  /** The tense of the days [from, until) on a day; until is null while they go on. */
  public static Tense of(LocalDate from, @Nullable LocalDate until, LocalDate day) {
    if (from.isAfter(day)) {
      return UPCOMING;
    }
    return until == null || until.isAfter(day) ? CURRENT : PAST;
  }
}
