package org.familyplan.api.step;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.FamilyId;

/**
 * Days on which a family's history moved, earliest first.
 *
 * @param version number of events that the view rests on
 * @param recorded days of recording, Europe/Copenhagen
 * @param effective days from which what was recorded was true
 */
public record DaysWithChangesView(
    FamilyId familyId, long version, List<Day> recorded, List<Day> effective) {

  /**
   * One day.
   *
   * @param day the day
   * @param events how many events it has
   * @param firstStep number of the first of them
   * @param lastStep number of the last of them
   */
  public record Day(LocalDate day, int events, long firstStep, long lastStep) {}
}
