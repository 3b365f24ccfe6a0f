package org.familyplan.platform.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.familyplan.platform.eventstore.HandOver.Claim;
import org.familyplan.platform.eventstore.HandOver.RequestKey;

/** Hand-overs to vary. */
final class Samples {
  private Samples() {}

  static HandOver handOver(UUID stream, long expectedVersion) {
    return handOver(stream, expectedVersion, 1);
  }

  static HandOver handOver(UUID stream, long expectedVersion, int events) {
    return new HandOver(
        stream,
        expectedVersion,
        IntStream.range(0, events).mapToObj(n -> event()).toList(),
        List.of(),
        null,
        UUID.randomUUID(),
        "{\"goalId\":7}".getBytes(UTF_8));
  }

  static NewEvent event() {
    return new NewEvent(
        UUID.randomUUID(),
        "goal.GoalAdded",
        1,
        "{\"title\":\"Sove om natten\"}".getBytes(UTF_8),
        "{\"actor\":\"a\"}".getBytes(UTF_8));
  }

  static HandOver withEvents(HandOver handOver, NewEvent... events) {
    return new HandOver(
        handOver.stream(),
        handOver.expectedVersion(),
        List.of(events),
        handOver.claims(),
        handOver.key(),
        handOver.receiptId(),
        handOver.receiptBody());
  }

  static HandOver withKey(HandOver handOver, String key, String request) {
    return new HandOver(
        handOver.stream(),
        handOver.expectedVersion(),
        handOver.events(),
        handOver.claims(),
        key(key, request),
        handOver.receiptId(),
        handOver.receiptBody());
  }

  static HandOver claiming(HandOver handOver, Claim... claims) {
    return new HandOver(
        handOver.stream(),
        handOver.expectedVersion(),
        handOver.events(),
        List.of(claims),
        handOver.key(),
        handOver.receiptId(),
        handOver.receiptBody());
  }

  static RequestKey key(String key, String request) {
    return new RequestKey(key.getBytes(UTF_8), request.getBytes(UTF_8));
  }
}
