package org.familyplan.command.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.decision.Circumstances;
import org.familyplan.platform.eventstore.HandOver.RequestKey;
import org.familyplan.platform.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A request to change one family's file: one command, or a batch that is taken whole or not at all.
 *
 * @param onBehalfOf the employee for whom a system sends it, as that system says
 * @param expectedVersion the version that the client has read (If-Match), or null
 * @param key idempotency key with the fingerprint of the request, or null
 * @param rehearsal true for a dry run: decide, answer, write nothing
 */
public record Submission(
    FamilyId familyId,
    List<Item> items,
    Actor actor,
    @Nullable EmployeeId onBehalfOf,
    Instant receivedAt,
    UUID requestId,
    @Nullable String traceParent,
    @Nullable Long expectedVersion,
    @Nullable RequestKey key,
    boolean rehearsal) {

  /**
   * One command.
   *
   * @param operation operationId
   * @param made the ids that the command makes, by component name
   */
  public record Item(
      String operation,
      FamilyCommand command,
      Circumstances circumstances,
      Map<String, UUID> made) {}
}
