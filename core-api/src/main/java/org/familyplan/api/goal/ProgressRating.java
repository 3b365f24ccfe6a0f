package org.familyplan.api.goal;

/** How far a goal has come. */
public enum ProgressRating {
  /** Further away than before. */
  SET_BACK,
  /** No movement. */
  NO_PROGRESS,
  /** On the way. */
  SOME_PROGRESS,
  /** Nearly there. */
  MUCH_PROGRESS
}
