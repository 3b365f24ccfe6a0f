package org.familyplan.platform.eventstore;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one accepted command (or batch) writes, in one transaction.
 *
 * @param stream the family
 * @param expectedVersion number of events that the decision was taken on
 * @param events at least one
 * @param claims names that must be unique in the whole store
 * @param shared names that others may hold too: the first stream to hold one keeps it
 * @param key idempotency key of the request, if it had one
 * @param receiptId id of the receipt that the client gets
 * @param secrets personal values that the events refer to
 * @param receiptBody the part of the receipt that is known before the store has numbered the events
 */
public record HandOver(
    UUID stream,
    long expectedVersion,
    List<NewEvent> events,
    List<Claim> claims,
    List<Claim> shared,
    @Nullable RequestKey key,
    UUID receiptId,
    Secrets secrets,
    byte[] receiptBody) {

  public HandOver {
    if (events.isEmpty()) {
      throw new IllegalArgumentException("a hand-over has at least one event");
    }
  }

  /** A hand-over that shares no names and says nothing about anybody. */
  public HandOver(
      UUID stream,
      long expectedVersion,
      List<NewEvent> events,
      List<Claim> claims,
      @Nullable RequestKey key,
      UUID receiptId,
      byte[] receiptBody) {
    this(
        stream,
        expectedVersion,
        events,
        claims,
        List.of(),
        key,
        receiptId,
        Secrets.NONE,
        receiptBody);
  }

  /**
   * A name that only one stream may hold, for example an external case number.
   *
   * @param kind what sort of name, for example {@code family.external-id:esdh}
   * @param value the name itself, never a person's number in the clear
   */
  public record Claim(String kind, String value) {}

  /**
   * An idempotency key in the scope of its caller.
   *
   * @param scopedKey keyed hash of caller, municipality and key, 32 bytes
   * @param fingerprint keyed hash of the request, 32 bytes
   */
  public record RequestKey(byte[] scopedKey, byte[] fingerprint) {}
}
