package org.familyplan.api.transparency;

import jakarta.validation.constraints.Min;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.TellsOfNobody;
import org.jspecify.annotations.Nullable;

/**
 * Questions to the trees over the logs (RFC 9162). The latest checkpoint and the tiles are offered
 * beside these in the forms of C2SP: {@code /log/{log}/checkpoint} and {@code
 * /log/{log}/tile/{level}/{index}}.
 */
public sealed interface TransparencyQuery<V> extends Query<V> {

  /**
   * Proof that the entry at an index is in the tree of a size (RFC 9162 section 2.1.3).
   *
   * @param log which log
   * @param index place of the entry from 0: its position - 1
   * @param size size of the tree; that of the latest checkpoint if left out
   */
  @TellsOfNobody
  @Rest(method = Rest.Method.GET, path = "/log/{log}/inclusion")
  record GetInclusionProof(LogName log, @Min(0) Long index, @Nullable @Min(1) Long size)
      implements TransparencyQuery<InclusionProofView> {}

  /**
   * Proof that an event is in the tree of a size, computed from what is stored of it now: an event
   * that was changed since is refused.
   *
   * @param eventId the event
   * @param size size of the tree; that of the latest checkpoint if left out
   */
  @TellsOfNobody
  @Rest(method = Rest.Method.GET, path = "/log/events/inclusion/{eventId}")
  record GetEventInclusionProof(EventId eventId, @Nullable @Min(1) Long size)
      implements TransparencyQuery<InclusionProofView> {}

  /**
   * Proof that a smaller tree is the beginning of a larger one (RFC 9162 section 2.1.4).
   *
   * @param log which log
   * @param from size of the smaller tree
   * @param to size of the larger tree; that of the latest checkpoint if left out
   */
  @TellsOfNobody
  @Rest(method = Rest.Method.GET, path = "/log/{log}/consistency")
  record GetConsistencyProof(LogName log, @Min(1) Long from, @Nullable @Min(1) Long to)
      implements TransparencyQuery<ConsistencyProofView> {}

  /**
   * Every key that ever signed checkpoints of a log, oldest first. Who verifies takes keys from
   * somebody trusted, not from here.
   *
   * @param log which log
   */
  @TellsOfNobody
  @Rest(method = Rest.Method.GET, path = "/log/{log}/keys")
  record GetLogKeys(LogName log) implements TransparencyQuery<LogKeysView> {}
}
