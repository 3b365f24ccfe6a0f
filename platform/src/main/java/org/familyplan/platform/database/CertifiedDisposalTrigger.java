package org.familyplan.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * H2's way to let a row of the access log's content go only when a certificate of disposal covers
 * its position; named in the migration, made by H2.
 */
public final class CertifiedDisposalTrigger implements Trigger {
  private static final String CERTIFICATE =
      "select 1 from access_disposal where last_position >= ?";

  private String table = "?";
  private int position;

  @Override
  public void init(
      Connection connection, String schema, String trigger, String table, boolean before, int type)
      throws SQLException {
    this.table = table;
    try (ResultSet column = connection.getMetaData().getColumns(null, schema, table, "position")) {
      if (!column.next()) {
        throw new SQLException("table " + table + " has no position");
      }
      position = column.getInt("ORDINAL_POSITION") - 1;
    }
  }

  @Override
  public void fire(
      Connection connection,
      @Nullable Object @Nullable [] oldRow,
      @Nullable Object @Nullable [] newRow)
      throws SQLException {
    if (oldRow == null || !isCertified(connection, oldRow[position])) {
      throw new SQLException(
          "delete refused: no certificate covers this row of table " + table,
          AppendOnlyTrigger.REFUSED);
    }
  }

  private static boolean isCertified(Connection connection, @Nullable Object position)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CERTIFICATE)) {
      statement.setObject(1, position);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }
}
