package org.familyplan.platform.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log. Takes part in the caller's transaction, if there is one. */
final class LogReader {
  private static final String EVENTS = "select " + Rows.EVENT_COLUMNS + " from event_log";
  private static final String OF_STREAM =
      EVENTS + " where stream = ? and sequence >= ? order by sequence";
  private static final String AFTER =
      EVENTS + " where position > ? order by position fetch first ? rows only";
  private static final String OF_ID = EVENTS + " where event_id = ?";
  private static final String VERSION =
      "select coalesce(max(sequence) + 1, 0) from event_log where stream = ?";
  private static final String HEAD = "select position, recorded_at from log_head where id = 1";
  private static final String HEAD_AT =
      "select position, recorded_at from event_log where recorded_at <= ?"
          + " order by recorded_at desc, position desc fetch first 1 rows only";
  private static final String KEY_USE =
      "select k.fingerprint, r.receipt_id, r.stream, r.first_position, r.last_position,"
          + " r.version, r.recorded_at, r.body"
          + " from request_key k join receipt r on r.receipt_id = k.receipt_id"
          + " where k.scoped_key = ?";
  private static final String HOLDER = "select stream from claim where kind = ? and name = ?";
  private final JdbcClient jdbc;

  LogReader(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  List<RecordedEvent> stream(UUID stream, long fromSequence) {
    return reading(
        () ->
            jdbc.sql(OF_STREAM)
                .params(stream, fromSequence)
                .query((row, number) -> Rows.event(row))
                .list());
  }

  List<RecordedEvent> after(long position, int limit) {
    return reading(
        () ->
            jdbc.sql(AFTER).params(position, limit).query((row, number) -> Rows.event(row)).list());
  }

  Optional<RecordedEvent> event(UUID eventId) {
    return reading(
        () -> jdbc.sql(OF_ID).param(eventId).query((row, number) -> Rows.event(row)).optional());
  }

  long version(UUID stream) {
    return reading(() -> jdbc.sql(VERSION).param(stream).query(Long.class).single());
  }

  Head head() {
    return reading(() -> jdbc.sql(HEAD).query((row, number) -> Rows.head(row)).single());
  }

  Head headAt(Instant instant) {
    return reading(
        () ->
            jdbc.sql(HEAD_AT)
                .param(Rows.utc(instant))
                .query((row, number) -> Rows.head(row))
                .optional()
                .orElse(Head.EMPTY));
  }

  Optional<UUID> holder(HandOver.Claim name) {
    return reading(
        () ->
            jdbc.sql(HOLDER)
                .params(name.kind(), name.value())
                .query((row, number) -> Rows.uuid(row, "stream"))
                .optional());
  }

  Optional<KeyUse> keyUse(byte[] scopedKey) {
    return reading(
        () ->
            jdbc.sql(KEY_USE).param(scopedKey).query((row, number) -> Rows.keyUse(row)).optional());
  }

  private static <T> T reading(Supplier<T> query) {
    try {
      return query.get();
    } catch (DataAccessException e) {
      throw new LogUnavailable("the log could not be read", e);
    }
  }
}
