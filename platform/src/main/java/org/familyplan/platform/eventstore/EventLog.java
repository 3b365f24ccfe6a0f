package org.familyplan.platform.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * The log of all families. Positions run 1, 2, 3 … without holes and in commit order, so whoever
 * has read up to n has missed nothing. Every reading method throws {@link LogUnavailable} when the
 * database cannot be read.
 */
public interface EventLog {

  /**
   * Writes everything that one command produced, or nothing at all. Returns when it is durable.
   *
   * @throws AppendRefused when the stream has moved on, a claim or an event id is taken or the key
   *     was used for another request: nothing was written
   * @throws OutcomeUnknown when the database did not say whether it committed
   * @throws LogUnavailable when the database could not be reached or too many wait: nothing was
   *     written
   * @throws UnstorableHandOver when the database refuses the data itself: nothing was written
   */
  Appended append(HandOver handOver);

  /** The events of one stream from a sequence number on (the first event has 0), in order. */
  List<RecordedEvent> stream(UUID stream, long fromSequence);

  /** The next events after a position in the order of the log, at most {@code limit}. */
  List<RecordedEvent> after(long position, int limit);

  /** One event by its id. */
  Optional<RecordedEvent> event(UUID eventId);

  /** Number of events in a stream; 0 when there is none. */
  long version(UUID stream);

  /** Where the log ends now. */
  Head head();

  /** Where the log ended at an instant: its last event recorded at or before that. */
  Head headAt(Instant instant);

  /** The stream that holds a name, claimed or first shared. */
  Optional<UUID> holder(HandOver.Claim name);

  /** What an earlier use of an idempotency key led to. */
  Optional<KeyUse> keyUse(byte[] scopedKey);

  /**
   * Calls the listener with the head's position soon after each commit that this node sees. Commits
   * in quick succession may be told as one. A listener that needs long makes the others wait.
   */
  void onAppended(LongConsumer listener);
}
