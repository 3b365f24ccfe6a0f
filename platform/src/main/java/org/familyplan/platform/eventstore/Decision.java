package org.familyplan.platform.eventstore;

/**
 * What becomes of one hand-over; true once the transaction in which it was decided has committed.
 */
sealed interface Decision {

  /** It is written in this transaction. */
  record Written(StoredReceipt receipt) implements Decision {}

  /** The same request was taken before, or earlier in this transaction. */
  record Repeated(StoredReceipt receipt) implements Decision {}

  /** It contradicts what is stored. */
  record Refused(AppendRefused reason) implements Decision {}
}
