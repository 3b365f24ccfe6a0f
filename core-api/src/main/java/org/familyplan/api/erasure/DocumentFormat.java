package org.familyplan.api.erasure;

/** In which form an answer is given. */
public enum DocumentFormat {
  /** For systems. */
  JSON,
  /** A document for people, Danish unless English is asked for. */
  HTML
}
