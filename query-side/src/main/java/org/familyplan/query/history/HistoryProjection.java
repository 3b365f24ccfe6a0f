package org.familyplan.query.history;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventschema.EventType;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.projection.ProjectedEvent;
import org.familyplan.platform.projection.Projection;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps which event concerns whom and when it was true, so that histories can be filtered. */
public final class HistoryProjection implements Projection {
  /** Name of this projection. */
  public static final String NAME = "history";

  private static final String ENTRY =
      "insert into history_entry (generation, position, family_id, version, name, recorded_at,"
          + " effective_from, effective_until, actor) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String SUBJECT =
      "insert into history_subject (generation, family_id, person_id, position)"
          + " values (?, ?, ?, ?)";

  private final JdbcTemplate jdbc;
  private final EventSchema schema;

  public HistoryProjection(JdbcTemplate jdbc, EventSchema schema) {
    this.jdbc = jdbc;
    this.schema = schema;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> tables() {
    return List.of("history_subject", "history_entry");
  }

  @Override
  public void project(int generation, Map<FamilyId, List<ProjectedEvent>> batch) {
    List<Object[]> entries = new ArrayList<>();
    List<Object[]> subjects = new ArrayList<>();
    batch.values().stream()
        .flatMap(List::stream)
        .forEach(
            event -> {
              entries.add(entry(generation, event));
              subjects.addAll(subjects(generation, event));
            });
    jdbc.batchUpdate(ENTRY, entries);
    jdbc.batchUpdate(SUBJECT, subjects);
  }

  private Object[] entry(int generation, ProjectedEvent event) {
    RecordedEvent stored = event.stored();
    EventType type = schema.typeOf(event.event());
    return new Object[] {
      generation,
      stored.position(),
      stored.stream(),
      stored.sequence() + 1,
      stored.name(),
      stored.recordedAt().atOffset(ZoneOffset.UTC),
      type.effectiveFrom(event.event()),
      type.effectiveUntil(event.event()),
      event.metadata().actor().value()
    };
  }

  private static List<Object[]> subjects(int generation, ProjectedEvent event) {
    RecordedEvent stored = event.stored();
    return event.metadata().subjects().stream()
        .map(PersonId::value)
        .distinct()
        .map(person -> new Object[] {generation, stored.stream(), person, stored.position()})
        .toList();
  }
}
