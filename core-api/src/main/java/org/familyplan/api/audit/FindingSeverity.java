package org.familyplan.api.audit;

/** How much a finding weighs. */
public enum FindingSeverity {
  /** Done well, worth copying. */
  GOOD_PRACTICE,
  /** Should be better, without consequence for the family. */
  MINOR,
  /** A duty was not met. */
  MAJOR,
  /** A duty was not met and the family's rights or safety suffered. */
  CRITICAL
}
