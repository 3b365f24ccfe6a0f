package org.familyplan.query.history;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.familyplan.api.history.EventView;
import org.familyplan.api.history.EventView.Cause;
import org.familyplan.api.history.EventView.RecordedBy;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Personal;
import org.familyplan.platform.employees.Employee;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventschema.EventMetadata;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventschema.EventType;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.json.Opening;
import org.familyplan.platform.vault.Vault;
import org.familyplan.query.plan.FamilyNames;
import org.jspecify.annotations.Nullable;

/** Shows stored events to people. */
final class EventViews {
  private final EventSchema schema;
  private final Employees employees;
  private final FamilyNames names;
  private final Vault vault;
  private final Sentences sentences = new Sentences();

  EventViews(EventSchema schema, Employees employees, FamilyNames names, Vault vault) {
    this.vault = vault;
    this.schema = schema;
    this.employees = employees;
    this.names = names;
  }

  /** The events of one family, as people read them. */
  List<EventView> of(FamilyId family, List<RecordedEvent> events, Locale locale) {
    Opening opening =
        vault.ofEvents(family.value(), events.stream().map(RecordedEvent::eventId).toList());
    Viewer viewer = new Viewer(locale, names.of(family), opening);
    return events.stream().map(viewer::view).toList();
  }

  private final class Viewer {
    private final Locale locale;
    private final Map<String, Personal<String>> people;
    private final Opening opening;

    private Viewer(Locale locale, Map<String, Personal<String>> people, Opening opening) {
      this.locale = locale;
      this.people = people;
      this.opening = opening;
    }

    EventView view(RecordedEvent stored) {
      FamilyEvent event = schema.read(stored, opening);
      EventMetadata metadata = schema.readMetadata(stored, opening);
      EventType type = schema.typeOf(event);
      return new EventView(
          new EventId(stored.eventId()),
          stored.position(),
          stored.sequence() + 1,
          stored.name(),
          stored.revision(),
          sentences.of(stored.name(), Sentences.content(event), locale, this::name),
          stored.recordedAt(),
          type.effectiveFrom(event),
          type.effectiveUntil(event),
          metadata.subjects(),
          metadata.informationKind(),
          metadata.sensitivity().name(),
          recordedBy(metadata),
          new Cause(
              metadata.command(),
              metadata.commandId(),
              metadata.requestId(),
              metadata.traceParent(),
              metadata.basedOn()),
          event);
    }

    private @Nullable String name(String id) {
      Personal<String> person = people.get(id);
      return person == null ? employee(id) : sentences.text(person, locale);
    }
  }

  private @Nullable String employee(String id) {
    return id.matches("[A-Za-z0-9._-]{1,64}")
        ? employees.find(new EmployeeId(id)).map(Employee::name).orElse(null)
        : null;
  }

  private RecordedBy recordedBy(EventMetadata metadata) {
    return new RecordedBy(
        metadata.actor(),
        employee(metadata.actor().value()),
        metadata.role().name(),
        metadata.department(),
        metadata.municipality(),
        metadata.system(),
        metadata.reason(),
        metadata.purpose(),
        metadata.legalBasis());
  }
}
