package org.familyplan.query.history;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
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
import org.familyplan.api.shared.Personal.Why;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.employees.Employee;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventschema.EventMetadata;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventschema.EventType;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.json.Opening;
import org.familyplan.platform.vault.Vault;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.entries.Origin;
import org.familyplan.query.household.MemberEntry;
import org.familyplan.query.plan.PlanReader;
import org.familyplan.query.sight.Sight;
import org.familyplan.query.sight.Sights;
import org.familyplan.query.web.QueryContext;
import org.jspecify.annotations.Nullable;

/** Shows stored events to people. */
final class EventViews {
  private final EventSchema schema;
  private final Employees employees;
  private final PlanReader plans;
  private final Vault vault;
  private final InstantSource clock;
  private final Sentences sentences = new Sentences();

  EventViews(
      EventSchema schema, Employees employees, PlanReader plans, Vault vault, InstantSource clock) {
    this.clock = clock;
    this.vault = vault;
    this.schema = schema;
    this.employees = employees;
    this.plans = plans;
  }

  /** The events of one family, as people read them. */
  List<EventView> of(FamilyId family, List<RecordedEvent> events, QueryContext context) {
    Entries all = plans.find(family).orElseThrow(context::unknownFamily).entries();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Decision.ZONE);
    Sight sight = Sights.of(context.actor(), all, today);
    Opening opening =
        vault.ofEvents(family.value(), events.stream().map(RecordedEvent::eventId).toList());
    Viewer viewer = new Viewer(context.locale(), names(all), opening, sight);
    return events.stream().map(viewer::view).toList();
  }

  private static Map<String, Personal<String>> names(Entries all) {
    Map<String, Personal<String>> names = new HashMap<>();
    all.all(MemberEntry.class).forEach(each -> names.put(each.personId().toString(), each.name()));
    return names;
  }

  private final class Viewer {
    private final Locale locale;
    private final Map<String, Personal<String>> people;
    private final Opening opening;
    private final Sight sight;

    private Viewer(
        Locale locale, Map<String, Personal<String>> people, Opening opening, Sight sight) {
      this.sight = sight;
      this.locale = locale;
      this.people = people;
      this.opening = opening;
    }

    EventView view(RecordedEvent stored) {
      FamilyEvent event = schema.read(stored, opening);
      EventMetadata metadata = schema.readMetadata(stored, opening);
      EventType type = schema.typeOf(event);
      Why why = sight.withheld(Origin.of(new EventId(stored.eventId()), metadata)).orElse(null);
      return new EventView(
          new EventId(stored.eventId()),
          stored.position(),
          stored.sequence() + 1,
          stored.name(),
          stored.revision(),
          why == null
              ? sentences.of(stored.name(), Sentences.content(event), locale, this::name)
              : sentences.text(Personal.withheld(why), locale),
          stored.recordedAt(),
          type.effectiveFrom(event),
          type.effectiveUntil(event),
          metadata.subjects(),
          metadata.informationKind(),
          metadata.sensitivity().name(),
          recordedBy(metadata, why),
          new Cause(
              metadata.command(),
              metadata.commandId(),
              metadata.requestId(),
              metadata.traceParent(),
              metadata.basedOn()),
          why == null ? event : null,
          why);
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

  private RecordedBy recordedBy(EventMetadata metadata, @Nullable Why why) {
    return new RecordedBy(
        metadata.actor(),
        employee(metadata.actor().value()),
        metadata.role().name(),
        metadata.department(),
        metadata.municipality(),
        metadata.system(),
        metadata.reason() == null || why == null ? metadata.reason() : Personal.withheld(why),
        metadata.purpose(),
        metadata.legalBasis());
  }
}
