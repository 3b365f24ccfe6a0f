package org.familyplan.query.statistics.edition;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.familyplan.api.statistics.FreshnessView;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.eventstore.EventLog;

/** Says how fresh figures are. */
public final class Freshnesses {
  private final EventLog log;
  private final InstantSource clock;

  public Freshnesses(EventLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  FreshnessView of(Edition edition) {
    long days = ChronoUnit.DAYS.between(day(edition.knownAt()), day(clock.instant()));
    return new FreshnessView(
        Math.max(0, days), Math.max(0, log.head().position() - edition.position()));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, Decision.ZONE);
  }
}
