package org.familyplan.platform.eventstore;

import java.time.Instant;
import java.util.UUID;

/**
 * An event on its way into the log.
 *
 * @param eventId random id, unique in the whole log
 * @param name logical name, never a class name
 * @param revision revision of the payload's form, from 1
 * @param payload the event as JSON, UTF-8
 * @param metadata who, in which role, why, caused by what: JSON, UTF-8
 */
public record NewEvent(UUID eventId, String name, int revision, byte[] payload, byte[] metadata) {

  /** The same, numbered and timed by the store. */
  RecordedEvent recorded(long position, Instant recordedAt, UUID stream, long sequence) {
    return new RecordedEvent(
        position, recordedAt, stream, sequence, eventId, name, revision, payload, metadata);
  }
}
