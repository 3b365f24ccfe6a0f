package org.familyplan.api.audit;

/** How what is stored differs from what the log says. */
public enum DifferenceKind {
  /** The log says it, nothing is stored. */
  MISSING,
  /** It is stored, the log does not say it. */
  UNEXPECTED,
  /** Something else is stored than what the log says. */
  DIFFERENT,
  /** The log cannot be folded, or the family is stopped in the projection. */
  NOT_FOLDED
}
