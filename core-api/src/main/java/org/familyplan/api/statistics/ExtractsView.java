package org.familyplan.api.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.accesslog.LookPurpose;
import org.familyplan.api.shared.EmployeeId;

/**
 * The register of extracts.
 *
 * @param extracts the newest one first
 */
public record ExtractsView(List<Line> extracts) {
  /**
   * An extract.
   *
   * @param extractId under which it stands here
   * @param madeAt when it was given
   * @param employee to whom
   * @param population id of the population
   * @param position events of the log up to here counted
   * @param validAt day up to which facts counted
   * @param purpose what for
   * @param reason the project or agreement
   * @param units number of its rows
   */
  public record Line(
      UUID extractId,
      Instant madeAt,
      EmployeeId employee,
      String population,
      long position,
      LocalDate validAt,
      LookPurpose purpose,
      String reason,
      int units) {}
}
