package org.familyplan.query.statistics.table;

import java.util.List;
import java.util.Set;

/**
 * What the units of a population are told apart by, for example sex or employment status at start.
 *
 * @param id name in the catalogue, lowerCamelCase; {@code @2} at its end when its definition
 *     changed, so that figures of two definitions are never taken for the same
 * @param codes every value that a unit can have, in the order in which they are shown
 * @param sensitive true when it says something about a person that others do not know; where a
 *     whole group shares one such value, the group's figures tell of everybody in it
 */
public record Attribute(String id, List<String> codes, boolean sensitive) {
  /** Code of a unit about which it is not known (ubesvaret); it stays in the base. */
  public static final String UNANSWERED = "UNANSWERED";

  /** Code of a unit about which it is known, where no more is said. */
  public static final String MEASURED = "MEASURED";

  /** Codes that say nothing of a person: not over yet, nothing to compare, answered or not. */
  private static final Set<String> SAY_NOTHING =
      Set.of(UNANSWERED, MEASURED, "NOT_ENDED", "NOT_MEASURABLE");

  /** An attribute with at least one code. */
  public Attribute {
    codes = List.copyOf(codes);
    if (codes.isEmpty() || codes.stream().distinct().count() != codes.size()) {
      throw new IllegalArgumentException(id + " needs codes, each once");
    }
  }

  /** True when a code says something of those who have it. */
  public static boolean says(String code) {
    return !SAY_NOTHING.contains(code);
  }
}
