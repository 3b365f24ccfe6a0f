package org.familyplan.verifier;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Reads entries one by one and computes their leaf hashes. */
final class EntryReader {
  private static final int DISPOSED = -1;
  private static final int LARGEST = 64 * 1024 * 1024;

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

  private Entry entry(byte[] bytes) {
    Leaf leaf = Leaf.read(bytes, events, name);
    return new Entry(
        leaf.position(), sha.leaf(bytes), leaf.micros(), leaf.stream(), leaf.sequence(), false);
  }
}
