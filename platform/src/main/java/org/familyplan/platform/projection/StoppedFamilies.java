package org.familyplan.platform.projection;

import java.util.List;
import java.util.Optional;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.eventstore.LogUnavailable;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops families in a projection and lets them go on. */
final class StoppedFamilies {
  private static final Logger log = LoggerFactory.getLogger(StoppedFamilies.class);
  private final Projection projection;
  private final Tables tables;
  private final Reading reading;
  private final int most;

  /**
   * Stops families of one projection.
   *
   * @param most how many of a generation may be stopped
   */
  StoppedFamilies(Projection projection, Tables tables, Reading reading, int most) {
    this.projection = projection;
    this.tables = tables;
    this.reading = reading;
    this.most = most;
  }

  /**
   * Stops the family of an event that failed alone and leads the segment past it, in a transaction
   * of its own: the one that failed is lost. Nothing happens if the segment was past it already.
   *
   * @throws Stuck when too many are stopped
   */
  void stop(Segment segment, RecordedEvent event, Throwable failure) {
    if (tables.transactions().in(() -> record(segment, event, failure))) {
      log.error(
          "Projection {} stopped family {}: event {} ({}) at position {} failed",
          segment,
          event.stream(),
          event.eventId(),
          event.name(),
          event.position(),
          Trouble.withoutMessages(failure));
    }
  }

  /** Lets a family go on in each generation; false when it failed again in one of them. */
  boolean retry(FamilyId family) {
    List<Failure> failures =
        tables.transactions().ifAvailable(() -> tables.failures().of(projection.name(), family));
    return failures.stream().map(this::retry).reduce(true, Boolean::logicalAnd);
  }

  private boolean record(Segment segment, RecordedEvent event, Throwable failure) {
    Optional<Long> position = tables.progress().lock(segment);
    if (position.isEmpty() || position.get() >= event.position()) {
      return false;
    }
    int stopped = tables.failures().families(segment.projection(), segment.generation()).size();
    if (stopped >= most) {
      throw new Stuck(stopped + " families are stopped and one more failed", failure);
    }
    tables.failures().add(segment, event, Trouble.text(failure));
    tables.progress().advance(segment, event.position());
    return true;
  }

  private boolean retry(Failure failure) {
    try {
      tables.transactions().ifAvailable(() -> takeInMissed(failure));
      return true;
    } catch (LogUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      tables.transactions().ifAvailable(() -> failedAgain(failure, e));
      return false;
    }
  }

  private boolean takeInMissed(Failure failure) {
    FamilyId family = failure.stopped().family();
    Optional<Long> position = lockSegmentOf(failure);
    if (position.isEmpty() || !tables.failures().remove(failure)) {
      return false;
    }
    List<ProjectedEvent> missed =
        reading.of(family.value(), failure.stopped().eventId().value(), position.get());
    projection.project(failure.generation(), Share.byFamily(missed));
    return true;
  }

  private Optional<Long> lockSegmentOf(Failure failure) {
    return tables.progress().of(failure.projection()).stream()
        .map(Progress::segment)
        .filter(segment -> segment.generation() == failure.generation())
        .findFirst()
        .flatMap(any -> tables.progress().lock(any.owning(failure.stopped().family().value())));
  }

  private boolean failedAgain(Failure failure, RuntimeException cause) {
    log.error(
        "Projection {} could not take in what family {} missed since position {}",
        failure.projection(),
        failure.stopped().family(),
        failure.stopped().position(),
        Trouble.withoutMessages(cause));
    tables.failures().failedAgain(failure, Trouble.text(cause));
    return true;
  }
}
