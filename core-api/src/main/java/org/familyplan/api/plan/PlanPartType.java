package org.familyplan.api.plan;

/** Whose part it is and which contents the law asks for. */
public enum PlanPartType {
  /** An adult's part. */
  ADULT,
  /** A child's part (barnets lov § 92). */
  CHILD,
  /** A young person's part from 16 (barnets lov § 109). */
  YOUTH
}
