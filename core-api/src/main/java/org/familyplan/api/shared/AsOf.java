package org.familyplan.api.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question about a family at a moment, on two axes that are chosen apart from each other: the day
 * on which something was true, and the time up to which the service had been told.
 */
public interface AsOf {
  /** The family. */
  FamilyId familyId();

  /** The day that the answer is about, Europe/Copenhagen; null means today. */
  @Nullable LocalDate validAt();

  /**
   * What had been recorded up to then: a day (up to its end, Europe/Copenhagen; today means now) or
   * an instant, both not in the future; null means now.
   */
  @Nullable String knownAt();
}
