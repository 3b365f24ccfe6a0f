package org.familyplan.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL server of the test's own, as durable as in production, with the two roles that
 * an administrator makes.
 */
public final class PostgresServer implements AutoCloseable {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final Map<String, String> DURABLE =
      Map.of("fsync", "on", "synchronous_commit", "on", "max_connections", "200");

  private final Path directory;
  private EmbeddedPostgres server;

  private PostgresServer(Path directory, EmbeddedPostgres server) {
    this.directory = directory;
    this.server = server;
  }

  /** The one server that all tests of this JVM share; it ends with the JVM. */
  public static PostgresServer shared() {
    return Shared.SERVER;
  }

  /**
   * A server of its own, for tests that stop it or configure it.
   *
   * @param directory empty, removed by the test
   * @param settings added to, or instead of, the usual ones
   */
  public static PostgresServer in(Path directory, Map<String, String> settings) {
    PostgresServer server = new PostgresServer(directory, start(kept(directory, settings)));
    server.makeRoles();
    return server;
  }

  /** A new, empty database that belongs to the owner role; migrated when it is opened. */
  public DatabaseSettings newDatabase() {
    String name = "test_" + DATABASES.incrementAndGet();
    administer("postgres", "create database " + name + " owner " + DatabaseSettings.OWNER);
    String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    return DatabaseSettings.of(url, "", "").migratingAtStart();
  }

  /** Runs a statement as the server's administrator. */
  public void administer(String database, String sql) {
    try (Connection connection = server.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Where its files are, write-ahead log included. */
  public Path dataDirectory() {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet shown = statement.executeQuery("show data_directory")) {
      shown.next();
      return Path.of(shown.getString(1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where it listens on this machine. */
  public int port() {
    return server.getPort();
  }

  /** Stops it as an administrator would, cutting all connections. */
  public void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it again with its data, at the same port. */
  public void startAgain() {
    server = start(kept(directory, Map.of()).setPort(server.getPort()));
  }

  @Override
  public void close() {
    stop();
  }

  private void makeRoles() {
    administer("postgres", "create role " + DatabaseSettings.OWNER + " login");
    administer("postgres", "create role " + DatabaseSettings.SERVICE + " login");
  }

  private static EmbeddedPostgres.Builder builder(Map<String, String> settings) {
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
    DURABLE.forEach(builder::setServerConfig);
    settings.forEach(builder::setServerConfig);
    return builder;
  }

  private static EmbeddedPostgres.Builder kept(Path directory, Map<String, String> settings) {
    return builder(settings).setDataDirectory(directory).setCleanDataDirectory(false);
  }

  private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shared {
    static final PostgresServer SERVER = new PostgresServer(Path.of(""), start(builder(Map.of())));

    static {
      SERVER.makeRoles();
    }
  }
}
