package org.familyplan.platform.eventstore;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familyplan.platform.eventstore.HandOver.Claim;

/**
 * What the database knew, under the append lock, of the things that a group of hand-overs names.
 *
 * @param keys idempotency keys used before
 * @param versions number of events of each stream that has any
 * @param holders who holds a claimed name
 * @param eventIds those that stand in the log already
 */
record Known(
    Map<ByteBuffer, KeyUse> keys,
    Map<UUID, Long> versions,
    Map<Claim, UUID> holders,
    Set<UUID> eventIds) {}
