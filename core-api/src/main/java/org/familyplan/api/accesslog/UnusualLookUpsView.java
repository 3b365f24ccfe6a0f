package org.familyplan.api.accesslog;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.jspecify.annotations.Nullable;

/**
 * A page of looks that want an explanation.
 *
 * @param found newest first
 * @param next cursor of the next page, or null on the last
 */
public record UnusualLookUpsView(
    UnusualKind kind, LocalDate from, LocalDate until, List<Finding> found, @Nullable String next) {

  /**
   * One finding.
   *
   * @param name the employee's name as registered now
   * @param on day of the look or looks, Europe/Copenhagen
   * @param familyId the family that was looked at; null for a volume
   * @param operation what was asked for; null for a volume and for broken glass
   * @param position place of the look in the access log; null for a volume and for broken glass
   * @param looks how many looks the finding is about
   * @param usual how many looks a day are usual for the employee, over the four weeks before; only
   *     for a volume
   * @param outcome what became of the look; null for a volume and for broken glass
   * @param underBrokenGlass true when the employee had broken the glass of the family's file that
   *     day
   */
  public record Finding(
      EmployeeId employee,
      @Nullable String name,
      LocalDate on,
      @Nullable FamilyId familyId,
      @Nullable String operation,
      @Nullable Long position,
      int looks,
      @Nullable Integer usual,
      @Nullable LookOutcome outcome,
      boolean underBrokenGlass) {}
}
