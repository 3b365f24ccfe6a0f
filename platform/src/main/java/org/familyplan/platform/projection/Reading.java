package org.familyplan.platform.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventschema.UnreadableEvent;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.RecordedEvent;
import tools.jackson.core.JacksonException;

/** Reads from the log what projections get. Throws {@link Stuck} at what it cannot read. */
final class Reading {
  private final EventLog log;
  private final EventSchema schema;

  Reading(EventLog log, EventSchema schema) {
    this.log = log;
    this.schema = schema;
  }

  /**
   * A segment's share of the next events, up to the first that this release cannot read.
   *
   * @param position where the segment stands
   * @param limit events of all segments that are looked at
   * @param stopped families whose events are passed over
   */
  Share next(Segment segment, long position, int limit, Set<UUID> stopped) {
    List<RecordedEvent> next = log.after(position, limit);
    requireNoHole(position, next);
    List<ProjectedEvent> events = new ArrayList<>();
    for (RecordedEvent each : next) {
      if (segment.owns(each.stream()) && !stopped.contains(each.stream())) {
        try {
          events.add(read(each));
        } catch (Stuck e) {
          return before(each, events, position, e);
        }
      }
    }
    return new Share(events, position + next.size());
  }

  /** The events of one family from one that is named up to a position. */
  List<ProjectedEvent> of(UUID family, UUID firstEvent, long upTo) {
    RecordedEvent first =
        log.event(firstEvent).orElseThrow(() -> new Stuck("the log lacks a failed event", null));
    return log.stream(family, first.sequence()).stream()
        .filter(each -> each.position() <= upTo)
        .map(this::read)
        .toList();
  }

  private ProjectedEvent read(RecordedEvent stored) {
    try {
      return new ProjectedEvent(stored, schema.read(stored), schema.readMetadata(stored));
    } catch (UnreadableEvent | JacksonException e) {
      throw new Stuck("unreadable: " + described(stored), e);
    }
  }

  private static Share before(
      RecordedEvent unreadable, List<ProjectedEvent> events, long position, Stuck reason) {
    long upTo = unreadable.position() - 1;
    if (upTo == position) {
      throw reason;
    }
    return new Share(events, upTo);
  }

  private static void requireNoHole(long position, List<RecordedEvent> next) {
    if (!next.isEmpty() && next.getLast().position() != position + next.size()) {
      throw new Stuck("the log has a hole after position " + position, null);
    }
  }

  private static String described(RecordedEvent stored) {
    return "%s revision %s at position %s"
        .formatted(stored.name(), stored.revision(), stored.position());
  }
}
