package org.familyplan.platform.transparency;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.familyplan.platform.eventstore.RecordedEvent;

/**
 * The canonical encoding of what is stored, which the trees hash. Each field comes after its length
 * (four bytes, most significant first), so that no two entries have the same encoding; numbers are
 * written most significant byte first.
 *
 * <p>An event: the name and version of this encoding ({@code familyplan/event-log/1}), position (8
 * bytes), recorded time in microseconds since 1970 (8), stream (16), sequence (8), event id (16),
 * name (UTF-8), revision (4), payload, metadata, both as stored: personal values are ciphertexts or
 * references into the vault there, so an erasure changes no leaf. The metadata holds a random salt,
 * so that the hash confirms no guess of somebody from whom the event is withheld.
 *
 * <p>An entry of the access log: {@code familyplan/access-log/1}, position (8), recorded time (8),
 * content as stored. The content holds a random salt, so that once it is disposed of, the hash that
 * stays behind confirms no guess about who looked at whom.
 */
public final class LeafEncoding {
  private static final String EVENT = "familyplan/event-log/1";
  private static final String LOOK = "familyplan/access-log/1";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private LeafEncoding(String form) {
    field(form.getBytes(StandardCharsets.UTF_8));
  }

  /** An event's leaf. */
  public static byte[] of(RecordedEvent event) {
    LeafEncoding leaf = new LeafEncoding(EVENT);
    leaf.field(event.position());
    leaf.field(micros(event.recordedAt()));
    leaf.field(event.stream());
    leaf.field(event.sequence());
    leaf.field(event.eventId());
    leaf.field(event.name().getBytes(StandardCharsets.UTF_8));
    leaf.field(ByteBuffer.allocate(Integer.BYTES).putInt(event.revision()).array());
    leaf.field(event.payload());
    leaf.field(event.metadata());
    return leaf.bytes.toByteArray();
  }

  /** The leaf of an entry of the access log. */
  public static byte[] ofLook(long position, Instant recordedAt, byte[] content) {
    LeafEncoding leaf = new LeafEncoding(LOOK);
    leaf.field(position);
    leaf.field(micros(recordedAt));
    leaf.field(content);
    return leaf.bytes.toByteArray();
  }

  /** The leaf hash of an entry of the access log. */
  public static byte[] hashOfLook(long position, Instant recordedAt, byte[] content) {
    return Hashes.leaf(ofLook(position, recordedAt, content));
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private void field(UUID id) {
    field(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }

  private void field(long number) {
    field(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  private void field(byte[] content) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
    bytes.writeBytes(content);
  }
}
