package org.familyplan.platform.accesslog;

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
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.eventstore.GroupWork;
import org.familyplan.platform.eventstore.Head;
import org.familyplan.platform.transparency.LeafEncoding;

/** Writes a group of looks under the access log's append lock. */
final class Recording implements GroupWork<Look, Long> {
  private static final String LOCK =
      "select position, recorded_at from access_log_head where id = 1 for update";
  private static final String ENTRY =
      "insert into access_log (position, recorded_at, leaf_hash) values (?, ?, ?)";
  private static final String CONTENT =
      "insert into access_content (position, content, municipality, employee, role, looked_on,"
          + " outcome) values (?, ?, ?, ?, ?, ?, ?)";
  private static final String SUBJECT =
      "insert into access_subject (subject, position) values (?, ?)";
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
    try (PreparedStatement entry = connection.prepareStatement(ENTRY);
        PreparedStatement content = connection.prepareStatement(CONTENT);
        PreparedStatement subject = connection.prepareStatement(SUBJECT)) {
      long position = before;
      boolean anySubject = false;
      for (Look look : group) {
        position++;
        byte[] stored = Content.of(look);
        add(entry, position, recordedAt, LeafEncoding.hashOfLook(position, recordedAt, stored));
        add(content, position, stored, look, LocalDate.ofInstant(recordedAt, Decision.ZONE));
        for (UUID each : look.subjects()) {
          add(subject, each, position);
          anySubject = true;
        }
      }
      entry.executeBatch();
      content.executeBatch();
      if (anySubject) {
        subject.executeBatch();
      }
    }
  }

  private static void add(
      PreparedStatement entry, long position, Instant recordedAt, byte[] leafHash)
      throws SQLException {
    entry.setLong(1, position);
    entry.setObject(2, recordedAt.atOffset(ZoneOffset.UTC));
    entry.setBytes(3, leafHash);
    entry.addBatch();
  }

  private static void add(
      PreparedStatement content, long position, byte[] stored, Look look, LocalDate day)
      throws SQLException {
    content.setLong(1, position);
    content.setBytes(2, stored);
    content.setString(3, look.municipality().value());
    content.setString(4, look.user().value());
    content.setString(5, look.role().name());
    content.setObject(6, day);
    content.setString(7, look.outcome().name());
    content.addBatch();
  }

  private static void add(PreparedStatement subject, UUID id, long position) throws SQLException {
    subject.setObject(1, id);
    subject.setLong(2, position);
    subject.addBatch();
  }

  private static void moveHead(Connection connection, long position, Instant recordedAt)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(MOVE_HEAD)) {
      statement.setLong(1, position);
      statement.setObject(2, recordedAt.atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    }
  }
}
