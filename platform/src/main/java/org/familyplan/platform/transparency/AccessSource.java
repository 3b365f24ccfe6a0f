package org.familyplan.platform.transparency;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The access log. An entry's leaf hash stands beside it, and stays when it is disposed of. */
final class AccessSource implements Source {
  private static final String END = "select position from access_log_head where id = 1";
  private static final String AFTER =
      "select position, leaf_hash from access_log where position > ? order by position"
          + " fetch first ? rows only";

  private final JdbcClient jdbc;

  private record Entry(long position, byte[] leafHash) {}

  AccessSource(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long end() {
    return jdbc.sql(END).query(Long.class).single();
  }

  @Override
  public List<byte[]> leaves(long from, int limit) {
    List<Entry> entries =
        jdbc.sql(AFTER)
            .params(from, limit)
            .query((row, n) -> new Entry(row.getLong(1), row.getBytes(2)))
            .list();
    List<byte[]> leaves = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.position() != from + leaves.size() + 1) {
        break;
      }
      leaves.add(entry.leafHash());
    }
    return leaves;
  }
}
