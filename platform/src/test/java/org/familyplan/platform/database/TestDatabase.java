package org.familyplan.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A fresh, migrated database for one test class, of either kind. */
public final class TestDatabase implements AutoCloseable {
  private final DatabaseSettings settings;
  private final Database database;

  private TestDatabase(DatabaseSettings settings) {
    this.settings = settings;
    this.database = Database.open(settings);
  }

  /** H2 in a file in this directory. */
  public static TestDatabase h2(Path directory) {
    return new TestDatabase(DatabaseSettings.embedded(directory.resolve("familyplan")));
  }

  /** PostgreSQL: a new database on the server that the tests of this JVM share. */
  public static TestDatabase postgres() {
    return new TestDatabase(PostgresServer.shared().newDatabase());
  }

  /** The opened database, as the service has it. */
  public Database database() {
    return database;
  }

  /** How it was opened, for whoever opens it himself. */
  public DatabaseSettings settings() {
    return settings;
  }

  /** Connections of the service's role. */
  public DataSource dataSource() {
    return database.dataSource();
  }

  /** A connection of the tables' owner; the caller closes it. */
  public Connection owner() throws SQLException {
    return database.owner().getConnection();
  }

  @Override
  public void close() {
    database.close();
  }
}
