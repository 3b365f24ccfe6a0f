package org.familyplan.query.casefile;

import java.util.List;
import java.util.Optional;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.query.casefile.CaseFile.Found;

/** Reads files from the log, as they were known at a position. */
public final class CaseFiles {
  private final EventLog log;
  private final EventSchema schema;

  public CaseFiles(EventLog log, EventSchema schema) {
    this.log = log;
    this.schema = schema;
  }

  /** The file; empty when nothing of it was known then. */
  public Optional<CaseFile> find(FamilyId family, long position) {
    List<Entry> known =
        log.stream(family.value(), 0).stream()
            .filter(stored -> stored.position() <= position)
            .map(this::entry)
            .toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CaseFile(
                family,
                known.size(),
                position,
                Corrections.inForce(known).stream()
                    .map(each -> new Found<>(each.eventId(), each.event()))
                    .toList()));
  }

  private Entry entry(RecordedEvent stored) {
    return new Entry(new EventId(stored.eventId()), schema.read(stored));
  }
}
