package org.familyplan.platform.database;

import com.zaxxer.hikari.HikariConfig;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * PostgreSQL, reached as two roles. A parameter in the URL wins over what is set here.
 *
 * <p>The writer finds everything by index, whatever the planner thinks: a plan made and kept while
 * the tables were empty would scan them ever after.
 *
 * <p>The writer never waits for ever: another node's append lock for five seconds; a node that
 * stands still while it holds the lock loses its session after ten; a server that says nothing for
 * thirty is given up. Everybody else waits ten seconds for a lock, and a transaction in which
 * nothing happens for thirty is ended: a node that stands still must not hold a projection's row.
 */
record PostgreSql(DatabaseSettings settings) implements Engine {
  private static final String WRITER_OPTIONS =
      "-c enable_seqscan=off -c lock_timeout=5s -c idle_in_transaction_session_timeout=10s";
  private static final String SERVICE_OPTIONS =
      "-c lock_timeout=10s -c idle_in_transaction_session_timeout=30s";
  private static final int SILENCE_SECONDS = 30;

  @Override
  public DataSource owner() {
    Login owner = settings.owner();
    return new DriverManagerDataSource(settings.url(), owner.role(), owner.password());
  }

  @Override
  public HikariConfig service() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.service().role());
    config.setPassword(settings.service().password());
    config.addDataSourceProperty("ApplicationName", "familyplan");
    config.addDataSourceProperty("prepareThreshold", "1");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("options", SERVICE_OPTIONS);
    return config;
  }

  @Override
  public HikariConfig appender() {
    HikariConfig config = service();
    config.addDataSourceProperty("ApplicationName", "familyplan log writer");
    config.addDataSourceProperty("options", WRITER_OPTIONS);
    config.addDataSourceProperty("socketTimeout", String.valueOf(SILENCE_SECONDS));
    return config;
  }

  @Override
  public void close() {
    // Nothing of its own stays open: the pools are closed by whoever made them.
  }
}
