package org.familyplan.api.oversight;

/** How an employee is bound to a family or a member (inhabilitet, forvaltningsloven § 3). */
public enum EmployeeRelation {
  /** Spouse or partner, present or former. */
  PARTNER,
  /** Related by blood, adoption or marriage. */
  RELATIVE,
  /** Close friend. */
  CLOSE_FRIEND,
  /** Otherwise close enough to doubt impartiality. */
  OTHER
}
