package org.familyplan.query.statistics.disclosure;

/**
 * What counts as telling of few.
 *
 * @param threshold fewer persons or families than this are few; at least 3
 * @param dominancePercent an amount is hidden when one person or family has more of it than this
 *     share, in per cent, or when the second largest could reckon the largest to within what is
 *     left of a hundred
 */
public record Rules(int threshold, int dominancePercent) {
  /** What holds when nothing else is configured. */
  public static final Rules DEFAULT = new Rules(5, 70);

  /** Rules. Throws when they protect nobody. */
  public Rules {
    if (threshold < 3) {
      throw new IllegalArgumentException("threshold below 3: " + threshold);
    }
    if (dominancePercent < 1 || dominancePercent > 99) {
      throw new IllegalArgumentException("dominance is 1 to 99 per cent: " + dominancePercent);
    }
  }
}
