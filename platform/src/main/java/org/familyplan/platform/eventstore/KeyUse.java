package org.familyplan.platform.eventstore;

/** An idempotency key that was used: what the request looked like and the receipt it got. */
public record KeyUse(byte[] fingerprint, StoredReceipt receipt) {}
