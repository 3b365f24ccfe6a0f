package org.familyplan.api.difference;

/** In which way two moments differ in one place. */
public enum ChangeKind {
  /** Something is there that was not. */
  ADDED,
  /** Something is not there any more. */
  REMOVED,
  /** Something is there in both and says something else. */
  CHANGED
}
