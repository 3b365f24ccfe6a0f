package org.familyplan.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.familyplan.platform.eventstore.Secrets.Erasure;

/** Deletes what a stream has kept about persons; the events that refer to it stay. */
final class Deletions {
  private static final String VALUES_OF_PERSON =
      "delete from vault where stream = ? and owners like ?";
  private static final String VALUES_OF_EVENT =
      "delete from vault where stream = ? and event_id = ?";
  private static final String KEY = "delete from person_key where stream = ? and owner = ?";

  private static final String LIST =
      "insert into erased (position, stream, kind, id) values (?, ?, ?, ?)";

  private final Connection connection;
  private final UUID stream;

  Deletions(Connection connection, UUID stream) {
    this.connection = connection;
    this.stream = stream;
  }

  /**
   * Deletes, and lists what was deleted, for backups that still hold it.
   *
   * @param position of the event that says so
   */
  void delete(Erasure erasure, long position) throws SQLException {
    if (erasure.isNone()) {
      return;
    }
    delete(VALUES_OF_PERSON, erasure.persons().stream().map(each -> "%" + each + "%").toList());
    delete(KEY, erasure.persons());
    delete(VALUES_OF_EVENT, erasure.events());
    list(position, "PERSON", erasure.persons());
    list(position, "EVENT", erasure.events());
  }

  private void delete(String sql, List<?> what) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object each : what) {
        statement.setObject(1, stream);
        statement.setObject(2, each);
        statement.executeUpdate();
      }
    }
  }

  private void list(long position, String kind, List<UUID> ids) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LIST)) {
      for (UUID id : ids.stream().distinct().toList()) {
        statement.setLong(1, position);
        statement.setObject(2, stream);
        statement.setString(3, kind);
        statement.setObject(4, id);
        statement.executeUpdate();
      }
    }
  }
}
