package org.familyplan.platform.database;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the database is and who the service is there.
 *
 * <p>On PostgreSQL an administrator makes both roles and the database once: {@code create role
 * familyplan_owner login password …; create role familyplan_service login password …; create
 * database familyplan owner familyplan_owner}. H2 makes both by itself, and the service's password
 * there is a new random one at each start.
 *
 * @param url JDBC URL without credentials; options that the service depends on are added
 * @param owner makes and migrates the tables; a PostgreSQL service that does not migrate at start
 *     may leave its password empty
 * @param service what the running service connects as; cannot change the log
 * @param poolSize connections for everything but appending, which has one of its own
 * @param patience how long to wait for a free connection
 * @param migrateAtStart true: bring the schema up to date when opening, for H2 and evaluations;
 *     false: only check it
 * @param volatileAllowed true in tests: the database may be one that forgets
 */
public record DatabaseSettings(
    String url,
    Login owner,
    Login service,
    int poolSize,
    Duration patience,
    boolean migrateAtStart,
    boolean volatileAllowed) {

  /** Default name of the role that owns the tables. */
  public static final String OWNER = "familyplan_owner";

  /** Default name of the role that the service runs as. */
  public static final String SERVICE = "familyplan_service";

  /** H2 in a file of this name (H2 adds {@code .mv.db}). */
  public static DatabaseSettings embedded(Path file) {
    return of("jdbc:h2:file:" + file.toAbsolutePath(), "", "").migratingAtStart();
  }

  /** Default roles, pool for this machine's cores, no migration at start. */
  public static DatabaseSettings of(String url, String ownerPassword, String servicePassword) {
    return new DatabaseSettings(
        url,
        new Login(OWNER, ownerPassword),
        new Login(SERVICE, servicePassword),
        2 * Runtime.getRuntime().availableProcessors() + 1,
        Duration.ofSeconds(5),
        false,
        false);
  }

  /** The same, migrating when it is opened. */
  public DatabaseSettings migratingAtStart() {
    return new DatabaseSettings(url, owner, service, poolSize, patience, true, volatileAllowed);
  }

  /** The same at another address. */
  public DatabaseSettings at(String otherUrl) {
    return new DatabaseSettings(
        otherUrl, owner, service, poolSize, patience, migrateAtStart, volatileAllowed);
  }

  /** The same, with the service running as another role. */
  public DatabaseSettings as(Login otherService) {
    return new DatabaseSettings(
        url, owner, otherService, poolSize, patience, migrateAtStart, volatileAllowed);
  }

  /** The same, for tests that may lose what they wrote. */
  public DatabaseSettings allowingToForget() {
    return new DatabaseSettings(url, owner, service, poolSize, patience, migrateAtStart, true);
  }

  /** Which database this is. */
  public DatabaseKind kind() {
    return DatabaseKind.of(url);
  }
}
