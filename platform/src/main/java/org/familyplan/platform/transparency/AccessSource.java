package org.familyplan.platform.transparency;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The access log. An entry's leaf hash stands beside it, and stays when it is disposed of; until
 * then it must be that of its bytes.
 */
final class AccessSource implements Source {
  private static final String END = "select position from access_log_head where id = 1";

  private final JdbcClient jdbc;
  private final LookHashes looks;

  AccessSource(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.looks = new LookHashes(jdbc);
  }

  @Override
  public long end() {
    return jdbc.sql(END).query(Long.class).single();
  }

  @Override
  public List<byte[]> leaves(long from, int limit) {
    List<byte[]> leaves = new ArrayList<>();
    for (LookHashes.Look look : looks.after(from, limit)) {
      if (look.position() != from + leaves.size() + 1) {
        break;
      }
      if (!look.agrees()) {
        throw new ChangedEntry(look.position());
      }
      leaves.add(look.leafHash());
    }
    return leaves;
  }
}
