package org.familyplan.platform.accesslog;

import static org.familyplan.platform.database.BulkInsert.Type.BIGINT;
import static org.familyplan.platform.database.BulkInsert.Type.BYTES;
import static org.familyplan.platform.database.BulkInsert.Type.DATE;
import static org.familyplan.platform.database.BulkInsert.Type.TEXT;
import static org.familyplan.platform.database.BulkInsert.Type.TIME;
import static org.familyplan.platform.database.BulkInsert.Type.UUID;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.familyplan.platform.database.BulkInsert;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.eventstore.GroupWork;
import org.familyplan.platform.eventstore.Head;
import org.familyplan.platform.transparency.LeafEncoding;

/** Writes a group of looks under the access log's append lock. */
final class Recording implements GroupWork<Look, Long> {
  private static final String LOCK =
      "select position, recorded_at from access_log_head where id = 1 for update";
  private static final BulkInsert<Logged> ENTRIES =
      BulkInsert.<Logged>into("access_log")
          .column("position", BIGINT, Logged::position)
          .column("recorded_at", TIME, entry -> entry.recordedAt().atOffset(ZoneOffset.UTC))
          .column("leaf_hash", BYTES, Logged::leafHash)
          .build();
  private static final BulkInsert<Logged> CONTENTS =
      BulkInsert.<Logged>into("access_content")
          .column("position", BIGINT, Logged::position)
          .column("content", BYTES, Logged::content)
          .column("municipality", TEXT, entry -> entry.look().municipality().value())
          .column("employee", TEXT, entry -> entry.look().user().value())
          .column("role", TEXT, entry -> entry.look().role().name())
          .column("looked_on", DATE, Logged::day)
          .column("outcome", TEXT, entry -> entry.look().outcome().name())
          .build();
  private static final BulkInsert<Subject> SUBJECTS =
      BulkInsert.<Subject>into("access_subject")
          .column("subject", UUID, Subject::id)
          .column("position", BIGINT, Subject::position)
          .build();
  private static final String MOVE_HEAD =
      "update access_log_head set position = ?, recorded_at = ? where id = 1";

  private final InstantSource clock;

  /**
   * Writes to the access log.
   *
   * @param clock read under the append lock
   */
  Recording(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Written<Long> write(Connection connection, List<Look> group) throws SQLException {
    Head head = lock(connection);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant recordedAt = now.isBefore(head.recordedAt()) ? head.recordedAt() : now;
    add(connection, group, head.position(), recordedAt);
    long position = head.position() + group.size();
    moveHead(connection, position, recordedAt);
    return new Written<>(verdicts(head.position(), group.size()), position);
  }

  private static List<Verdict<Long>> verdicts(long before, int number) {
    return LongStream.rangeClosed(before + 1, before + number)
        .<Verdict<Long>>mapToObj(Verdict.Taken::new)
        .toList();
  }

  private static Head lock(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LOCK);
        ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("access_log_head has no row");
      }
      return new Head(
          row.getLong("position"), row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
  }

  private static void add(Connection connection, List<Look> group, long before, Instant recordedAt)
      throws SQLException {
    List<Logged> entries = new ArrayList<>();
    for (Look look : group) {
      entries.add(Logged.of(look, before + entries.size() + 1, recordedAt));
    }
    ENTRIES.add(connection, entries);
    CONTENTS.add(connection, entries);
    SUBJECTS.add(connection, entries.stream().flatMap(Logged::subjects).toList());
  }

  private static void moveHead(Connection connection, long position, Instant recordedAt)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(MOVE_HEAD)) {
      statement.setLong(1, position);
      statement.setObject(2, recordedAt.atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    }
  }

  /** A look with its place in the log. */
  private record Logged(
      Look look, long position, Instant recordedAt, byte[] content, byte[] leafHash) {
    static Logged of(Look look, long position, Instant recordedAt) {
      byte[] content = Content.of(look);
      return new Logged(
          look,
          position,
          recordedAt,
          content,
          LeafEncoding.hashOfLook(position, recordedAt, content));
    }

    LocalDate day() {
      return LocalDate.ofInstant(recordedAt, Decision.ZONE);
    }

    Stream<Subject> subjects() {
      return look.subjects().stream().map(id -> new Subject(id, position));
    }
  }

  private record Subject(UUID id, long position) {}
}
