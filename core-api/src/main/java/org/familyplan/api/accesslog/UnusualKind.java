package org.familyplan.api.accesslog;

/** What may be unusual about a look. */
public enum UnusualKind {
  /**
   * A caseworker looked, or was turned away when trying to look, at a family without any task there
   * on that day; who had broken the glass is marked.
   */
  WITHOUT_TASK,
  /** An employee looked at a family of relatives, as declared. */
  OWN_RELATIVES,
  /** An employee looked more often on a day than the bound allows, or than is usual for them. */
  UNUSUAL_VOLUME,
  /** An employee broke the glass, and nobody has reviewed it yet. */
  BREAK_GLASS_NOT_FOLLOWED_UP
}
