package org.familyplan.query.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.familyplan.api.coordination.CoordinationEvent;
import org.familyplan.api.erasure.ErasureEvent.ErasureDone;
import org.familyplan.api.familyfile.FamilyFileEvent;
import org.familyplan.api.household.HouseholdEvent;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.eventschema.EventMetadata;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventschema.EventType;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.projection.ProjectedEvent;
import org.familyplan.platform.projection.Projection;
import org.familyplan.query.coordination.CoordinationSpans;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.entries.Origin;
import org.familyplan.query.familyfile.DirectoryRows;
import org.familyplan.query.record.CorrectedEntry;
import org.familyplan.query.record.MarkedEntry;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what is remembered of every family in tables. */
public final class PlanProjection implements Projection {
  /** Name of this projection. */
  public static final String NAME = "plan";

  private final JdbcTemplate jdbc;
  private final CoordinationSpans spans;
  private final DirectoryRows directory;
  private final EventLog log;
  private final EventSchema schema;

  /**
   * A projection.
   *
   * @param log read again for a family when one of its entries is corrected
   */
  public PlanProjection(
      JdbcTemplate jdbc, EventLog log, EventSchema schema, DirectoryRows directory) {
    this.jdbc = jdbc;
    this.spans = new CoordinationSpans(jdbc);
    this.directory = directory;
    this.log = log;
    this.schema = schema;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> tables() {
    return List.of(
        CoordinationSpans.TABLE,
        CoordinationSpans.TEAM_TABLE,
        "plan_external_id",
        "plan_member",
        "plan_entry",
        "plan_family");
  }

  @Override
  public void project(int generation, Map<FamilyId, List<ProjectedEvent>> batch) {
    batch.forEach((family, events) -> project(generation, family, events));
  }

  private void project(int generation, FamilyId family, List<ProjectedEvent> events) {
    FamilyTable table = new FamilyTable(jdbc, generation, family);
    table.entries().expect(named(events));
    for (ProjectedEvent event : events) {
      if (isCorrection(event.event())) {
        foldAnew(table, event.stored());
      } else {
        table.entries().from(origin(event.stored(), event.metadata()));
        PlanFold.project(entry(event.stored(), event.event()), table.entries());
      }
    }
    table.save(events.getLast().stored(), events.getFirst().metadata().actor());
    if (events.stream().anyMatch(each -> mayChangeCoordination(each.event()))) {
      spans.rewrite(generation, family, table.entries());
    }
    if (events.stream().anyMatch(each -> mayChangeDirectory(each.event()))) {
      directory.save(generation, family, table.entries());
    }
  }

  private static Set<String> named(List<ProjectedEvent> events) {
    Set<String> ids = new HashSet<>();
    ids.add(Entries.SINGLE);
    for (ProjectedEvent event : events) {
      EventType.ids(event.event()).forEach(id -> ids.add(id.value().toString()));
    }
    return ids;
  }

  private static boolean isCorrection(FamilyEvent event) {
    return event instanceof FactCorrected || event instanceof EntryMarkedErroneous;
  }

  private static boolean mayChangeCoordination(FamilyEvent event) {
    return event instanceof CoordinationEvent || isCorrection(event);
  }

  private static boolean mayChangeDirectory(FamilyEvent event) {
    return event instanceof FamilyFileEvent
        || event instanceof ErasureDone
        || event instanceof HouseholdEvent
        || isCorrection(event);
  }

  /** Folds the family as if the entry that is corrected had never been. */
  private void foldAnew(FamilyTable table, RecordedEvent upTo) {
    table.entries().clear();
    List<Entry> entries = new ArrayList<>();
    Map<EventId, Origin> origins = new HashMap<>();
    for (RecordedEvent stored : log.stream(upTo.stream(), 0)) {
      if (stored.sequence() <= upTo.sequence()) {
        Entry entry = entry(stored, schema.read(stored));
        entries.add(entry);
        origins.put(entry.eventId(), origin(stored, schema.readMetadata(stored)));
      }
    }
    for (Entry entry : entries) {
      table.entries().from(Objects.requireNonNull(origins.get(entry.eventId())));
      if (entry.event() instanceof EntryMarkedErroneous mark) {
        table.entries().put(mark.entry(), new MarkedEntry(mark.entry()));
      } else if (entry.event() instanceof FactCorrected correction) {
        table
            .entries()
            .put(entry.eventId(), new CorrectedEntry(correction.corrected(), entry.eventId()));
      }
    }
    for (Entry entry : Corrections.inForce(entries)) {
      table.entries().from(Objects.requireNonNull(origins.get(entry.eventId())));
      PlanFold.project(entry, table.entries());
    }
  }

  private static Origin origin(RecordedEvent stored, EventMetadata metadata) {
    return Origin.of(new EventId(stored.eventId()), metadata);
  }

  private static Entry entry(RecordedEvent stored, FamilyEvent event) {
    return new Entry(new EventId(stored.eventId()), event);
  }
}
