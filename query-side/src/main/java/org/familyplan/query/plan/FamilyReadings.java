package org.familyplan.query.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.familyplan.platform.decision.Decision;
import org.familyplan.query.moment.Moment;
import org.familyplan.query.moment.Moments;
import org.familyplan.query.moment.Past;
import org.familyplan.query.sight.Sight;
import org.familyplan.query.web.KnownAt;
import org.familyplan.query.web.QueryContext;
import org.jspecify.annotations.Nullable;

/** One reader's looks at one family, at as many moments as are asked for. */
public final class FamilyReadings {
  private final Moment current;
  private final Sight sight;
  private final QueryContext context;
  private final Moments moments;
  private final Instant now;
  private @Nullable Past past;

  FamilyReadings(Moment current, Sight sight, QueryContext context, Moments moments, Instant now) {
    this.current = current;
    this.sight = sight;
    this.context = context;
    this.moments = moments;
    this.now = now;
  }

  /**
   * The family at a moment. Throws a RequestProblem: 404 when nothing was known of the family by
   * then, 400 when {@code knownAt} is unreadable or in the future.
   *
   * @param validAt the day, today if null
   * @param knownAt as {@link KnownAt} reads it
   */
  public Reading at(@Nullable LocalDate validAt, @Nullable String knownAt) {
    Moment moment =
        knownAt == null
            ? current
            : past().at(KnownAt.of(knownAt, now)).orElseThrow(context::unknownFamily);
    LocalDate day = validAt == null ? LocalDate.ofInstant(now, Decision.ZONE) : validAt;
    return reading(moment, day);
  }

  /** The family after so many of its events; empty for none and for more than there are. */
  public Optional<Reading> after(long version, LocalDate day) {
    return past().at(version).map(moment -> reading(moment, day));
  }

  private Reading reading(Moment moment, LocalDate day) {
    return new Reading(moment, day, sight, context.onlyAbout());
  }

  private Past past() {
    if (past == null) {
      past = moments.past(current.familyId());
    }
    return past;
  }
}
