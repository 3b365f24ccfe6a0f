package org.familyplan.query.statistics.measure;

import java.util.List;
import org.familyplan.query.statistics.table.Attribute;

/** From start to end. */
final class Movement {
  /** Nearer to the good end. */
  static final String TOWARDS = "TOWARDS";

  static final String UNCHANGED = "UNCHANGED";

  /** Further from the good end. */
  static final String AWAY = "AWAY";

  /** Unanswered at one of the two, or the effort goes on. */
  static final String NOT_MEASURABLE = "NOT_MEASURABLE";

  /** Code of what is measured at the end while the effort goes on. */
  static final String NOT_ENDED = "NOT_ENDED";

  static final List<String> CODES = List.of(TOWARDS, UNCHANGED, AWAY, NOT_MEASURABLE);

  private Movement() {}

  /**
   * Says where a movement leads.
   *
   * @param start a code that was answered
   * @param end a code that was answered
   */
  @FunctionalInterface
  interface Rule {
    String of(String start, String end);
  }

  /** Along a scale. */
  static Rule along(List<String> bestFirst) {
    return (start, end) -> sign(bestFirst.indexOf(start) - bestFirst.indexOf(end));
  }

  /** By how much better the end is. */
  static String sign(int better) {
    return switch (Integer.signum(better)) {
      case 1 -> TOWARDS;
      case -1 -> AWAY;
      default -> UNCHANGED;
    };
  }

  /** The code of a movement between any two codes. */
  static String of(Rule rule, String start, String end) {
    return isAnswer(start) && isAnswer(end) ? rule.of(start, end) : NOT_MEASURABLE;
  }

  private static boolean isAnswer(String code) {
    return !code.equals(Attribute.UNANSWERED) && !code.equals(NOT_ENDED);
  }
}
