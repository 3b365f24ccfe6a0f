package org.familyplan.query.statistics.edition;

/**
 * An edition with what it was made by.
 *
 * @param edition what its figures carry
 * @param dominance where one person or family has more than this many per cent of an amount, it is
 *     hidden
 * @param catalogue SHA-256 of the definitions, 64 hexadecimal digits
 */
public record StoredEdition(Edition edition, int dominance, String catalogue) {
  /** What decided about hiding. */
  public Terms terms() {
    return new Terms(edition.validAt(), edition.threshold(), dominance);
  }
}
