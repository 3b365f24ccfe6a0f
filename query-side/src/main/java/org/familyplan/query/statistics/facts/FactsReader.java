package org.familyplan.query.statistics.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.projection.ActiveGeneration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the facts of all files at one position of the log. What the table knows already is read
 * from it; a file that has more recent entries is folded from its own stream, one file at a time.
 */
public final class FactsReader {
  private static final String POSITION =
      "select coalesce(min(position), 0) from projection_progress where name = '"
          + StatisticsProjection.NAME
          + "' and generation = "
          + ActiveGeneration.of(StatisticsProjection.NAME);
  private static final String ROWS =
      "select f.family_id, f.position, f.document, x.family_id as stopped from statistics_facts f"
          + " left join projection_failure x on x.name = '"
          + StatisticsProjection.NAME
          + "' and x.generation = f.generation and x.family_id = f.family_id"
          + " where f.generation = "
          + ActiveGeneration.of(StatisticsProjection.NAME)
          + " order by f.family_id";

  private final JdbcTemplate jdbc;
  private final LoggedFacts log;
  private final TransactionTemplate snapshot;

  /**
   * A reader.
   *
   * @param snapshot a transaction in which all statements see the same state
   */
  public FactsReader(JdbcTemplate jdbc, LoggedFacts log, TransactionTemplate snapshot) {
    this.jdbc = jdbc;
    this.log = log;
    this.snapshot = snapshot;
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

  private record Row(FamilyId family, long position, boolean stopped, byte[] document) {}

  /** All facts as far as the table knows them. */
  public AllFacts now() {
    return Objects.requireNonNull(
        snapshot.execute(
            status -> {
              long position = counted();
              return at(position, rows());
            }));
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
              return at(position, rows());
            }));
  }

  private long counted() {
    return Objects.requireNonNull(jdbc.queryForObject(POSITION, Long.class));
  }

  private List<Row> rows() {
    return jdbc.query(
        ROWS,
        (row, n) ->
            new Row(
                new FamilyId(row.getObject("family_id", UUID.class)),
                row.getLong("position"),
                row.getObject("stopped") != null,
                row.getBytes("document")));
  }

  private AllFacts at(long position, List<Row> rows) {
    List<FamilyFacts> files = new ArrayList<>();
    for (Row row : rows) {
      facts(row, position).ifPresent(files::add);
    }
    return new AllFacts(position, List.copyOf(files));
  }

  /** A family whose events are no longer taken in is folded, which says loudly why it cannot be. */
  private Optional<FamilyFacts> facts(Row row, long position) {
    return row.position() <= position && !row.stopped()
        ? Optional.of(FamilyFacts.read(row.document()))
        : log.at(row.family(), position);
  }
}
