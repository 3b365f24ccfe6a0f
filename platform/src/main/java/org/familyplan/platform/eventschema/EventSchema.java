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
import org.familyplan.platform.json.Opening;
import org.familyplan.platform.json.Sealing;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
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

  /**
   * The event as it will be stored.
   *
   * @param sealing protects what it says about persons
   */
  public NewEvent write(UUID eventId, FamilyEvent event, EventMetadata metadata, Sealing sealing) {
    ObjectWriter json = Json.storing(sealing);
    EventType type = typeOf(event);
    return new NewEvent(
        eventId,
        type.name(),
        type.revision(),
        json.writeValueAsBytes(event),
        json.writeValueAsBytes(metadata));
  }

  /** The stored event with its personal values sealed. Throws {@link UnreadableEvent}. */
  public FamilyEvent read(RecordedEvent stored) {
    return read(stored, Opening.NOTHING);
  }

  /**
   * The stored event, brought to today's revision. Throws {@link UnreadableEvent}.
   *
   * @param opening makes personal values readable
   */
  public FamilyEvent read(RecordedEvent stored, Opening opening) {
    EventType type = byName.get(stored.name());
    if (type == null) {
      throw new UnreadableEvent("unknown event " + stored.name() + " at " + stored.position());
    }
    ObjectReader json = Json.stored(opening).forType(type.type());
    try {
      return stored.revision() == type.revision()
          ? json.readValue(stored.payload())
          : json.readValue(upcast(stored, type.revision()));
    } catch (JacksonException e) {
      throw new UnreadableEvent("unreadable " + stored.name() + " at " + stored.position(), e);
    }
  }

  /** The metadata of a stored event, sealed. Throws {@link UnreadableEvent}. */
  public EventMetadata readMetadata(RecordedEvent stored) {
    return readMetadata(stored, Opening.NOTHING);
  }

  /** The metadata of a stored event. Throws {@link UnreadableEvent}. */
  public EventMetadata readMetadata(RecordedEvent stored, Opening opening) {
    try {
      return Json.stored(opening).forType(EventMetadata.class).readValue(stored.metadata());
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
