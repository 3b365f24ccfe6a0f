package org.familyplan.api.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Microdata under pseudonyms.
 *
 * @param extractId under which it stands in the register of extracts
 * @param population id of the population
 * @param position events of the log up to here count
 * @param knownAt when the last of them was recorded
 * @param validAt day up to which facts count
 * @param rows in no order
 */
public record ExtractView(
    UUID extractId,
    String population,
    long position,
    Instant knownAt,
    LocalDate validAt,
    List<Row> rows) {
  /**
   * One that is counted.
   *
   * @param pseudonym of the person or family, 32 hexadecimal digits; means nothing outside this
   *     extract
   * @param codes by attribute
   */
  public record Row(String pseudonym, Map<String, String> codes) {}
}
