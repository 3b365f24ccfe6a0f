package org.familyplan.platform.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that say how far each segment has come; each is also its segment's lock. */
final class ProgressTable {
  private static final String OF_SEGMENT = " where name = ? and generation = ? and segment = ?";
  private static final String POSITION = "select position from projection_progress" + OF_SEGMENT;
  private static final String LOCK = POSITION + " for update";
  private static final String LOCK_IF_FREE = LOCK + " skip locked";
  private static final String ADVANCE =
      "update projection_progress set position = ?, trouble = null" + OF_SEGMENT;
  private static final String TELL = "update projection_progress set trouble = ?" + OF_SEGMENT;
  private static final String ADD =
      "insert into projection_progress (name, generation, segment, segments, position)"
          + " values (?, ?, ?, ?, 0)";
  private static final String REMOVE =
      "delete from projection_progress where name = ? and generation = ?";
  private static final String ALL =
      "select p.name, p.generation, p.segment, p.segments, p.position, p.trouble,"
          + " a.active_generation from projection_progress p join projection a on a.name = p.name";
  private static final String IN_ORDER = " order by p.name, p.generation, p.segment";
  private static final String LOCK_ALL_OF =
      "select generation, segment from projection_progress where name = ?"
          + " order by generation, segment for update";
  private static final String READERS_SEE =
      "select coalesce(min(p.position), 0) from projection_progress p"
          + " join projection a on a.name = p.name and a.active_generation = p.generation"
          + " where p.name = ?";
  private final JdbcClient jdbc;

  ProgressTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Locks the segment until the transaction ends; empty when it is locked or does not exist. */
  Optional<Long> lockIfFree(Segment segment) {
    return position(LOCK_IF_FREE, segment);
  }

  /** Waits for the segment's lock; empty when it does not exist. */
  Optional<Long> lock(Segment segment) {
    return position(LOCK, segment);
  }

  /** Waits for the locks of all segments of a projection and reads them. */
  List<Progress> lockAll(String projection) {
    jdbc.sql(LOCK_ALL_OF).param(projection).query((row, number) -> row.getInt("segment")).list();
    return of(projection);
  }

  /** All segments of a projection. */
  List<Progress> of(String projection) {
    return jdbc.sql(ALL + " where p.name = ?" + IN_ORDER)
        .param(projection)
        .query(ProgressTable::progress)
        .list();
  }

  /** All segments of all projections. */
  List<Progress> all() {
    return jdbc.sql(ALL + IN_ORDER).query(ProgressTable::progress).list();
  }

  /** Up to where readers of a projection see all events. */
  long readersSee(String projection) {
    return jdbc.sql(READERS_SEE).param(projection).query(Long.class).single();
  }

  /** The segment has come this far, without trouble. */
  void advance(Segment segment, long position) {
    jdbc.sql(ADVANCE)
        .params(position, segment.projection(), segment.generation(), segment.number())
        .update();
  }

  /** Says why the segment does not go on. */
  void tell(Segment segment, String trouble) {
    jdbc.sql(TELL)
        .params(trouble, segment.projection(), segment.generation(), segment.number())
        .update();
  }

  /** Adds a generation that begins with the log's first event. */
  void add(String projection, int generation, int segments) {
    for (int segment = 0; segment < segments; segment++) {
      jdbc.sql(ADD).params(projection, generation, segment, segments).update();
    }
  }

  /** Removes a generation, waiting for the steps that are being taken. */
  void remove(String projection, int generation) {
    jdbc.sql(REMOVE).params(projection, generation).update();
  }

  private Optional<Long> position(String sql, Segment segment) {
    return jdbc.sql(sql)
        .params(segment.projection(), segment.generation(), segment.number())
        .query(Long.class)
        .optional();
  }

  private static Progress progress(ResultSet row, int number) throws SQLException {
    Segment segment =
        new Segment(
            row.getString("name"),
            row.getInt("generation"),
            row.getInt("segment"),
            row.getInt("segments"));
    @Nullable String trouble = row.getString("trouble");
    boolean active = row.getInt("active_generation") == segment.generation();
    return new Progress(segment, row.getLong("position"), trouble, active);
  }
}
