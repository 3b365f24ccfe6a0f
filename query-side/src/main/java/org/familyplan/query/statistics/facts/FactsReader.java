package org.familyplan.query.statistics.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.platform.projection.ActiveGeneration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the facts of files at one position of the log. What the table knows already is read from
 * it; a file that has more recent entries is folded from its own stream, one file at a time.
 */
public final class FactsReader {
  private static final String GENERATION =
      "select " + ActiveGeneration.of(StatisticsProjection.NAME);

  private static final String POSITION =
      "select coalesce(min(position), 0) from projection_progress where name = '"
          + StatisticsProjection.NAME
          + "' and generation = ?";

  private static final String STOPPED =
      "select x.family_id from projection_failure x where x.name = '"
          + StatisticsProjection.NAME
          + "' and x.generation = ?";

  /** What the table knows up to the position and not beyond; of stopped families it knows less. */
  private static final String KNOWN =
      "select f.family_id from statistics_facts f where f.generation = ? and f.position <= ?";

  private static final String CHANGED_SINCE =
      "select f.family_id from statistics_facts f where f.generation = ? and f.position > ?";

  private static final String OF_THE_MUNICIPALITY = " and f.municipality = ?";

  private final JdbcTemplate jdbc;
  private final LoggedFacts log;

  public FactsReader(JdbcTemplate jdbc, LoggedFacts log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  /** The position was not taken into the table yet. */
  public static final class NotYetCounted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotYetCounted(long position) {
      super("facts do not reach position " + position + " yet");
    }
  }

  /** The generation of the table that is read. */
  public int generation() {
    return Objects.requireNonNull(jdbc.queryForObject(GENERATION, Integer.class));
  }

  /** The position up to which all facts are known. */
  public long reached() {
    return reached(generation());
  }

  private long reached(int generation) {
    return Objects.requireNonNull(jdbc.queryForObject(POSITION, Long.class, generation));
  }

  /**
   * What is made of the facts as they were known at a position. Needs no transaction: a file that
   * changes meanwhile is folded from the log instead.
   *
   * @param only the municipality whose files are read; null for all
   * @throws NotYetCounted when the table has not come so far; try again
   */
  public <T> T at(long position, @Nullable MunicipalityCode only, Function<ManyFiles, T> making) {
    int generation = generation();
    if (reached(generation) < position) {
      throw new NotYetCounted(position);
    }
    return making.apply(files(generation, position, only));
  }

  /** A family whose events are no longer taken in is folded, which says loudly why it cannot be. */
  private ManyFiles files(int generation, long position, @Nullable MunicipalityCode only) {
    Set<FamilyId> known = new LinkedHashSet<>(ids(KNOWN, generation, position, only));
    Set<FamilyId> toFold = new LinkedHashSet<>(ids(CHANGED_SINCE, generation, position, only));
    toFold.addAll(jdbc.query(STOPPED, FactsReader::id, generation));
    known.removeAll(toFold);
    StoredFiles files = new StoredFiles(jdbc, log, generation, position, List.copyOf(known));
    for (FamilyId family : toFold) {
      log.at(family, position)
          .filter(each -> only == null || only.value().equals(each.file().municipality()))
          .ifPresent(files::keep);
    }
    return files;
  }

  private List<FamilyId> ids(
      String sql, int generation, long position, @Nullable MunicipalityCode only) {
    return only == null
        ? jdbc.query(sql, FactsReader::id, generation, position)
        : jdbc.query(
            sql + OF_THE_MUNICIPALITY, FactsReader::id, generation, position, only.value());
  }

  private static FamilyId id(ResultSet row, int n) throws SQLException {
    return new FamilyId(row.getObject("family_id", UUID.class));
  }
}
