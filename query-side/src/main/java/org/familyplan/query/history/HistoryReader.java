package org.familyplan.query.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.familyplan.api.history.HistoryQuery.GetFamilyHistory;
import org.familyplan.api.history.HistoryQuery.Order;
import org.familyplan.api.history.HistoryQuery.Which;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.projection.ActiveGeneration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds the events of a family that a filter names. */
public final class HistoryReader {
  private static final String EVENT =
      "select e.position, e.recorded_at, e.stream, e.sequence, e.event_id, e.name, e.revision,"
          + " e.payload, e.metadata";
  private static final String FROM =
      " from history_entry h join event_log e on e.position = h.position where h.generation = "
          + ActiveGeneration.of(HistoryProjection.NAME)
          + " and h.family_id = ?";

  private static final String ABOUT =
      " and exists (select 1 from history_subject s where s.generation = h.generation"
          + " and s.family_id = h.family_id and s.person_id = ? and s.position = h.position)";

  /** What tells of one person alone; and that the file was opened, which is everybody's. */
  private static final String ALONE =
      " and (h.name = '"
          + OversightTelling.TOLD
          + "' or h.name not in ('"
          + String.join("', '", OversightTelling.NOT_TOLD)
          + "')"
          + " and exists (select 1 from history_subject s where s.generation = h.generation"
          + " and s.family_id = h.family_id and s.person_id = ? and s.position = h.position)"
          + " and not exists (select 1 from history_subject s where s.generation = h.generation"
          + " and s.family_id = h.family_id and s.person_id <> ? and s.position = h.position))";

  private final JdbcTemplate jdbc;

