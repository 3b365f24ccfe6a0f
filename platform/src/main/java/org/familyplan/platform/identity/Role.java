package org.familyplan.platform.identity;

/** In which role a request is made. */
public enum Role {
  /** An employee who works on families' files (sagsbehandler). */
  CASEWORKER,
  /** An employee who leads others and decides on acceptance (leder). */
  MANAGER,
  /** A municipal system acting on its own. */
  SYSTEM,
  /** Whoever runs the service; sees no case data. */
  OPERATOR
}
