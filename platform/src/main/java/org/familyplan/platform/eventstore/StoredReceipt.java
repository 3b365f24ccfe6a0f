package org.familyplan.platform.eventstore;

import java.time.Instant;
import java.util.UUID;

/**
 * Proof that a command was taken.
 *
 * @param firstPosition position of the command's first event
 * @param lastPosition position of its last event
 * @param version number of events in the family's stream after the command
 * @param body what was known before numbering, as handed over
 */
public record StoredReceipt(
    UUID receiptId,
    UUID stream,
    long firstPosition,
    long lastPosition,
    long version,
    Instant recordedAt,
    byte[] body) {}
