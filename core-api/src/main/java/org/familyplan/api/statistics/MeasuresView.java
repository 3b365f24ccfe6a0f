package org.familyplan.api.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * The catalogue of measures.
 *
 * @param measures in the order of their subjects
 * @param sha256 hash of all definitions; editions name the one that they were reckoned by
 */
public record MeasuresView(List<Measure> measures, String sha256) {
  /**
   * What a figure means.
   *
   * @param id name in the catalogue
   * @param version raised when the definition changes
   * @param subject id of its subject
   * @param title what it is called, in the reader's language
   * @param definition what is measured
   * @param population whom it is about
   * @param unit what its numbers are
   * @param timePoint when it is measured
   * @param unanswered what becomes of those about whom it is not known
   * @param corrections what becomes of corrected and late facts
   * @param rounding how numbers are rounded
   * @param source law, report or paper that the definition is from
   * @param owner who answers for the definition
   * @param since day on which this version was defined
   * @param tables ids of the tables that show it
   */
  public record Measure(
      String id,
      int version,
      String subject,
      String title,
      String definition,
      String population,
      String unit,
      String timePoint,
      String unanswered,
      String corrections,
      String rounding,
      String source,
      String owner,
      LocalDate since,
      List<String> tables) {}
}
