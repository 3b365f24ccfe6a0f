package org.familyplan.platform.eventstore;

import static org.familyplan.platform.database.BulkInsert.Type.BIGINT;
import static org.familyplan.platform.database.BulkInsert.Type.BYTES;
import static org.familyplan.platform.database.BulkInsert.Type.INTEGER;
import static org.familyplan.platform.database.BulkInsert.Type.TEXT;
import static org.familyplan.platform.database.BulkInsert.Type.TIME;
import static org.familyplan.platform.database.BulkInsert.Type.UUID;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.familyplan.platform.database.BulkInsert;
import org.familyplan.platform.eventstore.Additions.HeldClaim;
import org.familyplan.platform.eventstore.Additions.HeldSecrets;
import org.familyplan.platform.eventstore.Additions.UsedKey;
import org.familyplan.platform.eventstore.Secrets.KeptValue;
import org.familyplan.platform.eventstore.Secrets.PersonKey;

/** Adds a group's rows, each table's with one statement. */
final class Inserts {
  private static final BulkInsert<RecordedEvent> EVENTS =
      BulkInsert.<RecordedEvent>into("event_log")
          .column("position", BIGINT, RecordedEvent::position)
          .column("recorded_at", TIME, event -> Rows.utc(event.recordedAt()))
          .column("stream", UUID, RecordedEvent::stream)
          .column("sequence", BIGINT, RecordedEvent::sequence)
          .column("event_id", UUID, RecordedEvent::eventId)
          .column("name", TEXT, RecordedEvent::name)
          .column("revision", INTEGER, RecordedEvent::revision)
          .column("payload", BYTES, RecordedEvent::payload)
          .column("metadata", BYTES, RecordedEvent::metadata)
          .build();
  private static final BulkInsert<StoredReceipt> RECEIPTS =
      BulkInsert.<StoredReceipt>into("receipt")
          .column("receipt_id", UUID, StoredReceipt::receiptId)
          .column("stream", UUID, StoredReceipt::stream)
          .column("first_position", BIGINT, StoredReceipt::firstPosition)
          .column("last_position", BIGINT, StoredReceipt::lastPosition)
          .column("version", BIGINT, StoredReceipt::version)
          .column("recorded_at", TIME, receipt -> Rows.utc(receipt.recordedAt()))
          .column("body", BYTES, StoredReceipt::body)
          .build();
  private static final BulkInsert<UsedKey> KEYS =
      BulkInsert.<UsedKey>into("request_key")
          .column("scoped_key", BYTES, used -> used.key().scopedKey())
          .column("fingerprint", BYTES, used -> used.key().fingerprint())
          .column("receipt_id", UUID, UsedKey::receiptId)
          .build();
  private static final BulkInsert<HeldClaim> CLAIMS =
      BulkInsert.<HeldClaim>into("claim")
          .column("kind", TEXT, held -> held.claim().kind())
          .column("name", TEXT, held -> held.claim().value())
          .column("stream", UUID, HeldClaim::stream)
          .build();
  private static final BulkInsert<OfStream<PersonKey>> PERSON_KEYS =
      BulkInsert.<OfStream<PersonKey>>into("person_key")
          .column("owner", UUID, key -> key.row().owner())
          .column("stream", UUID, OfStream::stream)
          .column("wrapped", BYTES, key -> key.row().wrapped())
          .build();
  private static final BulkInsert<OfStream<KeptValue>> VALUES =
      BulkInsert.<OfStream<KeptValue>>into("vault")
          .column("reference", UUID, value -> value.row().reference())
          .column("event_id", UUID, value -> value.row().eventId())
          .column("stream", UUID, OfStream::stream)
          .column("owners", TEXT, value -> Rows.owners(value.row().owners()))
          .column("content", BYTES, value -> value.row().content())
          .build();

  private final Connection connection;

  Inserts(Connection connection) {
    this.connection = connection;
  }

  void add(Additions additions) throws SQLException {
    EVENTS.add(connection, additions.events());
    RECEIPTS.add(connection, additions.receipts());
    KEYS.add(connection, additions.keys());
    CLAIMS.add(connection, additions.claims());
    PERSON_KEYS.add(connection, rows(additions, Secrets::keys));
    VALUES.add(connection, rows(additions, Secrets::values));
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

  /** A row and the stream that it belongs to. */
  private record OfStream<T>(T row, UUID stream) {}
}
