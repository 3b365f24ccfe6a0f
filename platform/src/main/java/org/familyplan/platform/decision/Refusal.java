package org.familyplan.platform.decision;

import org.jspecify.annotations.Nullable;

/** A command that a rule does not allow; nothing is written. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Kind {
    /** The state of the file: 409. */
    STATE,
    /** Something named does not exist: 404 when it stands in the path, else 409. */
    UNKNOWN,
    /** A value that no state could accept: 422. */
    VALUE
  }

  private final transient Rule rule;
  private final String component;
  private final @Nullable String detail;

  public Refusal(Rule rule, String component) {
    this(rule, component, null);
  }

  /**
   * A refusal with more to say than the rule itself.
   *
   * @param component the command's component that the rule looks at
   * @param detail facts without personal data, for example the ids in the way
   */
  public Refusal(Rule rule, String component, @Nullable String detail) {
    super(rule.code(), null, false, false);
    this.rule = rule;
    this.component = component;
    this.detail = detail;
  }

  /** The rule that does not hold. */
  public Rule rule() {
    return rule;
  }

  /** The component of the command that it looks at. */
  public String component() {
    return component;
  }

  /** The rule's sentence and, where there is one, the detail. */
  public String explanation() {
    return detail == null ? rule.sentence() : rule.sentence() + " " + detail;
  }
}
