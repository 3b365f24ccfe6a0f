package org.familyplan.api.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables.
 *
 * @param tables in the order of the catalogue
 */
public record TablesView(List<Table> tables) {
  /**
   * A table.
   *
   * @param id name in the catalogue
   * @param title what it is called, in the reader's language
   * @param subject id of its subject
   * @param measure id of the measure that it shows
   * @param dimensions ids of the attributes that its cells are told apart by
   * @param newestEdition number of the newest edition that it stands in, null while there is none
   */
  public record Table(
      String id,
      String title,
      String subject,
      String measure,
      List<String> dimensions,
      @Nullable Integer newestEdition) {}
}
