package org.familyplan.platform.identity;

/** In which role a request is made. */
public enum Role {
  /** An employee who works on families' files (sagsbehandler). */
  CASEWORKER,
  /** An employee who leads others and decides on acceptance (leder). */
  MANAGER,
  /** Who examines how files are kept: of one municipality, or of all with a mandate (tilsyn). */
  AUDITOR,
  /** Who works with figures, never with a person (analytiker). */
  ANALYST,
  /** A municipal system acting on its own. */
  SYSTEM,
  /** A member of a family that has a file (borger). */
  FAMILY_MEMBER,
  /** Whoever runs the service; sees no case data. */
  OPERATOR
}
