package org.familyplan.api.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a cell of exact figures.
 *
 * @param table id of the table
 * @param codes the cell's, by attribute
 * @param position events of the log up to here count
 * @param knownAt when the last of them was recorded
 * @param validAt day up to which facts count
 * @param cases one for each that is counted
 */
public record FigureCasesView(
    String table,
    Map<String, String> codes,
    long position,
    Instant knownAt,
    LocalDate validAt,
    List<Case> cases) {
  /**
   * One that is counted.
   *
   * @param person the person, when the table counts persons
   * @param families the files it stands in, as far as the reader may know them
   */
  public record Case(@Nullable PersonId person, List<FamilyId> families) {}
}
