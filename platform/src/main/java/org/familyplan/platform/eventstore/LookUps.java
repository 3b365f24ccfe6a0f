package org.familyplan.platform.eventstore;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.familyplan.platform.eventstore.HandOver.Claim;
import org.familyplan.platform.eventstore.HandOver.RequestKey;

/** Looks up what a group of hand-overs names, each kind of thing in one statement for all. */
final class LookUps {
  private static final String KEYS =
      "select k.scoped_key, k.fingerprint, r.receipt_id, r.stream, r.first_position,"
          + " r.last_position, r.version, r.recorded_at, r.body"
          + " from request_key k join receipt r on r.receipt_id = k.receipt_id"
          + " where k.scoped_key = any(?)";
  private static final String VERSIONS_AND_EVENTS =
      "select s.stream as id, (select e.sequence + 1 from event_log e where e.stream = s.stream"
          + " order by e.sequence desc fetch first 1 rows only) as version, false as is_event"
          + " from unnest(cast(? as uuid array)) as s(stream)"
          + " union all"
          + " select event_id, 0, true from event_log where event_id = any(?)";
  private static final String HOLDERS =
      "select c.kind, c.name, c.stream from claim c"
          + " join unnest(cast(? as varchar array), cast(? as varchar array)) as w(kind, name)"
          + " on c.kind = w.kind and c.name = w.name";

  private final Connection connection;

  LookUps(Connection connection) {
    this.connection = connection;
  }

  /** What is stored of everything that the hand-overs name. */
  Known known(List<HandOver> group) throws SQLException {
    Map<UUID, Long> versions = new HashMap<>();
    Set<UUID> taken = new HashSet<>();
    versionsAndEvents(group, versions, taken);
    return new Known(
        keys(group.stream().map(HandOver::key).filter(Objects::nonNull).toList()),
        versions,
        holders(
            group.stream()
                .flatMap(each -> Stream.concat(each.claims().stream(), each.shared().stream()))
                .distinct()
                .toList()),
        taken);
  }

  private void versionsAndEvents(List<HandOver> group, Map<UUID, Long> versions, Set<UUID> taken)
      throws SQLException {
    lookUp(
        VERSIONS_AND_EVENTS,
        row -> {
          if (row.getBoolean("is_event")) {
            taken.add(Rows.uuid(row, "id"));
          } else {
            versions.put(Rows.uuid(row, "id"), row.getLong("version"));
          }
        },
        new Listed("uuid", group.stream().map(HandOver::stream).distinct().toArray()),
        new Listed(
            "uuid",
            group.stream()
                .flatMap(each -> each.events().stream())
                .map(NewEvent::eventId)
                .toArray()));
  }

  private Map<ByteBuffer, KeyUse> keys(List<RequestKey> keys) throws SQLException {
    Map<ByteBuffer, KeyUse> used = new HashMap<>();
    Object[] scopes = keys.stream().map(RequestKey::scopedKey).toArray(byte[][]::new);
    lookUp(
        KEYS,
        row -> used.put(ByteBuffer.wrap(row.getBytes("scoped_key")), Rows.keyUse(row)),
        new Listed("bytea", scopes));
    return used;
  }

  private Map<Claim, UUID> holders(List<Claim> claims) throws SQLException {
    Map<Claim, UUID> holders = new HashMap<>();
    lookUp(
        HOLDERS,
        row ->
            holders.put(
                new Claim(row.getString("kind"), row.getString("name")), Rows.uuid(row, "stream")),
        new Listed("varchar", claims.stream().map(Claim::kind).toArray()),
        new Listed("varchar", claims.stream().map(Claim::value).toArray()));
    return holders;
  }

  private void lookUp(String sql, RowReader reader, Listed... lists) throws SQLException {
    if (lists[0].elements().length == 0) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < lists.length; i++) {
        statement.setArray(i + 1, connection.createArrayOf(lists[i].type(), lists[i].elements()));
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          reader.read(row);
        }
      }
    }
  }

  /** A list parameter: the SQL type of its elements, and they. */
  private record Listed(String type, Object[] elements) {}

  @FunctionalInterface
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }
}
