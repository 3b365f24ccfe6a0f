package org.familyplan.query.statistics.measure;

import java.util.Locale;

/**
 * The words of the catalogue. Keys: {@code subject.<id>}, {@code table.<id>}, {@code
 * attribute.<id>}, {@code code.<attribute>.<code>} or else {@code code.<code>}, {@code
 * population.<id>}, {@code unit.<unit>}, {@code amount.<id>}, {@code measure.<id>.title}, {@code
 * .definition}, {@code .population}, {@code .timePoint}, {@code .unanswered}, {@code .corrections}.
 */
public interface Labels {
  /**
   * The words.
   *
   * @param locale Danish or English
   */
  String of(String key, Locale locale);

  /** The words for a value of an attribute. */
  String ofCode(String attribute, String code, Locale locale);
}
