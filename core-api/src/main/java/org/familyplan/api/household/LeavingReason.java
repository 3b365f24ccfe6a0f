package org.familyplan.api.household;

/** Why a member left the household. */
public enum LeavingReason {
  /** Separation or divorce. */
  SEPARATION,
  /** Moved to a home of one's own. */
  MOVED_OUT,
  /** Placed outside the home (anbragt). */
  PLACED,
  /** Died. */
  DEATH,
  /** Another reason. */
  OTHER
}
