package org.familyplan.api.measurement;

/** When in the course a measurement is made. */
public enum MeasurementPhase {
  /** At the start. */
  START,
  /** In between. */
  INTERIM,
  /** At the end. */
  END,
  /** After the end. */
  FOLLOW_UP
}
