package org.familyplan.platform.database;

/** What a store is for; set once, so that real cases never mix with invented ones. */
public enum StoreKind {
  /** Real families. */
  PRODUCTION,
  /** Invented families, to try the service. */
  DEMONSTRATION
}
