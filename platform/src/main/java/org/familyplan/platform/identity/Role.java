package org.familyplan.platform.identity;

/** In which role a request is made. A token may carry several roles; a request is made in one. */
public enum Role {
  /** An employee who works on families' files (sagsbehandler). */
  CASEWORKER,
  /** An employee who leads others and decides on acceptance (leder). */
  MANAGER,
  /** Whoever checks how files are kept, in one municipality or, with a mandate, in all (tilsyn). */
  AUDITOR,
  /** Whoever works with figures and never sees a person (analytiker). */
  ANALYST,
  /** A municipal system acting on its own (fagsystem). */
  SYSTEM,
  /** A member of a family who looks at the own parts of its plan (borger). */
  FAMILY_MEMBER,
  /** Whoever runs the service; sees no case data (drift). */
  OPERATOR
}
