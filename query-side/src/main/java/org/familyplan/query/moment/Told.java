package org.familyplan.query.moment;

import org.familyplan.api.record.Entry;
import org.familyplan.api.shared.EventId;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.json.Opening;
import org.familyplan.query.entries.Origin;

/** What the service was told: an entry of the log and what stands beside it. */
public record Told(Entry entry, Origin origin) {
  /**
   * Reads a stored event. Throws UnreadableEvent.
   *
   * @param opening makes personal values readable
   */
  public static Told of(RecordedEvent stored, EventSchema schema, Opening opening) {
    EventId id = new EventId(stored.eventId());
    return new Told(
        new Entry(id, schema.read(stored, opening)), Origin.of(id, schema.readMetadata(stored)));
  }
}
