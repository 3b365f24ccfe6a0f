package org.familyplan.query.entries;

import java.util.List;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.eventschema.EventMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Where something that is remembered came from: the entry of the log, what kind of information it
 * is, whom it concerns, and which department recorded it.
 */
public record Origin(
    EventId eventId,
    InformationKind kind,
    List<PersonId> subjects,
    @Nullable Department department) {

  /** What the log says beside an entry. */
  public static Origin of(EventId eventId, EventMetadata metadata) {
    return new Origin(
        eventId, metadata.informationKind(), metadata.subjects(), metadata.department());
  }
}
