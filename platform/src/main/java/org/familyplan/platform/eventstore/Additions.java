package org.familyplan.platform.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.familyplan.platform.eventstore.HandOver.Claim;
import org.familyplan.platform.eventstore.HandOver.RequestKey;

/** Rows to add to the log's tables, in order. */
record Additions(
    List<RecordedEvent> events,
    List<StoredReceipt> receipts,
    List<HeldClaim> claims,
    List<UsedKey> keys,
    List<HeldSecrets> secrets) {

  Additions() {
    this(
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /** A name and the stream that holds it from now on. */
  record HeldClaim(Claim claim, UUID stream) {}

  /** An idempotency key and the receipt it led to. */
  record UsedKey(RequestKey key, UUID receiptId) {}

  /** Sealed values and keys of a stream. */
  record HeldSecrets(Secrets secrets, UUID stream) {}
}
