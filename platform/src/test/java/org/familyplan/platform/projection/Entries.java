package org.familyplan.platform.projection;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.projection.TestEvents.Noted;
import org.familyplan.platform.projection.TestEvents.Sung;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A read model that notices an event which comes twice, is left out or comes too early: a row for
 * each event, and for each family the number of its events, which must be the next one's sequence.
 */
final class Entries implements Projection {
  private final String name;
  private final String entries;
  private final String families;
  private final JdbcClient jdbc;
  private volatile Fault fault = event -> {};

  Entries(String name, DataSource dataSource) {
    this.name = name;
    this.entries = name + "_entry";
    this.families = name + "_family";
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** What goes wrong from now on, or not. */
  void fault(Fault now) {
    fault = now;
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  List<String> ddl(String role) {
    return List.of(
        "create table "
            + entries
            + " (generation int, position bigint, family_id uuid, text varchar(20) not null,"
            + " primary key (generation, position))",
        "create table "
            + families
            + " (generation int, family_id uuid, events int not null,"
            + " primary key (generation, family_id))",
        "grant select, insert, update, delete on " + entries + ", " + families + " to " + role);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> tables() {
    return List.of(entries, families);
  }

  @Override
  public void project(int generation, Map<FamilyId, List<ProjectedEvent>> batch) {
    batch.forEach((family, events) -> events.forEach(event -> add(generation, family, event)));
  }

  /** What readers see, in the order of the log. */
  List<Entry> read() {
    return entries(ActiveGeneration.of(name));
  }

  List<Entry> read(int generation) {
    return entries(String.valueOf(generation));
  }

  /** How many entries readers see. */
  long count() {
    return jdbc.sql(
            "select count(*) from " + entries + " where generation = " + ActiveGeneration.of(name))
        .query(Long.class)
        .single();
  }

  /** Generations that have rows in any table. */
  List<Integer> generations() {
    return jdbc.sql(
            "select generation from "
                + entries
                + " union select generation from "
                + families
                + " order by 1")
        .query(Integer.class)
        .list();
  }

  private List<Entry> entries(String generation) {
    return jdbc.sql(
            "select position, text from "
                + entries
                + " where generation = "
                + generation
                + " order by position")
        .query((row, number) -> new Entry(row.getLong(1), row.getString(2)))
        .list();
  }

  private void add(int generation, FamilyId family, ProjectedEvent event) {
    fault.strike(event);
    countNext(generation, family, event.stored().sequence());
    jdbc.sql(
            "insert into "
                + entries
                + " (generation, position, family_id, text) values (?, ?, ?, ?)")
        .params(generation, event.stored().position(), family.value(), text(event))
        .update();
  }

  private void countNext(int generation, FamilyId family, long sequence) {
    if (sequence == 0) {
      jdbc.sql("insert into " + families + " (generation, family_id, events) values (?, ?, 1)")
          .params(generation, family.value())
          .update();
    } else if (jdbc.sql(
                "update "
                    + families
                    + " set events = events + 1"
                    + " where generation = ? and family_id = ? and events = ?")
            .params(generation, family.value(), sequence)
            .update()
        != 1) {
      throw new IllegalStateException("out of order");
    }
  }

  static String text(ProjectedEvent event) {
    return switch (event.event()) {
      case Noted noted -> noted.text();
      case Sung sung -> sung.song();
      default -> throw new IllegalArgumentException("not a test event");
    };
  }

  /** Something that happens before an event is projected. */
  @FunctionalInterface
  interface Fault {
    void strike(ProjectedEvent event);
  }

  /** A row. */
  record Entry(long position, String text) {}
}
