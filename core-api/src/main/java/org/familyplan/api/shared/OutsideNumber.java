package org.familyplan.api.shared;

/**
 * How the number of a file or plan in another system looks. It is stored in the clear, because
 * files are found by it: it is one word, and no CPR number.
 */
public final class OutsideNumber {
  /** Up to 100 letters, digits and signs of numbers, without a part like a CPR number. */
  public static final String FORM =
      "(?!(?:.*[._:/-])?\\d{6}-?\\d{4}(?:[._:/-]|$))[\\p{L}\\d][\\p{L}\\d._:/-]{0,99}";

  /** The same in words. */
  public static final String IN_WORDS =
      "a number of another system has 1 to 100 letters, digits and ._:/-, and is no CPR number";

  private OutsideNumber() {}
}
