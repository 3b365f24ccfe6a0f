package org.familyplan.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.familyplan.platform.eventstore.Additions.HeldClaim;
import org.familyplan.platform.eventstore.Additions.HeldSecrets;
import org.familyplan.platform.eventstore.Additions.UsedKey;
import org.familyplan.platform.eventstore.Secrets.KeptValue;
import org.familyplan.platform.eventstore.Secrets.PersonKey;

/** Adds a group's rows, each table's in one batch. */
final class Inserts {
  private static final String ADD_EVENT =
      "insert into event_log (" + Rows.EVENT_COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String ADD_RECEIPT =
      "insert into receipt (" + Rows.RECEIPT_COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)";
  private static final String ADD_KEY =
      "insert into request_key (scoped_key, fingerprint, receipt_id) values (?, ?, ?)";
  private static final String ADD_CLAIM = "insert into claim (kind, name, stream) values (?, ?, ?)";

  private static final String ADD_VALUE =
      "insert into vault (reference, event_id, stream, owners, content) values (?, ?, ?, ?, ?)";
  private static final String ADD_PERSON_KEY =
      "insert into person_key (owner, stream, wrapped) values (?, ?, ?)";

  private final Connection connection;

  Inserts(Connection connection) {
    this.connection = connection;
  }

  void add(Additions additions) throws SQLException {
    batch(ADD_EVENT, additions.events(), Inserts::bindEvent);
    batch(ADD_RECEIPT, additions.receipts(), Inserts::bindReceipt);
    batch(ADD_KEY, additions.keys(), Inserts::bindKey);
    batch(ADD_CLAIM, additions.claims(), Inserts::bindClaim);
    batch(ADD_PERSON_KEY, rows(additions, Secrets::keys), Inserts::bindPersonKey);
    batch(ADD_VALUE, rows(additions, Secrets::values), Inserts::bindValue);
    for (HeldSecrets held : additions.secrets()) {
      new Deletions(connection, held.stream())
          .delete(held.secrets().erasure(), lastPosition(additions, held.stream()));
    }
  }

  private static long lastPosition(Additions additions, UUID stream) {
    return additions.events().stream()
        .filter(event -> event.stream().equals(stream))
        .mapToLong(RecordedEvent::position)
        .max()
        .orElseThrow();
  }

  private static <T> List<OfStream<T>> rows(Additions additions, Function<Secrets, List<T>> which) {
    return additions.secrets().stream()
        .flatMap(
            held ->
                which.apply(held.secrets()).stream().map(row -> new OfStream<>(row, held.stream())))
        .toList();
  }

  private <T> void batch(String sql, List<T> rows, Binder<T> binder) throws SQLException {
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

  private static void bindPersonKey(PreparedStatement statement, OfStream<PersonKey> key)
      throws SQLException {
    statement.setObject(1, key.row().owner());
    statement.setObject(2, key.stream());
    statement.setBytes(3, key.row().wrapped());
  }

  private static void bindValue(PreparedStatement statement, OfStream<KeptValue> value)
      throws SQLException {
    statement.setObject(1, value.row().reference());
    statement.setObject(2, value.row().eventId());
    statement.setObject(3, value.stream());
    statement.setString(
        4, value.row().owners().stream().map(UUID::toString).collect(Collectors.joining(" ")));
    statement.setBytes(5, value.row().content());
  }

  /** A row and the stream that it belongs to. */
  private record OfStream<T>(T row, UUID stream) {}

  @FunctionalInterface
  private interface Binder<T> {
    void bind(PreparedStatement statement, T row) throws SQLException;
  }
}
