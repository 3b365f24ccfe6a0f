package org.familyplan.platform.projection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One transaction that brings a segment forward: it locks the segment's row, reads on from there,
 * projects and writes the new position. So an event counts once, whoever runs it, however often.
 */
final class Step {
  private final Projection projection;
  private final Tables tables;
  private final Reading reading;
  private final ProjectionSettings settings;

  Step(Projection projection, Tables tables, Reading reading, ProjectionSettings settings) {
    this.projection = projection;
    this.tables = tables;
    this.reading = reading;
    this.settings = settings;
  }

  /**
   * Takes the next batch in.
   *
   * @param carefulUntil up to this position one event at a time
   */
  Result take(Segment segment, long carefulUntil) {
    Attempt attempt = new Attempt();
    try {
      return tables.transactions().in(() -> take(segment, carefulUntil, attempt));
    } catch (RuntimeException | Error e) {
      return new Result.Failed(e, attempt.share);
    }
  }

  /** Takes events in up to a position at least, in the caller's transaction with the lock held. */
  void catchUp(Progress behind, long target) {
    long position = behind.position();
    while (position < target) {
      Share share = next(behind.segment(), position, settings.batchSize());
      if (share.upTo() == position) {
        throw new Stuck("the log ends at position " + position, null);
      }
      takeIn(behind.segment(), share);
      position = share.upTo();
    }
  }

  private Result take(Segment segment, long carefulUntil, Attempt attempt) {
    Optional<Long> position = tables.progress().lockIfFree(segment);
    return position.isEmpty()
        ? new Result.Occupied()
        : take(segment, position.get(), carefulUntil, attempt);
  }

  private Result take(Segment segment, long position, long carefulUntil, Attempt attempt) {
    int limit = position < carefulUntil ? 1 : settings.batchSize();
    Share share = next(segment, position, limit);
    if (share.upTo() == position) {
      return new Result.UpToDate(position);
    }
    attempt.share = share;
    takeIn(segment, share);
    return new Result.Advanced(share.upTo(), share.upTo() - position < limit);
  }

  private Share next(Segment segment, long position, int limit) {
    return reading.next(
        segment,
        position,
        limit,
        tables.failures().families(segment.projection(), segment.generation()));
  }

  private void takeIn(Segment segment, Share share) {
    if (!share.events().isEmpty()) {
      projection.project(segment.generation(), Share.byFamily(share.events()));
    }
    tables.progress().advance(segment, share.upTo());
  }

  /** How a step ended. */
  sealed interface Result {
    /**
     * The segment stands at this position now.
     *
     * @param atTheEnd true when there was nothing after it
     */
    record Advanced(long position, boolean atTheEnd) implements Result {}

    /** There is nothing after this position. */
    record UpToDate(long position) implements Result {}

    /** Another thread or node has the segment, or it no longer exists. */
    record Occupied() implements Result {}

    /**
     * Nothing was written.
     *
     * @param share what was to be taken in, null when it did not come so far
     */
    record Failed(Throwable cause, @Nullable Share share) implements Result {}
  }

  private static final class Attempt {
    @Nullable Share share;
  }
}
