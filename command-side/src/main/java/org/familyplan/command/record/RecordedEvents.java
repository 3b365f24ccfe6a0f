package org.familyplan.command.record;

import java.util.Optional;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;

/** The family's whole log, for decisions about entries. */
@FunctionalInterface
public interface RecordedEvents {
  /** The event recorded under this id, whether in force or not. */
  Optional<FamilyEvent> find(EventId id);
}
