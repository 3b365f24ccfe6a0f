package org.familyplan.api.household;

/** What a person is in the family; taking part in the effort is a separate fact. */
public enum FamilyRole {
  /** Provider (forsørger). */
  PROVIDER,
  /** Child or young person of the household. */
  CHILD,
  /** Another adult of the household. */
  OTHER_ADULT
}
