package org.familyplan.platform.transparency;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.familyplan.api.transparency.LogName;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hashes of one log's tree in the database. Rows are added, never changed. */
final class HashTable implements Tiles {
  private static final String READ =
      "select first, hashes from tree_hash where log = ? and level = ? and first >= ? and first < ?"
          + " order by first";
  private static final String ADD =
      "insert into tree_hash (log, level, first, hashes) values (?, ?, ?, ?)";

  private final JdbcClient jdbc;
  private final LogName log;

  private record Run(long first, byte[] hashes) {}

  HashTable(JdbcClient jdbc, LogName log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  /** Up to the first hash that is missing. */
  @Override
  public byte[] read(int level, long tile) {
    long start = tile * WIDTH;
    List<Run> runs =
        jdbc.sql(READ)
            .params(log.value(), level, start, start + WIDTH)
            .query((row, n) -> new Run(row.getLong(1), row.getBytes(2)))
            .list();
    ByteArrayOutputStream hashes = new ByteArrayOutputStream();
    for (Run run : runs) {
      if (run.first() != start + hashes.size() / Hashes.LENGTH) {
        break;
      }
      hashes.writeBytes(run.hashes());
    }
    return hashes.toByteArray();
  }

  /** Adds leaf hashes at the end, and the roots of the tiles that they complete. */
  void grow(long size, List<byte[]> leaves) {
    grow(0, size, leaves);
  }

  private void grow(int level, long size, List<byte[]> hashes) {
    List<byte[]> roots = new ArrayList<>();
    int done = 0;
    while (done < hashes.size()) {
      long first = size + done;
      int room = (int) (WIDTH - first % WIDTH);
      List<byte[]> piece = hashes.subList(done, Math.min(hashes.size(), done + room));
      add(level, first, joined(piece));
      done += piece.size();
      if (piece.size() == room) {
        roots.add(root(level, first / WIDTH));
      }
    }
    if (!roots.isEmpty()) {
      grow(level + 1, size / WIDTH, roots);
    }
  }

  private byte[] root(int level, long tile) {
    byte[] full = read(level, tile);
    if (full.length != WIDTH * Hashes.LENGTH) {
      throw new DamagedTree(level, tile);
    }
    return Hashes.fold(full);
  }

  private void add(int level, long first, byte[] hashes) {
    jdbc.sql(ADD).params(log.value(), level, first, hashes).update();
  }

  private static byte[] joined(List<byte[]> hashes) {
    byte[] all = new byte[hashes.size() * Hashes.LENGTH];
    for (int i = 0; i < hashes.size(); i++) {
      System.arraycopy(hashes.get(i), 0, all, i * Hashes.LENGTH, Hashes.LENGTH);
    }
    return all;
  }
}
