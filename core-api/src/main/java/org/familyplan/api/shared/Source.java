package org.familyplan.api.shared;

/** Where a statement comes from (kilde, KL). */
public enum Source {
  /** The citizen. */
  CITIZEN,
  /** The caseworker. */
  CASEWORKER,
  /** A relative alone. */
  RELATIVE,
  /** An employee alone. */
  EMPLOYEE,
  /** An employee and a relative. */
  EMPLOYEE_AND_RELATIVE,
  /** The citizen, supported by an employee. */
  CITIZEN_SUPPORTED_BY_EMPLOYEE,
  /** The citizen, supported by a relative. */
  CITIZEN_SUPPORTED_BY_RELATIVE,
  /** Others. */
  OTHER
}
