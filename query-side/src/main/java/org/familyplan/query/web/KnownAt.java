package org.familyplan.query.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.web.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Up to when what was recorded counts as known. */
public final class KnownAt {
  private KnownAt() {}

  /**
   * The instant that a parameter means: a day its end in Denmark, today's being now; an instant
   * itself; nothing now. Throws a RequestProblem 400 for anything else and for the future.
   */
  public static Instant of(@Nullable String said, Instant now) {
    if (said == null) {
      return now;
    }
    LocalDate today = LocalDate.ofInstant(now, Decision.ZONE);
    try {
      return said.length() == "yyyy-mm-dd".length()
          ? endOf(LocalDate.parse(said), today, now)
          : notAfter(now, OffsetDateTime.parse(said).toInstant());
    } catch (DateTimeException e) {
      throw ProblemCode.PARAMETER.problem();
    }
  }

  private static Instant endOf(LocalDate day, LocalDate today, Instant now) {
    if (day.isAfter(today)) {
      throw ProblemCode.KNOWN_AT.problem();
    }
    return day.equals(today)
        ? now
        : day.plusDays(1).atStartOfDay(Decision.ZONE).toInstant().minus(1, ChronoUnit.MICROS);
  }

  private static Instant notAfter(Instant now, Instant said) {
    if (said.isAfter(now)) {
      throw ProblemCode.KNOWN_AT.problem();
    }
    return said;
  }
}
