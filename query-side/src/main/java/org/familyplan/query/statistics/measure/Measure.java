package org.familyplan.query.statistics.measure;

import java.time.LocalDate;
import org.familyplan.query.statistics.table.Population;

/**
 * One measure of the catalogue; what every published figure must define. Its texts, in Danish and
 * English, are {@link Labels}: title, definition, population, time point, unanswered, corrections.
 *
 * @param id name, lowerCamelCase
 * @param version raised when the definition changes; figures carry it
 * @param subject id of the subject
 * @param population whom it is about
 * @param unit what its numbers are: persons, families, whole per cent, days …
 * @param rounding how numbers are rounded
 * @param source law, report or paper that the definition is from
 * @param owner who answers for the definition
 * @param since day on which this version was defined
 */
public record Measure(
    String id,
    int version,
    String subject,
    Population population,
    String unit,
    Rounding rounding,
    String source,
    String owner,
    LocalDate since) {
  /** How a published number is rounded. */
  public enum Rounding {
    /** A count is as it is; a percentage is rounded half up to a whole number, each cell alone. */
    WHOLE_HALF_UP,
    /** A mean, rounded half up to one decimal. */
    ONE_DECIMAL_HALF_UP
  }
}
