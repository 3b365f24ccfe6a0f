package org.familyplan.verifier;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads entries one by one and computes their leaf hashes. */
final class EntryReader {
  private static final int DISPOSED = -1;
  private static final int LARGEST = 64 * 1024 * 1024;
  private static final byte[] EVENT = ascii("familyplan/event-log/1");
  private static final byte[] LOOK = ascii("familyplan/access-log/1");
  private static final int[] EVENT_FIELDS = {8, 8, 16, 8, 16, -1, 4, -1, -1};
  private static final int[] LOOK_FIELDS = {8, 8, -1};

  private final DataInputStream in;
  private final boolean events;
  private final String name;
  private final Sha256 sha;

  EntryReader(InputStream in, boolean events, String name, Sha256 sha) {
    this.in = new DataInputStream(in);
    this.events = events;
    this.name = name;
    this.sha = sha;
  }

  /** The next one, or null at the end; throws Unreadable when the file is damaged. */
  @Nullable Entry next() {
    try {
      int first = in.read();
      if (first < 0) {
        return null;
      }
      byte[] rest = in.readNBytes(3);
      int length = ByteBuffer.wrap(new byte[] {(byte) first, rest[0], rest[1], rest[2]}).getInt();
      if (length == DISPOSED && !events) {
        return new Entry(in.readLong(), hash(), 0, null, 0, true);
      }
      if (length < 0 || length > LARGEST) {
        throw new Unreadable(name + " is damaged: an entry of " + length + " bytes");
      }
      byte[] leaf = new byte[length];
      in.readFully(leaf);
      return entry(leaf);
    } catch (EOFException | ArrayIndexOutOfBoundsException e) {
      throw new Unreadable(name + " is damaged: it ends within an entry");
    } catch (IOException e) {
      throw new Unreadable(name + " is damaged: " + e.getMessage());
    }
  }

  private byte[] hash() throws IOException {
    byte[] hash = new byte[Sha256.LENGTH];
    in.readFully(hash);
    return hash;
  }

  private Entry entry(byte[] leaf) {
    ByteBuffer fields = ByteBuffer.wrap(leaf);
    int[] sizes = events ? EVENT_FIELDS : LOOK_FIELDS;
    ByteBuffer form = field(fields, -1);
    if (!form.equals(ByteBuffer.wrap(events ? EVENT : LOOK))) {
      throw new Unreadable(name + " holds an entry of an unknown form");
    }
    ByteBuffer[] parts = new ByteBuffer[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      parts[i] = field(fields, sizes[i]);
    }
    if (fields.hasRemaining()) {
      throw new Unreadable(name + " holds an entry with something behind its end");
    }
    return new Entry(
        parts[0].getLong(),
        sha.leaf(leaf),
        parts[1].getLong(),
        events ? new UUID(parts[2].getLong(), parts[2].getLong()) : null,
        events ? parts[3].getLong() : 0,
        false);
  }

  private ByteBuffer field(ByteBuffer fields, int wanted) {
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
}
