package org.familyplan.query.plan;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.decision.Decision;
import org.familyplan.query.moment.Moment;
import org.familyplan.query.moment.Moments;
import org.familyplan.query.sight.Sights;
import org.familyplan.query.web.QueryContext;

/**
 * Where every read of a family comes from: of what is known now from the tables, of what was known
 * earlier from a fold of the family's own stream. Whoever asks about the past sees of it what they
 * may see today.
 */
public final class Readings {
  private final PlanReader tables;
  private final Moments moments;
  private final InstantSource clock;

  public Readings(PlanReader tables, Moments moments, InstantSource clock) {
    this.tables = tables;
    this.moments = moments;
    this.clock = clock;
  }

  /** One reader's looks at one family. Throws a RequestProblem 404 for an unknown family. */
  public FamilyReadings of(FamilyId family, QueryContext context) {
    Instant now = clock.instant();
    Moment current =
        tables
            .find(family)
            .map(found -> new Moment(family, found.version(), found.position(), found.entries()))
            .orElseThrow(context::unknownFamily);
    LocalDate today = LocalDate.ofInstant(now, Decision.ZONE);
    return new FamilyReadings(
        current, Sights.of(context, current.entries(), today), context, moments, now);
  }
}
