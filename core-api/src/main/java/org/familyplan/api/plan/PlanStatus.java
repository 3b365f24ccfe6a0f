package org.familyplan.api.plan;

/** How far the family's plan is on a day. */
public enum PlanStatus {
  /** Nobody has begun a plan. */
  NONE,
  /** Begun, not yet in force. */
  DRAFT,
  /** A version is in force. */
  ACTIVE,
  /** Ended; a new one may begin. */
  CLOSED
}
