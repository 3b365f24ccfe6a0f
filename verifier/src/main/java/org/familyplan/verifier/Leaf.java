package org.familyplan.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an entry as it was hashed: length-prefixed, the name of the form first.
 *
 * @param parts the fields behind the form's name, in order
 */
record Leaf(ByteBuffer[] parts) {
  private static final byte[] EVENT = ascii("familyplan/event-log/1");
  private static final byte[] LOOK = ascii("familyplan/access-log/1");
  private static final int[] EVENT_FIELDS = {8, 8, 16, 8, 16, -1, 4, -1, -1};
  private static final int[] LOOK_FIELDS = {8, 8, -1};

  /**
   * Reads an entry; throws Unreadable when it is none.
   *
   * @param name how findings call the place
   */
  static Leaf read(byte[] leaf, boolean event, String name) {
    ByteBuffer fields = ByteBuffer.wrap(leaf);
    int[] sizes = event ? EVENT_FIELDS : LOOK_FIELDS;
    ByteBuffer form = field(fields, -1, name);
    if (!form.equals(ByteBuffer.wrap(event ? EVENT : LOOK))) {
      throw new Unreadable(name + " holds an entry of an unknown form");
    }
    ByteBuffer[] parts = new ByteBuffer[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      parts[i] = field(fields, sizes[i], name);
    }
    if (fields.hasRemaining()) {
      throw new Unreadable(name + " holds an entry with something behind its end");
    }
    return new Leaf(parts);
  }

  private static ByteBuffer field(ByteBuffer fields, int wanted, String name) {
    int length = fields.remaining() < Integer.BYTES ? -1 : fields.getInt();
    if (length < 0 || length > fields.remaining() || (wanted >= 0 && length != wanted)) {
      throw new Unreadable(name + " holds an entry whose fields do not add up");
    }
    ByteBuffer field = fields.slice(fields.position(), length);
    fields.position(fields.position() + length);
    return field;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private boolean isEvent() {
    return parts.length == EVENT_FIELDS.length;
  }

  long position() {
    return parts[0].getLong(0);
  }

  /** Recorded time in microseconds since 1970. */
  long micros() {
    return parts[1].getLong(0);
  }

  /** The family, of an event. */
  @Nullable UUID stream() {
    return isEvent() ? uuid(parts[2]) : null;
  }

  /** Place in the family's stream from 0, of an event. */
  long sequence() {
    return isEvent() ? parts[3].getLong(0) : 0;
  }

  UUID eventId() {
    return uuid(parts[4]);
  }

  /** Logical name, of an event. */
  String name() {
    return new String(bytes(parts[5]), StandardCharsets.UTF_8);
  }

  int revision() {
    return parts[6].getInt(0);
  }

  byte[] payload() {
    return bytes(parts[7]);
  }

  byte[] metadata() {
    return bytes(parts[8]);
  }

  /** What an entry of the access log says. */
  byte[] content() {
    return bytes(parts[2]);
  }

  private static UUID uuid(ByteBuffer field) {
    return new UUID(field.getLong(0), field.getLong(Long.BYTES));
  }

  private static byte[] bytes(ByteBuffer field) {
    byte[] bytes = new byte[field.capacity()];
    field.get(0, bytes);
    return bytes;
  }
}
