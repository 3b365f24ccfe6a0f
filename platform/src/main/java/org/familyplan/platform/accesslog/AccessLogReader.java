package org.familyplan.platform.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.familyplan.api.accesslog.LookOutcome;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.transparency.LeafEncoding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Reads the access log. What was disposed of is not found. */
public final class AccessLogReader {
  private static final String SELECT =
      "select l.position, l.recorded_at, c.content from access_content c"
          + " join access_log l on l.position = c.position where 1 = 1";
  private static final String OF_SUBJECT =
      " and exists (select 1 from access_subject s where s.subject = ?"
          + " and s.position = c.position)";
  private static final String GIVEN =
      " and c.outcome in ('" + LookOutcome.SHOWN + "', '" + LookOutcome.NOT_MODIFIED + "')";
  private static final String COUNT =
      "select c.employee, c.looked_on, count(*) as looks from access_content c"
          + " where c.municipality = ? and c.looked_on >= ? and c.looked_on <= ?"
          + GIVEN
          + " group by c.employee, c.looked_on order by c.looked_on desc, c.employee";

  private final JdbcTemplate jdbc;

  public AccessLogReader(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which looks are wanted; every condition given must hold.
   *
   * @param family that was asked for or shown
   * @param person of whom the answer told
   * @param municipality of the reader
   * @param from first day
   * @param until last day
   * @param employee who looked
   * @param notBy whoever looked, but not this user
   * @param givenOnly true: only looks that were answered
   */
  public record Filter(
      @Nullable FamilyId family,
      @Nullable PersonId person,
      @Nullable EmployeeId employee,
      @Nullable EmployeeId notBy,
      @Nullable Role role,
      @Nullable MunicipalityCode municipality,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      boolean givenOnly) {}

  /**
   * At most {@code limit} looks, newest first.
   *
   * @param before only looks before this position, or null
   */
  public List<RecordedLook> page(Filter filter, @Nullable Long before, int limit) {
    return find(filter, before, limit, AccessLogReader::look);
  }

  private <T> List<T> find(Filter filter, @Nullable Long before, int limit, RowMapper<T> reading) {
    StringBuilder sql = new StringBuilder(SELECT);
    List<Object> values = new ArrayList<>();
    and(sql, values, " and c.position < ?", before, position -> position);
    and(sql, values, OF_SUBJECT, filter.family(), FamilyId::value);
    and(sql, values, OF_SUBJECT, filter.person(), PersonId::value);
    and(sql, values, " and c.municipality = ?", filter.municipality(), MunicipalityCode::value);
    and(sql, values, " and c.employee = ?", filter.employee(), EmployeeId::value);
    and(sql, values, " and c.employee <> ?", filter.notBy(), EmployeeId::value);
    and(sql, values, " and c.role = ?", filter.role(), Role::name);
    and(sql, values, " and c.looked_on >= ?", filter.from(), day -> day);
    and(sql, values, " and c.looked_on <= ?", filter.until(), day -> day);
    if (filter.givenOnly()) {
      sql.append(GIVEN);
    }
    values.add(limit);
    return jdbc.query(
        sql.append(" order by c.position desc limit ?").toString(), reading, values.toArray());
  }

  /**
   * An entry as it is stored.
   *
   * @param leaf the bytes that the tree over the access log hashes
   */
  public record StoredLook(RecordedLook recorded, byte[] leaf) {}

  /** At most {@code limit} looks as they are stored, newest first; see {@link #page}. */
  public List<StoredLook> stored(Filter filter, @Nullable Long before, int limit) {
    return find(filter, before, limit, AccessLogReader::storedLook);
  }

  /** How many looks of an employee were answered on a day. */
  public record DayCount(EmployeeId employee, LocalDate day, int looks) {}

  /** The days of a period on which employees of a municipality looked, latest first. */
  public List<DayCount> counts(MunicipalityCode municipality, LocalDate from, LocalDate until) {
    return jdbc.query(
        COUNT,
        (row, n) ->
            new DayCount(
                new EmployeeId(row.getString("employee")),
                row.getObject("looked_on", LocalDate.class),
                row.getInt("looks")),
        municipality.value(),
        from,
        until);
  }

  private static <T> void and(
      StringBuilder sql,
      List<Object> values,
      String condition,
      @Nullable T wanted,
      Function<T, Object> value) {
    if (wanted != null) {
      sql.append(condition);
      values.add(value.apply(wanted));
    }
  }

  private static StoredLook storedLook(ResultSet row, int n) throws SQLException {
    RecordedLook recorded = look(row, n);
    return new StoredLook(
        recorded,
        LeafEncoding.ofLook(recorded.position(), recorded.recordedAt(), row.getBytes("content")));
  }

  private static RecordedLook look(ResultSet row, int n) throws SQLException {
    return new RecordedLook(
        row.getLong("position"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        Content.read(row.getBytes("content")));
  }
}
