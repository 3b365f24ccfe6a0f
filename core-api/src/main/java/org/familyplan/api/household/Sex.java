package org.familyplan.api.household;

/** Sex as the civil register has it. */
public enum Sex {
  FEMALE,
  MALE,
  UNKNOWN
}
