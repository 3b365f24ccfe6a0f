package org.familyplan.platform.transparency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.familyplan.api.transparency.LogName;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The checkpoints in the database. */
final class CheckpointTable {
  private static final String COLUMNS = "log, origin, size, key_id, root, signed_at, note";
  private static final String OF_ORIGIN =
      "select " + COLUMNS + " from checkpoint where origin = ? order by size desc, signed_at desc";
  private static final String ADD =
      "insert into checkpoint (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)";

  private final JdbcClient jdbc;

  CheckpointTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<SignedCheckpoint> latest(String origin) {
    return jdbc.sql(OF_ORIGIN + " fetch first 1 rows only")
        .param(origin)
        .query(CheckpointTable::checkpoint)
        .optional();
  }

  /** The earliest that covers a position. */
  Optional<SignedCheckpoint> covering(String origin, long position) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from checkpoint where origin = ? and size >= ?"
                + " order by size, signed_at fetch first 1 rows only")
        .params(origin, position)
        .query(CheckpointTable::checkpoint)
        .optional();
  }

  /** The smaller ones, newest first. */
  List<SignedCheckpoint> before(String origin, long size, int most) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from checkpoint where origin = ? and size < ?"
                + " order by size desc, signed_at desc fetch first ? rows only")
        .params(origin, size, most)
        .query(CheckpointTable::checkpoint)
        .list();
  }

  /** The notes of a log, of every origin, by size. */
  List<String> notes(LogName log) {
    return jdbc.sql("select note from checkpoint where log = ? order by size, signed_at")
        .param(log.value())
        .query((row, n) -> row.getString(1))
        .list();
  }

  void add(SignedCheckpoint checkpoint) {
    jdbc.sql(ADD)
        .params(
            checkpoint.log().value(),
            checkpoint.origin(),
            checkpoint.size(),
            checkpoint.keyId(),
            checkpoint.root(),
            checkpoint.signedAt().atOffset(ZoneOffset.UTC),
            checkpoint.note())
        .update();
  }

  private static SignedCheckpoint checkpoint(ResultSet row, int n) throws SQLException {
    return new SignedCheckpoint(
        new LogName(row.getString("log")),
        row.getString("origin"),
        row.getLong("size"),
        row.getString("key_id"),
        row.getBytes("root"),
        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
        row.getString("note"));
  }
}
