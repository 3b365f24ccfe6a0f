package org.familyplan.platform.projection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which generation of each projection is read, and which wait to be deleted. */
final class GenerationTable {
  private static final String ADD =
      "insert into projection (name, active_generation, last_generation) values (?, 1, 1)";
  private static final String EXISTS = "select count(*) from projection where name = ?";
  private static final String LOCK =
      "select active_generation, last_generation from projection where name = ? for update";
  private static final String BEGIN = "update projection set last_generation = ? where name = ?";
  private static final String ACTIVATE =
      "update projection set active_generation = ? where name = ?";
  private static final String RETIRE =
      "insert into projection_retired (name, generation, retired_at) values (?, ?, ?)";
  private static final String RETIRED =
      "select name, generation from projection_retired where retired_at <= ?"
          + " order by retired_at, name, generation";
  private static final String LOCK_RETIRED =
      "select generation from projection_retired where name = ? and generation = ?"
          + " for update skip locked";
  private static final String FORGET =
      "delete from projection_retired where name = ? and generation = ?";
  private final JdbcClient jdbc;

  GenerationTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean contains(String projection) {
    return jdbc.sql(EXISTS).param(projection).query(Long.class).single() > 0;
  }

  /** Adds a projection with generation 1. */
  void add(String projection) {
    jdbc.sql(ADD).param(projection).update();
  }

  /** Waits for the lock under which generations of a projection come and go. */
  Optional<Generations> lock(String projection) {
    return jdbc.sql(LOCK)
        .param(projection)
        .query((row, number) -> new Generations(row.getInt(1), row.getInt(2)))
        .optional();
  }

  /** Remembers the number of a generation that begins. */
  void begin(String projection, int generation) {
    jdbc.sql(BEGIN).params(generation, projection).update();
  }

  /** Lets readers see this generation. */
  void activate(String projection, int generation) {
    jdbc.sql(ACTIVATE).params(generation, projection).update();
  }

  /** The generation's rows are to be deleted, later. */
  void retire(Retired retired, Instant since) {
    jdbc.sql(RETIRE)
        .params(retired.projection(), retired.generation(), since.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The generations that were retired up to an instant. */
  List<Retired> retiredBy(Instant instant) {
    return jdbc.sql(RETIRED)
        .param(instant.atOffset(ZoneOffset.UTC))
        .query((row, number) -> new Retired(row.getString(1), row.getInt(2)))
        .list();
  }

  /** False when another node is deleting it now, or has done so. */
  boolean lockIfFree(Retired retired) {
    return jdbc.sql(LOCK_RETIRED)
        .params(retired.projection(), retired.generation())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Its rows are deleted. */
  void forget(Retired retired) {
    jdbc.sql(FORGET).params(retired.projection(), retired.generation()).update();
  }

  /**
   * A projection's generations.
   *
   * @param active the one that is read
   * @param last the highest number ever given
   */
  record Generations(int active, int last) {}

  /** A generation that nobody reads or writes any more. */
  record Retired(String projection, int generation) {}
}
