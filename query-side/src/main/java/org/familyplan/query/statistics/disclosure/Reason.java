package org.familyplan.query.statistics.disclosure;

/** Why a figure is hidden. For the operator's record; published, it would tell what it protects. */
public enum Reason {
  /** It tells of fewer persons or families than the threshold. */
  SMALL,
  /** Everybody in a group shares one sensitive value; the group's noughts tell it too. */
  WHOLE_GROUP,
  /** Its group has too few persons or families for so many cells; the group's noughts tell too. */
  THIN,
  /** Most of the amount is one person's or family's. */
  DOMINANT,
  /** Compared with an earlier edition it would tell of few. */
  EARLIER,
  /** A figure hidden for another reason could be reckoned from it. */
  SECONDARY;

  /** True when it is hidden for its own sake, not only so that others cannot be reckoned. */
  boolean isSecret() {
    return this != THIN && this != SECONDARY;
  }

  /**
   * How far apart the possible values of a count must lie that is hidden for this. Who is told that
   * a count is small knows 1 to threshold - 1: nobody may reckon more than this mark says. What
   * tells of a whole group must stay open over a whole threshold, and of what is hidden beside it
   * at least another value should be possible.
   */
  int spread(int threshold) {
    return switch (this) {
      case SMALL, DOMINANT, EARLIER -> threshold - 2;
      case WHOLE_GROUP -> threshold - 1;
      case SECONDARY -> 1;
      case THIN -> 0;
    };
  }
}
