package org.familyplan.api.familyfile;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A page of files.
 *
 * @param next cursor of the next page, or null on the last
 */
public record FoundFamiliesView(List<FoundFamily> families, @Nullable String next) {

  /**
   * That a file exists, and who coordinates; the rest is null for a caseworker without a relation
   * to the family.
   *
   * @param version number of events of the family
   * @param closedOn last day of the effort when the file is closed
   * @param coordinator who acts today, if anybody does
   */
  public record FoundFamily(
      FamilyId familyId,
      MunicipalityCode municipality,
      @Nullable Long version,
      @Nullable LocalDate openedOn,
      @Nullable LocalDate closedOn,
      @Nullable String programme,
      @Nullable EmployeeId coordinator) {}
}
