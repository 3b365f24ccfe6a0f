package org.familyplan.platform.eventstore;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.familyplan.platform.eventstore.Decision.Refused;
import org.familyplan.platform.eventstore.Decision.Repeated;
import org.familyplan.platform.eventstore.Decision.Written;
import org.familyplan.platform.eventstore.HandOver.Claim;
import org.familyplan.platform.eventstore.HandOver.RequestKey;

/**
 * Decides the hand-overs of one group, each against what was stored before the group and what those
 * before it in the group added, and collects what is to be written. Knows no database.
 */
final class Ledger {
  private final Instant recordedAt;
  private final Map<ByteBuffer, KeyUse> keys;
  private final Map<UUID, Long> versions;
  private final Map<Claim, UUID> holders;
  private final Set<UUID> eventIds;
  private final Additions additions = new Additions();
  private long position;

  /**
   * Opens the ledger at the log's end.
   *
   * @param recordedAt when the group is recorded, not before the head's time
   */
  Ledger(Head head, Instant recordedAt, Known known) {
    this.position = head.position();
    this.recordedAt = recordedAt;
    this.keys = new HashMap<>(known.keys());
    this.versions = new HashMap<>(known.versions());
    this.holders = new HashMap<>(known.holders());
    this.eventIds = new HashSet<>(known.eventIds());
  }

  Decision decide(HandOver handOver) {
    return earlierUse(handOver).or(() -> contradiction(handOver)).orElseGet(() -> write(handOver));
  }

  /** What the decisions so far add to the log. */
  Additions additions() {
    return additions;
  }

  /** Where the log ends with the additions. */
  Head head() {
    return new Head(position, recordedAt);
  }

  private Optional<Decision> earlierUse(HandOver handOver) {
    return Optional.ofNullable(handOver.key())
        .flatMap(key -> Optional.ofNullable(keys.get(scope(key))).map(use -> answer(key, use)));
  }

  private static Decision answer(RequestKey key, KeyUse use) {
    return Arrays.equals(key.fingerprint(), use.fingerprint())
        ? new Repeated(use.receipt())
        : new Refused(new AppendRefused.KeyReused());
  }

  private Optional<Decision> contradiction(HandOver handOver) {
    if (handOver.expectedVersion() != version(handOver.stream())) {
      return refused(new AppendRefused.VersionConflict());
    }
    for (Claim claim : handOver.claims()) {
      if (!handOver.stream().equals(holders.getOrDefault(claim, handOver.stream()))) {
        return refused(new AppendRefused.ClaimTaken(claim.kind()));
      }
    }
    return namesTakenEventId(handOver)
        ? refused(new AppendRefused.EventIdTaken())
        : Optional.empty();
  }

  private boolean namesTakenEventId(HandOver handOver) {
    Set<UUID> own = new HashSet<>();
    return !handOver.events().stream()
        .map(NewEvent::eventId)
        .allMatch(id -> own.add(id) && !eventIds.contains(id));
  }

  private Decision write(HandOver handOver) {
    long firstPosition = position + 1;
    handOver.events().forEach(event -> number(handOver.stream(), event));
    StoredReceipt receipt = receipt(handOver, firstPosition);
    additions.receipts().add(receipt);
    handOver.claims().forEach(claim -> hold(claim, handOver.stream()));
    handOver.shared().forEach(name -> hold(name, handOver.stream()));
    additions.secrets().add(new Additions.HeldSecrets(handOver.secrets(), handOver.stream()));
    if (handOver.key() != null) {
      remember(handOver.key(), receipt);
    }
    return new Written(receipt);
  }

  private void number(UUID stream, NewEvent event) {
    long sequence = version(stream);
    position++;
    versions.put(stream, sequence + 1);
    eventIds.add(event.eventId());
    additions.events().add(event.recorded(position, recordedAt, stream, sequence));
  }

  private StoredReceipt receipt(HandOver handOver, long firstPosition) {
    return new StoredReceipt(
        handOver.receiptId(),
        handOver.stream(),
        firstPosition,
        position,
        version(handOver.stream()),
        recordedAt,
        handOver.receiptBody());
  }

  private void hold(Claim claim, UUID stream) {
    if (holders.putIfAbsent(claim, stream) == null) {
      additions.claims().add(new Additions.HeldClaim(claim, stream));
    }
  }

  private void remember(RequestKey key, StoredReceipt receipt) {
    keys.put(scope(key), new KeyUse(key.fingerprint(), receipt));
    additions.keys().add(new Additions.UsedKey(key, receipt.receiptId()));
  }

  private long version(UUID stream) {
    return versions.getOrDefault(stream, 0L);
  }

  private static ByteBuffer scope(RequestKey key) {
    return ByteBuffer.wrap(key.scopedKey());
  }

  private static Optional<Decision> refused(AppendRefused reason) {
    return Optional.of(new Refused(reason));
  }
}
