package org.familyplan.app.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Takes a file out of a zip file's directory and leaves its bytes where they are. */
final class Unlisted {
  private static final int END = 22;
  private static final int LISTED = 46;

  private Unlisted() {}

  /** The zip file without the entry of this number in its directory. */
  static byte[] file(byte[] zip, int number) {
    ByteBuffer from = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int end = zip.length - END;
    int at = from.getInt(end + 16);
    for (int each = 0; each < number; each++) {
      at += length(from, at);
    }
    int length = length(from, at);
    byte[] without = Arrays.copyOf(zip, zip.length - length);
    System.arraycopy(zip, at + length, without, at, zip.length - at - length);
    ByteBuffer changed = ByteBuffer.wrap(without).order(ByteOrder.LITTLE_ENDIAN);
    changed.putShort(end - length + 8, (short) (from.getShort(end + 8) - 1));
    changed.putShort(end - length + 10, (short) (from.getShort(end + 10) - 1));
    changed.putInt(end - length + 12, from.getInt(end + 12) - length);
    return without;
  }

  private static int length(ByteBuffer zip, int at) {
    return LISTED
        + Short.toUnsignedInt(zip.getShort(at + 28))
        + Short.toUnsignedInt(zip.getShort(at + 30))
        + Short.toUnsignedInt(zip.getShort(at + 32));
  }
}
