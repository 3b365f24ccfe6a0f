package org.familyplan.query.statistics.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.RecordedEvent;

/** Facts folded from one family's entries in the log, as if wrong ones had never been. */
public final class LoggedFacts {
  private final EventLog log;
  private final EventSchema schema;

  public LoggedFacts(EventLog log, EventSchema schema) {
    this.log = log;
    this.schema = schema;
  }

  /** The facts as known at a position; empty when the file was not yet recorded. */
  Optional<FamilyFacts> at(FamilyId family, long position) {
    List<Entry> known = entries(family, stored -> stored.position() <= position);
    return known.isEmpty() ? Optional.empty() : Optional.of(fold(known));
  }

  /** The facts as known with this event. */
  FamilyFacts upTo(RecordedEvent last) {
    return fold(
        entries(new FamilyId(last.stream()), stored -> stored.sequence() <= last.sequence()));
  }

  private List<Entry> entries(FamilyId family, Predicate<RecordedEvent> known) {
    return log.stream(family.value(), 0).stream()
        .filter(known)
        .map(stored -> new Entry(new EventId(stored.eventId()), schema.read(stored)))
        .toList();
  }

  private static FamilyFacts fold(List<Entry> known) {
    return FamilyFacts.of(Corrections.inForce(known).stream().map(Entry::event).toList());
  }
}
