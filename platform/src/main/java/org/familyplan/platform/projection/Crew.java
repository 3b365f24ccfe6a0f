package org.familyplan.platform.projection;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workers of this node, one platform thread each: decoding and projecting would keep virtual
 * threads' carriers from requests.
 */
final class Crew {
  private static final Logger log = LoggerFactory.getLogger(Crew.class);
  private static final Duration LAST_STEP = Duration.ofSeconds(30);
  private final Map<Segment, Member> members = new ConcurrentHashMap<>();
  private final Function<Segment, Worker> employ;

  /**
   * Has nobody yet.
   *
   * @param employ makes a worker for a segment
   */
  Crew(Function<Segment, Worker> employ) {
    this.employ = employ;
  }

  /** Sees to it that just these segments are worked on; a worker that died is replaced. */
  void workOn(Set<Segment> segments) {
    members.forEach(
        (segment, member) -> {
          if (!segments.contains(segment) || !member.thread().isAlive()) {
            member.worker().stop();
            members.remove(segment);
          }
        });
    segments.forEach(segment -> members.computeIfAbsent(segment, this::begin));
  }

  /** Why this node's worker on a segment does not go on; null when it does or there is none. */
  @Nullable String trouble(Segment segment) {
    Member member = members.get(segment);
    return member == null ? null : member.worker().trouble();
  }

  /** Stops all and waits for the steps that they are taking. */
  void dismiss() {
    members.values().forEach(member -> member.worker().stop());
    members.forEach(Crew::awaitEnd);
    members.clear();
  }

  private Member begin(Segment segment) {
    Worker worker = employ.apply(segment);
    return new Member(
        worker, Thread.ofPlatform().daemon().name("projection " + segment).start(worker));
  }

  private static void awaitEnd(Segment segment, Member member) {
    try {
      if (!member.thread().join(LAST_STEP)) {
        log.error("The last step of projection {} did not end within {}", segment, LAST_STEP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Member(Worker worker, Thread thread) {}
}
