package org.familyplan.platform.eventstore;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it stands in the log, byte for byte.
 *
 * @param position place in the whole log, from 1, without holes
 * @param recordedAt when the store took it, microseconds, never falling with rising position
 * @param stream the family
 * @param sequence place in the family's stream, from 0, without holes
 */
public record RecordedEvent(
    long position,
    Instant recordedAt,
    UUID stream,
    long sequence,
    UUID eventId,
    String name,
    int revision,
    byte[] payload,
    byte[] metadata) {}
