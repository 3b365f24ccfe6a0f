package org.familyplan.query.web;

import java.time.Duration;
import java.util.Optional;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.projection.Projections;
import org.familyplan.platform.web.RequestProblem;

/** Lets a client read its own write: waits until a projection has reached a position. */
public final class Freshness {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final EventLog log;
  private final Projections projections;

  public Freshness(EventLog log, Projections projections) {
    this.log = log;
    this.projections = projections;
  }

  /**
   * Waits up to two seconds for {@code minPosition}. Throws a RequestProblem: 400 for a position
   * beyond the log's head, 503 when the projection is not there in time.
   */
  void await(String projection, Optional<String> minPosition) {
    if (minPosition.isEmpty()) {
      return;
    }
    await(projection, position(minPosition.get()));
  }

  /** Waits up to two seconds for a position. Throws as {@link #await(String, Optional)} does. */
  public void await(String projection, long position) {
    if (projections.awaitPosition(projection, position, Duration.ZERO)) {
      return;
    }
    if (position > log.head().position()) {
      throw RequestProblem.of(
          400, "request.min-position", "minPosition lies beyond the end of the log");
    }
    if (!projections.awaitPosition(projection, position, PATIENCE)) {
      throw RequestProblem.retryLater(
          503, "service.not-caught-up", "The read side has not got that far yet.", 1);
    }
  }

  private static long position(String text) {
    try {
      long position = Long.parseLong(text);
      if (position >= 0) {
        return position;
      }
    } catch (NumberFormatException e) {
      throw malformed();
    }
    throw malformed();
  }

  private static RequestProblem malformed() {
    return RequestProblem.of(400, "request.parameter", "minPosition is a whole number from 0");
  }
}
