package org.familyplan.api.statistics;

import java.util.List;

/**
 * An edition.
 *
 * @param edition what was published when
 * @param freshness how fresh it is today
 * @param cells number of cells in all tables
 * @param hidden number of those of which something is not shown
 * @param tables its tables in their order
 */
public record EditionView(
    EditionLine edition, FreshnessView freshness, int cells, int hidden, List<Table> tables) {
  /**
   * A table of it.
   *
   * @param id name in the catalogue
   * @param subject id of its subject
   * @param measure id of the measure that it shows
   * @param measureVersion version of the definition that it was reckoned by
   */
  public record Table(String id, String subject, String measure, int measureVersion) {}
}