  public HistoryReader(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Number of events of the family that the projection has seen; 0 for an unknown family. */
  public long version(UUID family) {
    Long version =
        jdbc.queryForObject(
            "select max(version) from history_entry where generation = "
                + ActiveGeneration.of(HistoryProjection.NAME)
                + " and family_id = ?",
            Long.class,
            family);
    return version == null ? 0 : version;
  }

  /**
   * At most {@code limit} events after the cursor in the query's order.
   *
   * @param alone only events that are about this person and nobody else, and openings of the file
   */
  List<RecordedEvent> page(
      GetFamilyHistory query, @Nullable PersonId alone, @Nullable Cursor after, int limit) {
    boolean newestFirst = query.order() == Order.NEWEST_FIRST;
    StringBuilder sql = new StringBuilder(EVENT).append(FROM);
    List<Object> values = new ArrayList<>(List.of(query.familyId().value()));
    if (alone != null) {
      sql.append(ALONE);
      values.addAll(List.of(alone.value(), alone.value()));
    }
    if (after != null) {
      sql.append(newestFirst ? " and h.position < ?" : " and h.position > ?");
      values.add(after.position());
    }
    if (!query.kind().isEmpty()) {
      named(query.kind(), sql, values);
    }
    if (query.entries() == Which.DECISIONS) {
      named(Decisions.NAMES, sql, values);
    }
    if (query.member() != null) {
      sql.append(ABOUT);
      values.add(query.member().value());
    }
    if (query.actor() != null) {
      sql.append(" and h.actor = ?");
      values.add(query.actor().value());
    }
    if (query.recordedFrom() != null) {
      sql.append(" and h.recorded_at >= ?");
      values.add(startOf(query.recordedFrom()));
    }
    if (query.recordedUntil() != null) {
      sql.append(" and h.recorded_at < ?");
      values.add(startOf(query.recordedUntil().plusDays(1)));
    }
    sql.append(newestFirst ? " order by h.position desc" : " order by h.position")
        .append(" limit ?");
    values.add(limit);
    return jdbc.query(sql.toString(), HistoryReader::event, values.toArray());
  }

  private static void named(List<String> names, StringBuilder sql, List<Object> values) {
    sql.append(" and h.name in (").append("?, ".repeat(names.size() - 1)).append("?)");
    values.addAll(names);
  }

  /**
   * The events of a family that were recorded in a period, in the order of recording.
   *
   * @param alone only events that are about this person and nobody else, and openings of the file
   * @param from first day, or null for the beginning
   * @param until last day, or null for the end
   * @param after only events behind this position
   */
  public List<RecordedEvent> recorded(
      UUID family,
      @Nullable PersonId alone,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      long after,
      int limit) {
    GetFamilyHistory period =
        new GetFamilyHistory(
            new FamilyId(family),
            null,
            List.of(),
            null,
            null,
            from,
            until,
            Order.OLDEST_FIRST,
            null,
            null);
    return page(period, alone, new Cursor(after), limit);
  }

  /**
   * Where a family's history stood at the end of a day.
   *
   * @param version number of its events
   * @param position of the last of them
   */
  public record End(long version, long position) {}

  /** The end of a family's history as it was recorded up to a day, or up to now. */
  public End endOf(UUID family, @Nullable LocalDate until) {
    String sql =
        "select coalesce(max(version), 0), coalesce(max(position), 0) from history_entry"
            + " where generation = "
            + ActiveGeneration.of(HistoryProjection.NAME)
            + " and family_id = ?"
            + (until == null ? "" : " and recorded_at < ?");
    List<Object> values = new ArrayList<>(List.of(family));
    if (until != null) {
      values.add(startOf(until.plusDays(1)));
    }
    return jdbc.query(sql, (row, n) -> new End(row.getLong(1), row.getLong(2)), values.toArray())
        .getFirst();
  }

  /**
   * One event of a family, once the projection has seen it.
   *
   * @param alone only an event that is about this person and nobody else
   */
  Optional<RecordedEvent> find(UUID family, UUID eventId, @Nullable PersonId alone) {
    List<Object> values = new ArrayList<>(List.of(family, eventId));
    if (alone != null) {
      values.addAll(List.of(alone.value(), alone.value()));
    }
    return jdbc
        .query(
            EVENT + FROM + " and e.event_id = ?" + (alone == null ? "" : ALONE),
            HistoryReader::event,
            values.toArray())
        .stream()
        .findFirst();
  }

  /**
   * One event of a family by its number, once the projection has seen it.
   *
   * @param version number in the family's stream, from 1
   * @param alone only an event that is about this person and nobody else
   */
  public Optional<RecordedEvent> step(UUID family, long version, @Nullable PersonId alone) {
    List<Object> values = new ArrayList<>(List.of(family, family, version - 1));
    if (alone != null) {
      values.addAll(List.of(alone.value(), alone.value()));
    }
    return jdbc
        .query(
            EVENT + FROM + " and e.stream = ? and e.sequence = ?" + (alone == null ? "" : ALONE),
            HistoryReader::event,
            values.toArray())
        .stream()
        .findFirst();
  }

  /** Every event of a family, in the order in which they were recorded. */
  List<RecordedEvent> all(UUID family) {
    return jdbc.query(EVENT + FROM + " order by h.position", HistoryReader::event, family);
  }

  /** The events of a family with these names, in the order in which they were recorded. */
  public List<RecordedEvent> named(UUID family, String... names) {
    List<Object> values = new ArrayList<>(List.of(family));
    values.addAll(List.of(names));
    String places = "?" + ", ?".repeat(names.length - 1);
    return jdbc.query(
        EVENT + FROM + " and h.name in (" + places + ") order by h.position",
        HistoryReader::event,
        values.toArray());
  }

  /**
   * A line of the history.
   *
   * @param eventId the entry
   * @param name the event's logical name
   */
  record Line(long position, EventId eventId, String name, LocalDate effectiveFrom) {}

  /**
   * A family's history in lines, ordered by when it was true, then by when it was recorded.
   *
   * @param about only what is about this person, among others
   * @param alone only what is about this person and nobody else
   */
  List<Line> lines(UUID family, @Nullable PersonId about, @Nullable PersonId alone) {
    StringBuilder sql =
        new StringBuilder("select e.position, e.event_id, e.name, h.effective_from").append(FROM);
    List<Object> values = new ArrayList<>(List.of(family));
    if (about != null) {
      sql.append(ABOUT);
      values.add(about.value());
    }
    if (alone != null) {
      sql.append(ALONE);
      values.addAll(List.of(alone.value(), alone.value()));
    }
    return jdbc.query(
        sql.append(" order by h.effective_from, h.position").toString(),
        (row, n) ->
            new Line(
                row.getLong("position"),
                new EventId(row.getObject("event_id", UUID.class)),
                row.getString("name"),
                row.getObject("effective_from", LocalDate.class)),
        values.toArray());
  }

  /** Events of a family at some positions, in the order in which they were recorded. */
  List<RecordedEvent> at(UUID family, Collection<Long> positions) {
    return positions.isEmpty()
        ? List.of()
        : jdbc.query(
            EVENT + FROM + " and h.position = any(?) order by h.position",
            HistoryReader::event,
            family,
            positions.toArray(Long[]::new));
  }

  private static OffsetDateTime startOf(LocalDate day) {
    Instant start = day.atStartOfDay(Decision.ZONE).toInstant();
    return start.atOffset(ZoneOffset.UTC);
  }

  private static RecordedEvent event(ResultSet row, int n) throws SQLException {
    return new RecordedEvent(
        row.getLong("position"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getObject("stream", UUID.class),
        row.getLong("sequence"),
        row.getObject("event_id", UUID.class),
        row.getString("name"),
        row.getInt("revision"),
        row.getBytes("payload"),
        row.getBytes("metadata"));
  }
}
