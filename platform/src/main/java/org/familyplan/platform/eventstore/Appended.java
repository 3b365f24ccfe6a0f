package org.familyplan.platform.eventstore;

/**
 * Outcome of an append.
 *
 * @param receipt the stored receipt
 * @param repeated true when the same request was taken before: nothing was written now
 */
public record Appended(StoredReceipt receipt, boolean repeated) {}
