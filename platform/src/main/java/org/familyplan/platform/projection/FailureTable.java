package org.familyplan.platform.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.projection.ProjectionStatus.StoppedFamily;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The families that are stopped, and by which event. */
final class FailureTable {
  private static final String COLUMNS =
      "name, generation, family_id, position, event_id, error, failed_at, attempts";
  private static final String ALL = "select " + COLUMNS + " from projection_failure";
  private static final String OF_FAMILY = " where name = ? and generation = ? and family_id = ?";
  private static final String FAMILIES =
      "select family_id from projection_failure where name = ? and generation = ?";
  private static final String ADD =
      "insert into projection_failure (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, 1)";
  private static final String FAILED_AGAIN =
      "update projection_failure set error = ?, failed_at = ?, attempts = attempts + 1" + OF_FAMILY;
  private static final String REMOVE = "delete from projection_failure" + OF_FAMILY;
  private static final String REMOVE_ALL =
      "delete from projection_failure where name = ? and generation = ?";
  private final JdbcClient jdbc;
  private final InstantSource clock;

  FailureTable(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The stopped families of a generation. */
  Set<UUID> families(String projection, int generation) {
    return new HashSet<>(
        jdbc.sql(FAMILIES).params(projection, generation).query(UUID.class).list());
  }

  /** All stopped families of all projections. */
  List<Failure> all() {
    return jdbc.sql(ALL + " order by position").query(FailureTable::failure).list();
  }

  /** A family's stops, one for each generation in which it is stopped. */
  List<Failure> of(String projection, FamilyId family) {
    return jdbc.sql(ALL + " where name = ? and family_id = ? order by generation")
        .params(projection, family.value())
        .query(FailureTable::failure)
        .list();
  }

  /** The family's stop in the generation that is read, if it is stopped there. */
  Optional<StoppedFamily> active(String projection, FamilyId family) {
    return jdbc.sql(
            ALL
                + " where name = ? and family_id = ? and generation = "
                + ActiveGeneration.of(projection))
        .params(projection, family.value())
        .query(FailureTable::failure)
        .optional()
        .map(Failure::stopped);
  }

  /** Stops the event's family. */
  void add(Segment segment, RecordedEvent event, String error) {
    jdbc.sql(ADD)
        .params(
            segment.projection(),
            segment.generation(),
            event.stream(),
            event.position(),
            event.eventId(),
            error,
            now())
        .update();
  }

  /** Counts one more attempt; the family stays stopped by the same event. */
  void failedAgain(Failure failure, String error) {
    jdbc.sql(FAILED_AGAIN)
        .params(
            error,
            now(),
            failure.projection(),
            failure.generation(),
            failure.stopped().family().value())
        .update();
  }

  /** Lets a family go on; false when it was not stopped. */
  boolean remove(Failure failure) {
    return jdbc.sql(REMOVE)
            .params(failure.projection(), failure.generation(), failure.stopped().family().value())
            .update()
        == 1;
  }

  /** Forgets a generation. */
  void remove(String projection, int generation) {
    jdbc.sql(REMOVE_ALL).params(projection, generation).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Failure failure(ResultSet row, int number) throws SQLException {
    StoppedFamily stopped =
        new StoppedFamily(
            new FamilyId(row.getObject("family_id", UUID.class)),
            row.getLong("position"),
            new EventId(row.getObject("event_id", UUID.class)),
            row.getString("error"),
            row.getObject("failed_at", OffsetDateTime.class).toInstant(),
            row.getInt("attempts"));
    return new Failure(row.getString("name"), row.getInt("generation"), stopped);
  }
}
