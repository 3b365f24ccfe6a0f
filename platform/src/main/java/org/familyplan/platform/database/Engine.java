package org.familyplan.platform.database;

import com.zaxxer.hikari.HikariConfig;
import javax.sql.DataSource;

/** What differs between H2 and PostgreSQL when a database is opened. */
sealed interface Engine extends AutoCloseable permits EmbeddedH2, PostgreSql {

  /** Opens what has to stay open until the service ends. */
  static Engine open(DatabaseSettings settings) {
    return switch (settings.kind()) {
      case H2 -> EmbeddedH2.open(settings);
      case POSTGRESQL -> new PostgreSql(settings);
    };
  }

  /** Connections of the owner, for migrations; not pooled. */
  DataSource owner();

  /** How the service connects. */
  HikariConfig service();

  /** How the log's writer connects: one connection that gives up rather than wait for ever. */
  HikariConfig appender();

  @Override
  void close();
}
