package org.familyplan.api.shared;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a client gets for an accepted request, and gets again for the same Idempotency-Key.
 *
 * @param id the receipt's own id
 * @param position position of the request's last event in the whole log; read with {@code
 *     minPosition} to see it
 * @param familyVersion number of events in the family's stream after the request; the ETag for
 *     If-Match
 * @param recordedAt when the store took it
 * @param made ids of what was made, by component name; of a batch see the steps
 * @param steps one for each command of the request, in order
 * @param warnings what the client should know although the request was taken
 */
public record Receipt(
    UUID id,
    FamilyId familyId,
    long position,
    long familyVersion,
    Instant recordedAt,
    Map<String, UUID> made,
    List<Step> steps,
    List<Warning> warnings) {

  /**
   * One command of the request.
   *
   * @param command operationId
   * @param made ids of what it made, by component name
   * @param events the events it led to
   */
  public record Step(String command, Map<String, UUID> made, List<EventId> events) {}

  /**
   * Not a refusal.
   *
   * @param code stable code
   * @param message a sentence
   */
  public record Warning(String code, String message) {}
}
