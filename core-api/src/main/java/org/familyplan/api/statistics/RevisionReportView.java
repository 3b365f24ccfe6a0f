package org.familyplan.api.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one edition to another.
 *
 * @param from the earlier edition
 * @param to the later edition
 * @param tables the tables in which something changed
 */
public record RevisionReportView(EditionLine from, EditionLine to, List<Table> tables) {
  /**
   * What changed in a table.
   *
   * @param id name in the catalogue
   * @param versionBefore version of the measure in the earlier edition, null when the table does
   *     not stand in it
   * @param versionAfter the same in the later edition
   * @param cells number of cells that are the same in both
   * @param changes the others, in the order of the table
   */
  public record Table(
      String id,
      @Nullable Integer versionBefore,
      @Nullable Integer versionAfter,
      int cells,
      List<Change> changes) {}

  /**
   * A cell that changed; what is hidden stays hidden.
   *
   * @param before what the earlier edition shows, null when it has no such cell
   * @param after what the later edition shows, null when it has no such cell
   */
  public record Change(@Nullable FigureView before, @Nullable FigureView after) {}
}
