package org.familyplan.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The log's tables in one transaction that holds the append lock. Until it ends nobody else numbers
 * an event, so what is read here stays true and what is added becomes visible in order.
 */
final class LockedLog {
  private static final String LOCK =
      "select position, recorded_at from log_head where id = 1 for update";
  private static final String MOVE_HEAD =
      "update log_head set position = ?, recorded_at = ? where id = 1";

  private final Connection connection;
  private final Head head;

  private LockedLog(Connection connection, Head head) {
    this.connection = connection;
    this.head = head;
  }

  /** Waits for the append lock; a statement of its own, so that all later ones see its result. */
  static LockedLog lock(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LOCK);
        ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("log_head has no row");
      }
      return new LockedLog(connection, Rows.head(row));
    }
  }

  /** Where the log ended when it was locked. */
  Head head() {
    return head;
  }

  /** What is stored of everything that the hand-overs name. */
  Known known(List<HandOver> group) throws SQLException {
    return new LookUps(connection).known(group);
  }

  /** Adds the rows and moves the head; nobody sees it before the commit. */
  void add(Additions additions, Head newHead) throws SQLException {
    new Inserts(connection).add(additions);
    moveHead(newHead);
  }

  private void moveHead(Head newHead) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(MOVE_HEAD)) {
      statement.setLong(1, newHead.position());
      statement.setObject(2, Rows.utc(newHead.recordedAt()));
      statement.executeUpdate();
    }
  }
}
