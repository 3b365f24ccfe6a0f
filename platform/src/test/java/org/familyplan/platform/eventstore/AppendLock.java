package org.familyplan.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** An append that is held open, as on a node that is slow between its insert and its commit. */
final class AppendLock implements AutoCloseable {
  private final Connection connection;
  private final LockedLog locked;

  private AppendLock(Connection connection) throws SQLException {
    this.connection = connection;
    this.locked = LockedLog.lock(connection);
  }

  /** Takes the append lock on a connection of its own. */
  static AppendLock hold(DataSource dataSource) throws SQLException {
    Connection connection = dataSource.getConnection();
    connection.setAutoCommit(false);
    return new AppendLock(connection);
  }

  /** Inserts a new stream's first event, but does not commit; returns its position. */
  long insert(HandOver handOver) throws SQLException {
    Known nothing = new Known(Map.of(), Map.of(), Map.of(), Set.of());
    Ledger ledger = new Ledger(locked.head(), Instant.EPOCH, nothing);
    List.of(handOver).forEach(ledger::decide);
    locked.add(ledger.additions(), ledger.head());
    return ledger.head().position();
  }

  void commit() throws SQLException {
    connection.commit();
  }

  void rollBack() throws SQLException {
    connection.rollback();
  }

  /** Gives the connection back, which lets the lock go if it is still held. */
  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
