package org.familyplan.platform.database;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.familyplan.platform.files.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * H2 inside the service's process.
 *
 * <p>Durability needs {@code WRITE_DELAY=0}, which is not stored in the file and takes the owner's
 * rights: the owner's connection opens the database with it and stays open until the end. Then an
 * acknowledged commit survives a killed process, not a power loss: H2 does not force the disk.
 *
 * <p>Files are read through {@code async:}, because with H2's default one interrupted thread closes
 * the database for all.
 */
final class EmbeddedH2 implements Engine {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedH2.class);

  /** What the opening connection must say; {@link StartUpChecks} looks whether it is so. */
  static final String OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64";

  private static final String PREFIX = "jdbc:h2:";
  private static final Pattern FILE =
      Pattern.compile(PREFIX + "(?:file:|async:)?((?:~/|/|\\.\\.?/).+)");
  private static final String WAIT_FOR_LOCK = "set lock_timeout 5000";
  private final DatabaseSettings settings;
  private final String address;
  private final Login service;
  private final Connection keptOpen;

  private EmbeddedH2(DatabaseSettings settings) throws SQLException {
    this.settings = settings;
    this.address = address(settings.url());
    this.service = new Login(settings.service().role(), randomPassword());
    closeToOthers(settings.url());
    this.keptOpen = owner().getConnection();
    makeServiceRole();
  }

  /** H2 would make a file that everybody on the machine may read; an empty one it takes as new. */
  private static void closeToOthers(String url) {
    Matcher place = FILE.matcher(withoutOptions(url));
    if (!place.matches()) {
      return;
    }
    String home = System.getProperty("user.home");
    Path file = Path.of(place.group(1).replaceFirst("^~", Matcher.quoteReplacement(home)));
    try {
      OwnerOnly.file(file.resolveSibling(file.getFileName() + ".mv.db"));
    } catch (IOException e) {
      throw new UnfitDatabase("The file of " + url + " cannot be made its owner's alone.", e);
    }
  }

  static EmbeddedH2 open(DatabaseSettings settings) {
    try {
      return new EmbeddedH2(settings);
    } catch (SQLException e) {
      throw new UnfitDatabase(
          "H2 does not open " + settings.url() + " (is another process using it?): " + reason(e),
          e);
    }
  }

  @Override
  public DataSource owner() {
    Login owner = settings.owner();
    return new DriverManagerDataSource(address + OPTIONS, owner.role(), owner.password());
  }

  @Override
  public HikariConfig service() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(withoutOptions(address));
    config.setUsername(service.role());
    config.setPassword(service.password());
    config.setConnectionInitSql(WAIT_FOR_LOCK);
    return config;
  }

  @Override
  public HikariConfig appender() {
    return service();
  }

  @Override
  public void close() {
    try {
      keptOpen.close();
    } catch (SQLException e) {
      log.warn("H2 did not close {} cleanly", address, e);
    }
  }

  private void makeServiceRole() throws SQLException {
    String password = " password '" + service.password() + "'";
    try (Statement statement = keptOpen.createStatement()) {
      statement.execute("create user if not exists " + service.role() + password);
      statement.execute("alter user " + service.role() + " set" + password);
    }
  }

  private static String address(String url) {
    String place = url.substring(PREFIX.length());
    if (place.startsWith("mem:")) {
      return url;
    }
    return PREFIX
        + "async:"
        + (place.startsWith("file:") ? place.substring("file:".length()) : place);
  }

  private static String withoutOptions(String url) {
    int options = url.indexOf(';');
    return options < 0 ? url : url.substring(0, options);
  }

  private static String randomPassword() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String reason(SQLException e) {
    return e.getMessage() == null ? e.getSQLState() : e.getMessage();
  }
}
