package org.familyplan.platform.decision;

/**
 * A rule of the domain, an enum constant named as a sentence. Its code is stable: clients and tests
 * compare codes, never sentences.
 */
public interface Rule {
  /** Stable code, for example {@code goal.member-not-current}. */
  String code();

  /** The rule as a sentence for people. */
  String sentence();

  /** What kind of refusal it is when the rule does not hold. */
  default Refusal.Kind kind() {
    return Refusal.Kind.STATE;
  }

  /**
   * Refuses unless the rule holds.
   *
   * @param component the command's component that the rule looks at
   */
  default void unless(boolean holds, String component) {
    if (!holds) {
      throw new Refusal(this, component);
    }
  }
}
