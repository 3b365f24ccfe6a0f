package org.familyplan.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * An opened database: its schema is the one of this release and the {@link StartUpChecks} found it
 * fit. Close it after everything that uses its connections.
 */
public final class Database implements AutoCloseable {
  private static final Duration WRITER_PATIENCE = Duration.ofSeconds(2);

  private final DatabaseSettings settings;
  private final Engine engine;
  private final HikariDataSource service;
  private final HikariDataSource appender;
  private final HikariDataSource accessAppender;

  private Database(DatabaseSettings settings, Engine engine) {
    this.settings = settings;
    this.engine = engine;
    this.service = servicePool();
    this.appender = appenderPool("log-writer");
    this.accessAppender = appenderPool("access-log-writer");
  }

  /**
   * Opens the database for the service.
   *
   * @throws UnfitDatabase when it does not open, its schema is not the one of this release or a
   *     check fails; the message is meant for the operator
   */
  public static Database open(DatabaseSettings settings) {
    Engine engine = Engine.open(settings);
    try {
      return open(settings, engine);
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  /**
   * Brings the schema up to date as its owner and closes again: the operator's migrate command.
   *
   * @return how many migrations ran
   */
  public static int migrate(DatabaseSettings settings) {
    try (Engine engine = Engine.open(settings)) {
      return new Schema(settings).migrate(engine.owner());
    }
  }

  /**
   * Does what only the tables' owner may, with the service stopped or running elsewhere: an
   * operator's command.
   */
  public static <T> T asOwner(DatabaseSettings settings, Function<DataSource, T> work) {
    try (Engine engine = Engine.open(settings)) {
      return work.apply(engine.owner());
    }
  }

  /** Which database this is. */
  public DatabaseKind kind() {
    return settings.kind();
  }

  /** The pool of the service's role, for everything but appending to the log. */
  public DataSource dataSource() {
    return service;
  }

  /**
   * The one connection of the log's writer, without auto-commit: appends never wait for readers.
   */
  public DataSource appender() {
    return appender;
  }

  /**
   * The one connection of the access log's writer, without auto-commit. Looks are written to the
   * primary: a node that reads from a replica makes this one point to the primary.
   */
  public DataSource accessAppender() {
    return accessAppender;
  }

  /** The tables' owner, for tests that try what only the owner could. */
  DataSource owner() {
    return engine.owner();
  }

  /** A connection of the service's role outside the pools; the caller closes it. */
  public Connection connect() throws SQLException {
    HikariConfig config = engine.service();
    Properties properties = new Properties();
    properties.putAll(config.getDataSourceProperties());
    properties.setProperty("user", settings.service().role());
    properties.setProperty("password", config.getPassword());
    return DriverManager.getConnection(config.getJdbcUrl(), properties);
  }

  @Override
  public void close() {
    accessAppender.close();
    appender.close();
    service.close();
    engine.close();
  }

  private static Database open(DatabaseSettings settings, Engine engine) {
    Schema schema = new Schema(settings);
    if (settings.migrateAtStart()) {
      schema.migrate(engine.owner());
    }
    Database database = connect(settings, engine);
    try {
      refuseIfAny(schema.differences(database.service));
      refuseIfAny(StartUpChecks.findings(settings, database.appender));
      return database;
    } catch (SQLException e) {
      database.close();
      throw new UnfitDatabase("The database could not be checked: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Database connect(DatabaseSettings settings, Engine engine) {
    try {
      return new Database(settings, engine);
    } catch (HikariPool.PoolInitializationException e) {
      throw new UnfitDatabase("No connection to " + settings.url() + ": " + e.getMessage(), e);
    }
  }

  private static void refuseIfAny(List<String> reasons) {
    if (!reasons.isEmpty()) {
      throw new UnfitDatabase(reasons);
    }
  }

  private HikariDataSource servicePool() {
    HikariConfig config = engine.service();
    config.setPoolName("service");
    config.setMaximumPoolSize(settings.poolSize());
    config.setConnectionTimeout(settings.patience().toMillis());
    return new HikariDataSource(config);
  }

  private HikariDataSource appenderPool(String name) {
    HikariConfig config = engine.appender();
    config.setPoolName(name);
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(WRITER_PATIENCE.toMillis());
    config.setAutoCommit(false);
    return new HikariDataSource(config);
  }
}
