package org.familyplan.api.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days [from, until).
 *
 * @param from first day
 * @param until first day after it, or null while it goes on
 */
public record Period(LocalDate from, @Nullable LocalDate until) {
  /** True when the day lies in the period. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
