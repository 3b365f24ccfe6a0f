package org.familyplan.api.goal;

/** Where a goal stands on a day. */
public enum GoalStatus {
  /** Agreed later than that day. */
  UPCOMING,
  /** Worked on (igangværende). */
  OPEN,
  /** Reached (opnået). */
  ACHIEVED,
  /** Given up (opgivet). */
  ABANDONED;

  /** True when the goal is reached or given up. */
  public boolean isEnd() {
    return this == ACHIEVED || this == ABANDONED;
  }
}
