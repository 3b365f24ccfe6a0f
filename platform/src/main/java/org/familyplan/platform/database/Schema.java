package org.familyplan.platform.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * The tables, as migrations in {@code db/migration}: {@code common} holds what both databases
 * understand, {@code h2} and {@code postgresql} the rest. Numbers: V0xx the platform, V1xx and V2xx
 * the read side; so a migration may be younger than one with a higher number.
 */
final class Schema {
  private static final String LOCATION = "classpath:db/migration/";
  private final DatabaseSettings settings;

  Schema(DatabaseSettings settings) {
    this.settings = settings;
  }

  /**
   * Brings the tables up to this release, as their owner; returns how many migrations ran.
   *
   * @throws UnfitDatabase when that fails
   */
  int migrate(DataSource owner) {
    try {
      return flyway(owner).migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw new UnfitDatabase("The schema could not be migrated: " + e.getMessage(), e);
    }
  }

  /** Sentences that say in what the tables differ from what this release expects; none if equal. */
  List<String> differences(DataSource reader) {
    List<MigrationInfo> all = Arrays.asList(flyway(reader).info().all());
    List<String> found = new ArrayList<>();
    tell(
        found,
        all,
        migration -> !migration.isApplied(),
        "The database lacks migrations of this release: %s. Run the migrate command with the"
            + " credentials of "
            + settings.owner().role()
            + ", then start again.");
    tell(
        found,
        all,
        migration -> migration.isApplied() && !isResolved(migration),
        "The database was migrated by another, newer release: this one does not know %s. Start that"
            + " release.");
    tell(
        found,
        all,
        migration -> migration.getState().isFailed(),
        "Migrations failed half-way: %s. Restore or repair the database first.");
    tell(
        found,
        all,
        migration ->
            migration.isApplied() && isResolved(migration) && !migration.isChecksumMatching(),
        "Migrations were changed after they had been applied: %s. Start the release they belong"
            + " to.");
    return found;
  }

  private static boolean isResolved(MigrationInfo migration) {
    return migration.getState().isResolved()
        && migration.getState() != MigrationState.FUTURE_SUCCESS;
  }

  private static void tell(
      List<String> found, List<MigrationInfo> all, Predicate<MigrationInfo> odd, String sentence) {
    String names = all.stream().filter(odd).map(Schema::name).collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      found.add(sentence.formatted(names));
    }
  }

  private static String name(MigrationInfo migration) {
    return migration.getVersion() + " (" + migration.getDescription() + ")";
  }

  private Flyway flyway(DataSource dataSource) {
    return Flyway.configure()
        .dataSource(dataSource)
        .locations(LOCATION + "common", LOCATION + ownFolder())
        .placeholders(Map.of("serviceRole", settings.service().role()))
        .failOnMissingLocations(true)
        .validateMigrationNaming(true)
        .outOfOrder(true)
        .load();
  }

  private String ownFolder() {
    return switch (settings.kind()) {
      case H2 -> "h2";
      case POSTGRESQL -> "postgresql";
    };
  }
}
