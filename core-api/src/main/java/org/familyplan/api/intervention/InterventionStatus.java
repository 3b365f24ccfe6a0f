package org.familyplan.api.intervention;

/** Where an intervention stands on a day. */
public enum InterventionStatus {
  /** Granted later than that day. */
  UPCOMING,
  /** Granted (bevilget), not begun. */
  GRANTED,
  /** Begun (igangværende). */
  RUNNING,
  /** Paused (sat i bero). */
  PAUSED,
  /** Ended or handed on (afsluttet). */
  ENDED
}
