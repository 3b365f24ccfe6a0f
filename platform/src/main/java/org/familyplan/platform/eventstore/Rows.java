package org.familyplan.platform.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** How rows of the log's tables read. */
final class Rows {
  static final String EVENT_COLUMNS =
      "position, recorded_at, stream, sequence, event_id, name, revision, payload, metadata";
  static final String RECEIPT_COLUMNS =
      "receipt_id, stream, first_position, last_position, version, recorded_at, body";

  private Rows() {}

  static RecordedEvent event(ResultSet row) throws SQLException {
    return new RecordedEvent(
        row.getLong("position"),
        instant(row, "recorded_at"),
        uuid(row, "stream"),
        row.getLong("sequence"),
        uuid(row, "event_id"),
        row.getString("name"),
        row.getInt("revision"),
        row.getBytes("payload"),
        row.getBytes("metadata"));
  }

  static StoredReceipt receipt(ResultSet row) throws SQLException {
    return new StoredReceipt(
        uuid(row, "receipt_id"),
        uuid(row, "stream"),
        row.getLong("first_position"),
        row.getLong("last_position"),
        row.getLong("version"),
        instant(row, "recorded_at"),
        row.getBytes("body"));
  }

  static KeyUse keyUse(ResultSet row) throws SQLException {
    return new KeyUse(row.getBytes("fingerprint"), receipt(row));
  }

  static Head head(ResultSet row) throws SQLException {
    return new Head(row.getLong("position"), instant(row, "recorded_at"));
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  /** How the owners of a sealed value are written. */
  static String owners(List<UUID> owners) {
    return owners.stream().map(UUID::toString).collect(Collectors.joining(" "));
  }

  /** How an instant is handed to both databases. */
  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
