package org.familyplan.api.plan;

/** Why a plan ended. */
public enum PlanClosureReason {
  /** Its goals were reached. */
  GOALS_REACHED,
  /** The effort was discontinued. */
  EFFORT_DISCONTINUED,
  /** A new plan takes its place. */
  NEW_PLAN_PERIOD,
  /** The family moved to another municipality. */
  FAMILY_MOVED
}
