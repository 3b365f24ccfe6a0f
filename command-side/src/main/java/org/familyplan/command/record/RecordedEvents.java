package org.familyplan.command.record;

import java.util.List;
import java.util.Optional;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;

/** The family's whole log, for decisions about entries. */
public interface RecordedEvents {
  /** Every entry, in force or not, oldest first. */
  List<Entry> all();

  /** The entries in force, oldest first. */
  default List<Entry> inForce() {
    return Corrections.inForce(all());
  }

  /** The event recorded under this id, whether in force or not. */
  default Optional<FamilyEvent> find(EventId id) {
    return all().stream().filter(each -> each.eventId().equals(id)).map(Entry::event).findFirst();
  }
}
