package org.familyplan.platform.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which rules the facts of a family break, and how often. No single fact broke them when it was
 * taken; one that was told late may have brought them about.
 */
public final class Contradictions {
  private final Map<Rule, Integer> broken = new HashMap<>();

  private Contradictions() {}

  /**
   * Counts.
   *
   * @param broken each rule once for each fact that breaks it
   */
  public static Contradictions of(Stream<? extends Rule> broken) {
    Contradictions all = new Contradictions();
    broken.forEach(rule -> all.broken.merge(rule, 1, Integer::sum));
    return all;
  }

  /** Warns, once for each rule, of those that more facts break than did before. */
  public void warnOfMoreThan(Contradictions before, Decision decision) {
    broken.forEach(
        (rule, facts) -> {
          if (facts > before.broken.getOrDefault(rule, 0)) {
            decision.warn(rule.code(), rule.sentence());
          }
        });
  }
}
