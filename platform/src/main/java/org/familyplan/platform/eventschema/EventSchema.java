package org.familyplan.platform.eventschema;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.platform.eventstore.NewEvent;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Writes events under their logical names and reads them back, older revisions included. */
public final class EventSchema {
  private final Map<Class<?>, EventType> byClass = new HashMap<>();
  private final Map<String, EventType> byName = new HashMap<>();
  private final Map<String, Upcaster> upcasters = new HashMap<>();

  /** Throws IllegalArgumentException when two records share a name. */
  public EventSchema(
      Collection<Class<? extends FamilyEvent>> types, Collection<Upcaster> upcasters) {
    for (Class<? extends FamilyEvent> type : types) {
      register(new EventType(type));
    }
    upcasters.forEach(each -> this.upcasters.put(key(each.name(), each.fromRevision()), each));
  }

  private void register(EventType type) {
    byClass.put(type.type(), type);
    if (byName.put(type.name(), type) != null) {
      throw new IllegalArgumentException("two events are called " + type.name());
    }
  }

  /** What is known about the event's record. */
  public EventType typeOf(FamilyEvent event) {
    EventType type = byClass.get(event.getClass());
    if (type == null) {
      throw new IllegalArgumentException(event.getClass() + " is not in the catalogue");
    }
    return type;
  }

  /** All event types. */
  public List<EventType> types() {
    return List.copyOf(byName.values());
  }

  /** The event as it will be stored. */
  public NewEvent write(UUID eventId, FamilyEvent event, EventMetadata metadata) {
    EventType type = typeOf(event);
    return new NewEvent(
        eventId,
        type.name(),
        type.revision(),
        Json.mapper().writeValueAsBytes(event),
        Json.mapper().writeValueAsBytes(metadata));
  }

  /** The stored event, brought to today's revision. Throws {@link UnreadableEvent}. */
  public FamilyEvent read(RecordedEvent stored) {
    EventType type = byName.get(stored.name());
    if (type == null) {
      throw new UnreadableEvent("unknown event " + stored.name() + " at " + stored.position());
    }
    try {
      return stored.revision() == type.revision()
          ? Json.mapper().readValue(stored.payload(), type.type())
          : Json.mapper().treeToValue(upcast(stored, type.revision()), type.type());
    } catch (JacksonException e) {
      throw new UnreadableEvent("unreadable " + stored.name() + " at " + stored.position(), e);
    }
  }

  /** The metadata of a stored event. Throws {@link UnreadableEvent}. */
  public EventMetadata readMetadata(RecordedEvent stored) {
    try {
      return Json.mapper().readValue(stored.metadata(), EventMetadata.class);
    } catch (JacksonException e) {
      throw new UnreadableEvent("unreadable metadata of " + stored.name(), e);
    }
  }

  private ObjectNode upcast(RecordedEvent stored, int wanted) {
    ObjectNode payload = (ObjectNode) Json.mapper().readTree(stored.payload());
    for (int revision = stored.revision(); revision < wanted; revision++) {
      Upcaster upcaster = upcasters.get(key(stored.name(), revision));
      if (upcaster == null) {
        throw new UnreadableEvent("no upcaster for " + key(stored.name(), revision));
      }
      payload = upcaster.upcast(payload);
    }
    if (stored.revision() > wanted) {
      throw new UnreadableEvent("written by a newer version: " + key(stored.name(), wanted));
    }
    return payload;
  }

  private static String key(String name, int revision) {
    return name + "#" + revision;
  }
}
