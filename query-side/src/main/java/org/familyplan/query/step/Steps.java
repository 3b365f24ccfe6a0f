package org.familyplan.query.step;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.projection.ActiveGeneration;
import org.familyplan.query.history.HistoryProjection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads which steps a family's history has; the events themselves are not looked at. */
public final class Steps {
  private static final String FROM =
      " from history_entry h where h.generation = "
          + ActiveGeneration.of(HistoryProjection.NAME)
          + " and h.family_id = ?";
  private static final String ALONE =
      " and exists (select 1 from history_subject s where s.generation = h.generation"
          + " and s.family_id = h.family_id and s.person_id = ? and s.position = h.position)"
          + " and not exists (select 1 from history_subject s where s.generation = h.generation"
          + " and s.family_id = h.family_id and s.person_id <> ? and s.position = h.position)";

  private final JdbcTemplate jdbc;

  public Steps(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** One step's number and its two times. */
  record Step(long version, Instant recordedAt, LocalDate effectiveFrom) {
    LocalDate recordedOn() {
      return LocalDate.ofInstant(recordedAt, Decision.ZONE);
    }
  }

  /**
   * All steps in order.
   *
   * @param alone only those that are about this person and nobody else
   */
  List<Step> all(UUID family, @Nullable PersonId alone) {
    return jdbc.query(
        "select h.version, h.recorded_at, h.effective_from"
            + FROM
            + (alone == null ? "" : ALONE)
            + " order by h.position",
        (row, n) ->
            new Step(
                row.getLong("version"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("effective_from", LocalDate.class)),
        values(family, alone).toArray());
  }

  /** The number of the step before one, or null when there is none. */
  @Nullable Long before(UUID family, @Nullable PersonId alone, long version) {
    return one("select max(h.version)", " and h.version < ?", family, alone, version);
  }

  /** The number of the step after one, or null when there is none. */
  @Nullable Long after(UUID family, @Nullable PersonId alone, long version) {
    return one("select min(h.version)", " and h.version > ?", family, alone, version);
  }

  /** The number of the last step recorded before an instant, or null when there is none. */
  @Nullable Long recordedBefore(UUID family, @Nullable PersonId alone, Instant instant) {
    return one("select max(h.version)", " and h.recorded_at < ?", family, alone, utc(instant));
  }

  /** The number of the first step recorded at an instant or later, or null when there is none. */
  @Nullable Long recordedFrom(UUID family, @Nullable PersonId alone, Instant instant) {
    return one("select min(h.version)", " and h.recorded_at >= ?", family, alone, utc(instant));
  }

  private @Nullable Long one(
      String select, String bound, UUID family, @Nullable PersonId alone, Object value) {
    List<Object> values = values(family, alone);
    values.add(value);
    return jdbc.queryForObject(
        select + FROM + (alone == null ? "" : ALONE) + bound, Long.class, values.toArray());
  }

  private static List<Object> values(UUID family, @Nullable PersonId alone) {
    List<Object> values = new ArrayList<>(List.of(family));
    if (alone != null) {
      values.addAll(List.of(alone.value(), alone.value()));
    }
    return values;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
