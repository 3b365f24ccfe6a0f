package org.familyplan.api.coordination;

/** How an employee comes to coordinate for a family. */
public enum CoordinationKind {
  /** Appointed coordinator (koordinerende sagsbehandler). */
  APPOINTED,
  /** Deputy in the coordinator's absence. */
  COVER
}
