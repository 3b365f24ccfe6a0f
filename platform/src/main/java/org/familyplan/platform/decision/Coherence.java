package org.familyplan.platform.decision;

import org.jspecify.annotations.Nullable;

/**
 * Notes, while a history is folded, the first rule that it breaks. Folding itself refuses nothing:
 * the history of a log holds together, and one in which an entry is replaced or removed on trial is
 * asked afterwards.
 */
public final class Coherence {
  private @Nullable Rule broken;

  /** Notes the rule unless it holds. */
  public void expect(boolean holds, Rule rule) {
    if (!holds && broken == null) {
      broken = rule;
    }
  }

  /** Refuses when the history broke a rule. */
  public void verify() {
    if (broken != null) {
      throw new Refusal(broken, "entry");
    }
  }
}
