package org.familyplan.platform.transparency;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.familyplan.api.transparency.LogName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The names under which checkpoints of a log are signed, {@code familyplan/<random id>/events}. A
 * store has one for each log for all its life, unless it was restored behind a published checkpoint
 * and an operator begins a new one, with a reason.
 */
public final class Origins {
  private static final Logger LOG = LoggerFactory.getLogger(Origins.class);
  private static final String FIRST = "the store's first start";

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Origins(JdbcClient jdbc, InstantSource clock, Supplier<UUID> ids) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = ids;
  }

  /** Every one of a log, oldest first; the last is in use. The first is made when there is none. */
  List<String> all(LogName log) {
    List<String> known = known(log);
    if (known.isEmpty()) {
      begin(log, 1, FIRST);
      known = known(log);
    }
    return known;
  }

  String current(LogName log) {
    return all(log).getLast();
  }

  /** The present one, if the log has one yet; begins none. */
  Optional<String> begun(LogName log) {
    List<String> known = known(log);
    return known.isEmpty() ? Optional.empty() : Optional.of(known.getLast());
  }

  /**
   * Begins a new one for each log: what was published before is not continued. Only for a store
   * that lost its newest entries for ever.
   */
  public void renew(String reason) {
    LogName.ALL.forEach(log -> begin(log, all(log).size() + 1, reason));
  }

  private List<String> known(LogName log) {
    return jdbc.sql("select origin from tree_origin where log = ? order by number")
        .param(log.value())
        .query((row, n) -> row.getString(1))
        .list();
  }

  /** Or another node has just done so. */
  private void begin(LogName log, int number, String reason) {
    try {
      jdbc.sql(
              "insert into tree_origin (log, number, origin, begun_at, reason) values (?, ?, ?, ?,"
                  + " ?)")
          .params(
              log.value(),
              number,
              "familyplan/" + ids.get() + "/" + log,
              clock.instant().atOffset(ZoneOffset.UTC),
              reason)
          .update();
    } catch (DuplicateKeyException e) {
      LOG.info("another node has begun the origin of {}", log);
    }
  }
}
