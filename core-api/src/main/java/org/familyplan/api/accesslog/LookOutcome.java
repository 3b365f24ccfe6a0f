package org.familyplan.api.accesslog;

/** What became of a look. */
public enum LookOutcome {
  /** The answer was given. */
  SHOWN,
  /** The answer was the one that the reader already had (304). */
  NOT_MODIFIED,
  /** The reader was turned away. */
  REFUSED,
  /** What was asked for does not exist, or the reader may not know that it does. */
  NOT_FOUND
}
