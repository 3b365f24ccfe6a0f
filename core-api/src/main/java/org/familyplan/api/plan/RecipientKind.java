package org.familyplan.api.plan;

/** Who receives a copy of the plan. */
public enum RecipientKind {
  /** A member of the family. */
  FAMILY_MEMBER,
  /** A department of the municipality. */
  DEPARTMENT,
  /** Another authority. */
  OTHER_AUTHORITY
}
