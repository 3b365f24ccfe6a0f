package org.familyplan.platform.eventstore;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.familyplan.platform.eventstore.HandOver.Claim;
import org.familyplan.platform.eventstore.HandOver.RequestKey;
import org.familyplan.platform.eventstore.Ledger.Additions;
import org.familyplan.platform.eventstore.Ledger.HeldClaim;
import org.familyplan.platform.eventstore.Ledger.UsedKey;

/**
 * The log's tables in one transaction that holds the append lock. Until it ends nobody else numbers
 * an event, so what is read here stays true and what is added becomes visible in order.
 */
final class LockedLog {
  private static final String LOCK =
      "select position, recorded_at from log_head where id = 1 for update";
  private static final String KEYS =
      "select k.scoped_key, k.fingerprint, r.receipt_id, r.stream, r.first_position,"
          + " r.last_position, r.version, r.recorded_at, r.body"
          + " from request_key k join receipt r on r.receipt_id = k.receipt_id"
          + " where k.scoped_key = any(?)";
  private static final String VERSIONS =
      "select s.stream, (select e.sequence + 1 from event_log e where e.stream = s.stream"
          + " order by e.sequence desc fetch first 1 rows only) as version"
          + " from unnest(cast(? as uuid array)) as s(stream)";
  private static final String EVENT_IDS = "select event_id from event_log where event_id = any(?)";
  private static final String HOLDERS =
      "select c.kind, c.name, c.stream from claim c"
          + " join unnest(cast(? as varchar array), cast(? as varchar array)) as w(kind, name)"
          + " on c.kind = w.kind and c.name = w.name";
  private static final String ADD_EVENT =
      "insert into event_log (" + Rows.EVENT_COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String ADD_RECEIPT =
      "insert into receipt (" + Rows.RECEIPT_COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)";
  private static final String ADD_KEY =
      "insert into request_key (scoped_key, fingerprint, receipt_id) values (?, ?, ?)";
  private static final String ADD_CLAIM = "insert into claim (kind, name, stream) values (?, ?, ?)";
  private static final String MOVE_HEAD =
      "update log_head set position = ?, recorded_at = ? where id = 1";

  private final Connection connection;
  private final Head head;

  private LockedLog(Connection connection, Head head) {
    this.connection = connection;
    this.head = head;
  }

  /** Waits for the append lock; a statement of its own, so that all later ones see its result. */
  static LockedLog lock(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LOCK);
        ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("log_head has no row");
      }
      return new LockedLog(connection, Rows.head(row));
    }
  }

  /** Where the log ended when it was locked. */
  Head head() {
    return head;
  }

  /** Looks up everything that the hand-overs name. */
  Known known(List<HandOver> group) throws SQLException {
    return new Known(
        keys(group.stream().map(HandOver::key).filter(Objects::nonNull).toList()),
        versions(group.stream().map(HandOver::stream).distinct().toList()),
        holders(group.stream().map(HandOver::claims).flatMap(List::stream).distinct().toList()),
        eventIds(group.stream().map(HandOver::events).flatMap(List::stream).toList()));
  }

  /** Adds the rows and moves the head; nobody sees it before the commit. */
  void add(Additions additions, Head newHead) throws SQLException {
    batch(ADD_EVENT, additions.events(), LockedLog::bindEvent);
    batch(ADD_RECEIPT, additions.receipts(), LockedLog::bindReceipt);
    batch(ADD_KEY, additions.keys(), LockedLog::bindKey);
    batch(ADD_CLAIM, additions.claims(), LockedLog::bindClaim);
    moveHead(newHead);
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

  private Map<UUID, Long> versions(List<UUID> streams) throws SQLException {
    Map<UUID, Long> versions = new HashMap<>();
    lookUp(
        VERSIONS,
        row -> versions.put(Rows.uuid(row, "stream"), row.getLong("version")),
        new Listed("uuid", streams.toArray()));
    return versions;
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

  private Set<UUID> eventIds(List<NewEvent> events) throws SQLException {
    Set<UUID> taken = new HashSet<>();
    lookUp(
        EVENT_IDS,
        row -> taken.add(Rows.uuid(row, "event_id")),
        new Listed("uuid", events.stream().map(NewEvent::eventId).toArray()));
    return taken;
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

  private <T> void batch(String sql, Collection<T> rows, Binder<T> binder) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (T row : rows) {
        binder.bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private void moveHead(Head newHead) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(MOVE_HEAD)) {
      statement.setLong(1, newHead.position());
      statement.setObject(2, Rows.utc(newHead.recordedAt()));
      statement.executeUpdate();
    }
  }

  private static void bindEvent(PreparedStatement statement, RecordedEvent event)
      throws SQLException {
    statement.setLong(1, event.position());
    statement.setObject(2, Rows.utc(event.recordedAt()));
    statement.setObject(3, event.stream());
    statement.setLong(4, event.sequence());
    statement.setObject(5, event.eventId());
    statement.setString(6, event.name());
    statement.setInt(7, event.revision());
    statement.setBytes(8, event.payload());
    statement.setBytes(9, event.metadata());
  }

  private static void bindReceipt(PreparedStatement statement, StoredReceipt receipt)
      throws SQLException {
    statement.setObject(1, receipt.receiptId());
    statement.setObject(2, receipt.stream());
    statement.setLong(3, receipt.firstPosition());
    statement.setLong(4, receipt.lastPosition());
    statement.setLong(5, receipt.version());
    statement.setObject(6, Rows.utc(receipt.recordedAt()));
    statement.setBytes(7, receipt.body());
  }

  private static void bindKey(PreparedStatement statement, UsedKey used) throws SQLException {
    statement.setBytes(1, used.key().scopedKey());
    statement.setBytes(2, used.key().fingerprint());
    statement.setObject(3, used.receiptId());
  }

  private static void bindClaim(PreparedStatement statement, HeldClaim held) throws SQLException {
    statement.setString(1, held.claim().kind());
    statement.setString(2, held.claim().value());
    statement.setObject(3, held.stream());
  }

  /** A list parameter: the SQL type of its elements, and they. */
  private record Listed(String type, Object[] elements) {}

  @FunctionalInterface
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  @FunctionalInterface
  private interface Binder<T> {
    void bind(PreparedStatement statement, T row) throws SQLException;
  }
}
