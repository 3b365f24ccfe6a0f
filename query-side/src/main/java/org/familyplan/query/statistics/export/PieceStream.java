package org.familyplan.query.statistics.export;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes a part into the database piece by piece, so that no size of a file is too large. */
final class PieceStream extends OutputStream {
  /** Bytes of each piece but the last. */
  static final int SIZE = 256 * 1024;

  private final JdbcTemplate jdbc;
  private final UUID export;
  private final int part;
  private final byte[] buffer = new byte[SIZE];
  private final MessageDigest digest;
  private int filled;
  private int pieces;
  private long size;

  PieceStream(JdbcTemplate jdbc, UUID export, int part) {
    this.jdbc = jdbc;
    this.export = export;
    this.part = part;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    digest.update(bytes, from, length);
    size += length;
    int at = from;
    while (at < from + length) {
      int taken = Math.min(SIZE - filled, from + length - at);
      System.arraycopy(bytes, at, buffer, filled, taken);
      filled += taken;
      at += taken;
      if (filled == SIZE) {
        store();
      }
    }
  }

  private void store() {
    jdbc.update(
        "insert into statistics_export_piece (export_id, part, piece, content) values (?, ?, ?, ?)",
        export,
        part,
        pieces++,
        Arrays.copyOf(buffer, filled));
    filled = 0;
  }

  /** Bytes written. */
  long size() {
    return size;
  }

  /** Their hash, once they all are. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() {
    if (filled > 0) {
      store();
    }
  }
}
