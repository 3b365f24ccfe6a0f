package org.familyplan.query.statistics.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.projection.ActiveGeneration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the facts of all files at one position of the log. What the table knows already is read
 * from it; a file that has more recent entries is folded from its own stream, one file at a time.
 */
public final class FactsReader {
  private static final String ACTIVE = ActiveGeneration.of(StatisticsProjection.NAME);
  private static final String POSITION =
      "select coalesce(min(position), 0) from projection_progress where name = '"
          + StatisticsProjection.NAME
          + "' and generation = "
          + ACTIVE;

  /** What the table knows up to the position and not beyond; of stopped families it knows less. */
  private static final String KNOWN =
      "select document from statistics_facts f where f.generation = "
          + ACTIVE
          + " and f.position <= ? and not exists ("
          + stopped("f.family_id")
          + ") order by f.family_id";

  private static final String TO_FOLD =
      "select f.family_id from statistics_facts f where f.generation = "
          + ACTIVE
          + " and f.position > ? union select x.family_id from projection_failure x where x.name ="
          + " '"
          + StatisticsProjection.NAME
          + "' and x.generation = "
          + ACTIVE
          + " order by family_id";

  private final JdbcTemplate jdbc;
  private final LoggedFacts log;
  private final TransactionTemplate snapshot;

  /**
   * A reader. It reads in transactions of its own: within one of its caller, whose statements each
   * see another state, a file that the projection takes on meanwhile would be read twice.
   */
  public FactsReader(JdbcTemplate jdbc, LoggedFacts log, PlatformTransactionManager transactions) {
    this(jdbc, log, snapshot(transactions));
  }

  FactsReader(JdbcTemplate jdbc, LoggedFacts log, TransactionTemplate snapshot) {
    this.jdbc = jdbc;
    this.log = log;
    this.snapshot = snapshot;
  }

  private static TransactionTemplate snapshot(PlatformTransactionManager transactions) {
    TransactionTemplate snapshot = new TransactionTemplate(transactions);
    snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
    return snapshot;
  }

  private static String stopped(String family) {
    return "select 1 from projection_failure x where x.name = '"
        + StatisticsProjection.NAME
        + "' and x.generation = "
        + ACTIVE
        + " and x.family_id = "
        + family;
  }

  /**
   * The facts of all files.
   *
   * @param position events up to here count, and no others
   */
  public record AllFacts(long position, List<FamilyFacts> files) {}

  /** The position was not taken into the table yet. */
  public static final class NotYetCounted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotYetCounted(long position) {
      super("facts do not reach position " + position + " yet");
    }
  }

  /** All facts as far as the table knows them. */
  public AllFacts now() {
    return Objects.requireNonNull(snapshot.execute(status -> read(counted())));
  }

  /**
   * All facts as they were known at a position.
   *
   * @throws NotYetCounted when the table has not come so far; try again
   */
  public AllFacts at(long position) {
    return Objects.requireNonNull(
        snapshot.execute(
            status -> {
              if (counted() < position) {
                throw new NotYetCounted(position);
              }
              return read(position);
            }));
  }

  /** Up to where the table knows all facts. */
  private long counted() {
    return Objects.requireNonNull(jdbc.queryForObject(POSITION, Long.class));
  }

  /** A family whose events are no longer taken in is folded, which says loudly why it cannot be. */
  private AllFacts read(long position) {
    List<FamilyFacts> files =
        new ArrayList<>(
            jdbc.query(KNOWN, (row, n) -> FamilyFacts.read(row.getBytes("document")), position));
    List<FamilyId> toFold =
        jdbc.query(
            TO_FOLD, (row, n) -> new FamilyId(row.getObject("family_id", UUID.class)), position);
    toFold.forEach(family -> log.at(family, position).ifPresent(files::add));
    return new AllFacts(position, List.copyOf(files));
  }
}
