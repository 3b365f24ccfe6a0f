package org.familyplan.api.shared;

/**
 * How a legal basis is named: the place in a law, in short. It is stored in the clear, so its form
 * leaves no room for a story or a CPR number.
 */
public final class Citation {
  /**
   * Up to 100 letters, digits, spaces and the signs of citations; a paragraph sign, a number or the
   * word for a law among them, and no more than four digits in a row.
   */
  public static final String FORM =
      "(?!.*\\d{5})(?=.*(?:§|\\d|[Ll]ov))[\\p{L}\\d§][\\p{L}\\d§ .,;:()/&-]{0,99}";

  /** The same in words. */
  public static final String IN_WORDS =
      "a legal basis names a law or a paragraph of one in at most 100 letters, digits, spaces and"
          + " §.,;:()/&-, for example \"BL § 32, stk. 2\"";

  private Citation() {}
}
