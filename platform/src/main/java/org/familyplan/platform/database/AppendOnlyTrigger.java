package org.familyplan.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's way to refuse a change of the log, whoever tries; named in the migration, made by H2. */
public final class AppendOnlyTrigger implements Trigger {

  /** SQL state of the refusal, the same as PostgreSQL's {@code restrict_violation}. */
  static final String REFUSED = "23001";

  private String table = "?";

  @Override
  public void init(
      Connection connection,
      String schema,
      String trigger,
      String table,
      boolean before,
      int type) {
    this.table = table;
  }

  @Override
  public void fire(
      Connection connection,
      @Nullable Object @Nullable [] oldRow,
      @Nullable Object @Nullable [] newRow)
      throws SQLException {
    throw new SQLException("change refused: table " + table + " can only be added to", REFUSED);
  }
}
