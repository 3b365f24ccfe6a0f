package org.familyplan.api.livelihood;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Systems in which job centres categorise readiness for work (visitation). A category belongs to a
 * scheme and a time; old codes are never converted into new ones.
 */
public enum VisitationScheme {
  /** Matchkategori 1-5, before 2010. */
  MATCH_CATEGORY(null, LocalDate.of(2010, 1, 1), "1", "2", "3", "4", "5"),
  /** Matchgruppe 1-3, from 2010 until the reform of 1 January 2014. */
  MATCH_GROUP(LocalDate.of(2010, 1, 1), LocalDate.of(2014, 1, 1), "1", "2", "3"),
  /** Kontanthjælp: job-ready or activity-ready, from 2014. */
  SOCIAL_ASSISTANCE(LocalDate.of(2014, 1, 1), null, "JOB_READY", "ACTIVITY_READY", "NOT_ASSESSED"),
  /** Uddannelseshjælp, from 2014. */
  EDUCATION_ASSISTANCE(
      LocalDate.of(2014, 1, 1),
      null,
      "OBVIOUSLY_EDUCATION_READY",
      "EDUCATION_READY",
      "ACTIVITY_READY",
      "NOT_ASSESSED"),
  /** Sygedagpenge, categories 1-3, from 2014. */
  SICKNESS_BENEFIT(LocalDate.of(2014, 1, 1), null, "1", "2", "3");

  private final @Nullable LocalDate from;
  private final @Nullable LocalDate until;
  private final List<String> codes;

  VisitationScheme(@Nullable LocalDate from, @Nullable LocalDate until, String... codes) {
    this.from = from;
    this.until = until;
    this.codes = List.of(codes);
  }

  /** The scheme's codes. */
  public List<String> codes() {
    return codes;
  }

  /** First day on which the scheme was no longer in force, or null while it is. */
  public @Nullable LocalDate until() {
    return until;
  }

  /** True when the scheme was in force on that day. */
  public boolean isInForceOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }
}
