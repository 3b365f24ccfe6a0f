package org.familyplan.verifier;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bytes of a pack's zip file (APPNOTE 6.3, sections 4.3.6 to 4.3.16). Programs that read zip
 * files pass over bytes that belong to no file in them, so that something unsigned could travel
 * with a pack: there are none before, between and after what the directory at the end lists.
 */
final class PackBytes {
  private static final int LOCAL = 0x04034b50;
  private static final int LISTED = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int LARGE_END = 0x06064b50;
  private static final int LARGE_PLACE = 0x07064b50;
  private static final int END_SIZE = 22;
  private static final int LARGE_PLACE_SIZE = 20;
  private static final int LARGE_END_SIZE = 56;
  private static final int LISTED_SIZE = 46;
  private static final int LOCAL_SIZE = 30;
  private static final long TOO_LARGE = 0xffff_ffffL;

  /** CRC and both sizes stand after a file that was written without knowing them. */
  private static final int DESCRIPTOR = 16;

  private static final int HAS_DESCRIPTOR = 8;

  private final RandomAccessFile file;
  private final Findings findings;

  private PackBytes(RandomAccessFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /** Says which bytes belong to nothing; throws Unreadable when the file cannot be read. */
  static void check(Path path, Findings findings) {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      new PackBytes(file, findings).check();
    } catch (IOException e) {
      throw new Unreadable("the pack " + path + " cannot be read: " + e.getMessage());
    }
  }

  /**
   * The directory of a zip file.
   *
   * @param begin where it begins
   * @param size how long it says that it is
   * @param until where what stands after it begins
   */
  private record Directory(long begin, long size, long until) {}

  private void check() throws IOException {
    long endAt = file.length() - END_SIZE;
    ByteBuffer end = at(endAt, END_SIZE);
    if (end.getInt(0) != END || end.getShort(20) != 0) {
      findings.wrong("bytes stand after the end of the zip file");
      return;
    }
    Directory directory = directory(endAt, end);
    if (directory.begin() + directory.size() == directory.until()) {
      files(directory.begin(), directory.until());
    } else {
      findings.wrong("bytes that belong to no file stand before or within the zip file");
    }
  }

  /** With more files than the end can count, another record before it says where it is. */
  private Directory directory(long endAt, ByteBuffer end) throws IOException {
    ByteBuffer place = at(endAt - LARGE_PLACE_SIZE, LARGE_PLACE_SIZE);
    if (place.getInt(0) != LARGE_PLACE) {
      return new Directory(
          Integer.toUnsignedLong(end.getInt(16)), Integer.toUnsignedLong(end.getInt(12)), endAt);
    }
    long largeAt = endAt - LARGE_PLACE_SIZE - LARGE_END_SIZE;
    ByteBuffer large = at(largeAt, LARGE_END_SIZE);
    return large.getInt(0) == LARGE_END
        ? new Directory(large.getLong(48), large.getLong(40), largeAt)
        : new Directory(0, 0, largeAt);
  }

  /** Each file begins where the one before it ended, the first at the beginning. */
  private void files(long begin, long until) throws IOException {
    TreeMap<Long, Long> ends = new TreeMap<>();
    for (long listed = begin; listed < until; ) {
      ByteBuffer entry = at(listed, LISTED_SIZE);
      long start = Integer.toUnsignedLong(entry.getInt(42));
      long content = Integer.toUnsignedLong(entry.getInt(20));
      if (entry.getInt(0) != LISTED || start == TOO_LARGE || content == TOO_LARGE) {
        throw new Unreadable("the pack's directory cannot be read");
      }
      ends.put(start, endOf(start, content, (entry.getShort(8) & HAS_DESCRIPTOR) != 0));
      listed += LISTED_SIZE + unsigned(entry, 28) + unsigned(entry, 30) + unsigned(entry, 32);
    }
    ends.put(begin, begin);
    together(ends);
  }

  private void together(TreeMap<Long, Long> ends) {
    long due = 0;
    for (Map.Entry<Long, Long> each : ends.entrySet()) {
      if (each.getKey() != due) {
        findings.wrong(
            "bytes that belong to no file stand "
                + (due == 0 ? "before the zip file" : "between the files of the zip file"));
        return;
      }
      due = each.getValue();
    }
  }

  private long endOf(long start, long content, boolean described) throws IOException {
    ByteBuffer local = at(start, LOCAL_SIZE);
    if (local.getInt(0) != LOCAL) {
      throw new Unreadable("the pack's directory cannot be read");
    }
    long head = LOCAL_SIZE + unsigned(local, 26) + unsigned(local, 28);
    return start + head + content + (described ? DESCRIPTOR : 0);
  }

  private static int unsigned(ByteBuffer bytes, int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }

  private ByteBuffer at(long position, int size) throws IOException {
    if (position < 0) {
      throw new Unreadable("this is no pack: it is too short");
    }
    byte[] bytes = new byte[size];
    file.seek(position);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
