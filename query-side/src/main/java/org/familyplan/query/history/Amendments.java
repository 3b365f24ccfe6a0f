package org.familyplan.query.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.EventId;
import org.jspecify.annotations.Nullable;

/** What was recorded later about a family's entries: corrections and marks of mistakes. */
final class Amendments {
  private final Map<EventId, EventId> corrections = new HashMap<>();
  private final Map<EventId, EventId> marks = new HashMap<>();

  /**
   * Knows what corrections and marks say.
   *
   * @param amendments them, in the order in which they were recorded
   */
  Amendments(List<Entry> amendments) {
    for (Entry each : amendments) {
      if (each.event() instanceof FactCorrected correction) {
        corrections.put(correction.corrected(), each.eventId());
      } else if (each.event() instanceof EntryMarkedErroneous mark) {
        marks.put(mark.entry(), each.eventId());
      }
    }
  }

  /** The correction in force that took the entry's place. */
  @Nullable EventId supersededBy(EventId entry) {
    EventId correction = corrections.get(entry);
    return correction == null || marks.containsKey(correction) ? null : correction;
  }

  /** The mark that says that the entry was made by mistake. */
  @Nullable EventId markedBy(EventId entry) {
    return marks.get(entry);
  }
}
