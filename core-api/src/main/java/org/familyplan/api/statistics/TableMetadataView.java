package org.familyplan.api.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a table shows.
 *
 * @param id name in the catalogue
 * @param title what it is called, in the reader's language
 * @param subject id of its subject
 * @param measure id of the measure that it shows
 * @param measureVersion version of the measure's definition
 * @param population id of the population that it counts
 * @param populationTitle what the population is called
 * @param unit what its numbers are
 * @param scope codes that everybody whom it counts has, by attribute
 * @param dimensions what its cells are told apart by
 * @param amount what is averaged in each cell, null when it only counts
 * @param editions numbers of the editions that it stands in, the first one first
 * @param updatedAt when the newest of them was published, null while there is none
 */
public record TableMetadataView(
    String id,
    String title,
    String subject,
    String measure,
    int measureVersion,
    String population,
    String populationTitle,
    String unit,
    Map<String, String> scope,
    List<Dimension> dimensions,
    @Nullable String amount,
    List<Integer> editions,
    @Nullable Instant updatedAt) {

  /**
   * What cells are told apart by.
   *
   * @param id name in the catalogue
   * @param title what it is called, in the reader's language
   * @param measured true when percentages are of the sum over it
   * @param codes in the order in which they are shown
   */
  public record Dimension(String id, String title, boolean measured, List<Code> codes) {}

  /**
   * A value.
   *
   * @param code the code
   * @param title what it is called, in the reader's language
   */
  public record Code(String code, String title) {}
}
