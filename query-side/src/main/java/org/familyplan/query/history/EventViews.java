package org.familyplan.query.history;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.familyplan.api.erasure.ErasureEvent;
import org.familyplan.api.history.EventView;
import org.familyplan.api.history.EventView.Cause;
import org.familyplan.api.history.EventView.RecordedBy;
import org.familyplan.api.household.HouseholdEvent.MemberDetailsCorrected;
import org.familyplan.api.oversight.OversightEvent;
import org.familyplan.api.plan.PlanEvent.PlanHandedOver;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Personal.Why;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.employees.Employee;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventschema.EventMetadata;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventschema.EventType;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.json.Opening;
import org.familyplan.platform.vault.Vault;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.entries.Origin;
import org.familyplan.query.household.MemberEntry;
import org.familyplan.query.plan.PlanReader;
import org.familyplan.query.sight.SeenEntries;
import org.familyplan.query.sight.Sight;
import org.familyplan.query.sight.Sights;
import org.familyplan.query.web.QueryContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows stored events to people. */
final class EventViews {
  private final HistoryReader reader;
  private final EventSchema schema;
  private final Employees employees;
  private final PlanReader plans;
  private final Vault vault;
  private final InstantSource clock;
  private final Sentences sentences = new Sentences();

  EventViews(
      HistoryReader reader,
      EventSchema schema,
      Employees employees,
      PlanReader plans,
      Vault vault,
      InstantSource clock) {
    this.reader = reader;
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
    Viewer viewer =
        new Viewer(context, names(all, sight), subjects -> opening, sight, new Context(family));
    return events.stream().map(viewer::view).toList();
  }

  /**
   * The events as a person is told of them: what is not about this person alone is held back, and
   * nobody else is named.
   */
  List<EventView> told(
      PersonId person,
      FamilyId family,
      Entries all,
      List<RecordedEvent> events,
      QueryContext context) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Decision.ZONE);
    Function<Set<UUID>, Opening> openings =
        vault.byOwners(family.value(), events.stream().map(RecordedEvent::eventId).toList());
    Opening alone = openings.apply(Set.of(person.value(), family.value()));
    Opening among = openings.apply(Set.of(person.value()));
    Map<String, Personal<String>> names = names(all, Sights.of(context.actor(), all, today));
    names.replaceAll(
        (id, name) ->
            id.equals(person.toString()) ? name : Personal.withheld(Why.OF_ANOTHER_PERSON));
    Viewer viewer =
        new Viewer(
            context,
            names,
            subjects -> subjects.equals(List.of(person)) ? alone : among,
            Sights.toldTo(person, context.actor(), all, today),
            new Context(family));
    return events.stream().map(viewer::view).toList();
  }

  /** Names as the reader may see them. */
  private static Map<String, Personal<String>> names(Entries all, Sight sight) {
    Entries seen = new SeenEntries(all, sight);
    Map<String, Personal<String>> names = new HashMap<>();
    all.byId(MemberEntry.class)
        .forEach(
            (id, member) ->
                names.put(
                    id,
                    seen.find(MemberEntry.class, id)
                        .map(MemberEntry::name)
                        .orElse(Personal.withheld(Why.RESTRICTED))));
    return names;
  }

  /** What of the family's history sentences on other entries lean on; read when it is needed. */
  private final class Context {
    private final FamilyId family;
    private final Amendments amendments;
    private @Nullable Details details;

    private Context(FamilyId family) {
      this.family = family;
      this.amendments =
          new Amendments(
              entries(
                  reader.named(
                      family.value(), "record.FactCorrected", "record.EntryMarkedErroneous"),
                  Opening.NOTHING));
    }

    private List<Entry> entries(List<RecordedEvent> stored, Opening opening) {
      return stored.stream()
          .map(each -> new Entry(new EventId(each.eventId()), schema.read(each, opening)))
          .toList();
    }

    private Details details() {
      if (details == null) {
        List<RecordedEvent> stored =
            reader.named(
                family.value(), "household.FamilyMemberAdded", "household.MemberDetailsCorrected");
        Opening opening =
            vault.ofEvents(family.value(), stored.stream().map(RecordedEvent::eventId).toList());
        details = new Details(entries(stored, opening), amendments);
      }
      return details;
    }

    /** The event's components and, where it is about another entry, what is told of that. */
    private JsonNode content(FamilyEvent event, EventId eventId) {
      ObjectNode content = (ObjectNode) Sentences.content(event);
      if (event instanceof EntryMarkedErroneous mark) {
        reader
            .find(family.value(), mark.entry().value(), null)
            .map(schema::read)
            .map(entry -> schema.typeOf(entry).effectiveFrom(entry))
            .ifPresent(day -> content.put("entry", day.toString()));
      } else if (event instanceof MemberDetailsCorrected) {
        content.set("before", details().before(eventId));
      }
      return content;
    }
  }

  private final class Viewer {
    private final Actor actor;
    private final Locale locale;
    private final Map<String, Personal<String>> people;
    private final Function<List<PersonId>, Opening> openings;
    private final Sight sight;
    private final Context context;

    private Viewer(
        QueryContext reader,
        Map<String, Personal<String>> people,
        Function<List<PersonId>, Opening> openings,
        Sight sight,
        Context context) {
      this.sight = sight;
      this.context = context;
      this.actor = reader.actor();
      this.locale = reader.locale();
      this.people = people;
      this.openings = openings;
    }

    EventView view(RecordedEvent stored) {
      List<PersonId> subjects = schema.readMetadata(stored, Opening.NOTHING).subjects();
      Opening opening = openings.apply(subjects);
      FamilyEvent event = shown(schema.read(stored, opening));
      EventMetadata metadata = schema.readMetadata(stored, opening);
      EventType type = schema.typeOf(event);
      EventId eventId = new EventId(stored.eventId());
      Why why =
          sight
              .withheld(Origin.of(eventId, metadata))
              .or(() -> isForOverseers(event) ? Optional.of(Why.RESTRICTED) : Optional.empty())
              .orElse(null);
      return new EventView(
          eventId,
          stored.position(),
          stored.sequence() + 1,
          stored.name(),
          stored.revision(),
          why == null
              ? sentences.of(stored.name(), context.content(event, eventId), locale, this::name)
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
          context.amendments.supersededBy(eventId),
          context.amendments.markedBy(eventId),
          why == null ? event : null,
          why);
    }

    /** A handed-over plan is asked for by itself: it holds more than one event may tell. */
    private FamilyEvent shown(FamilyEvent event) {
      return event instanceof PlanHandedOver copy && actor.role() != Role.AUDITOR
          ? copy.withoutDocument()
          : event;
    }

    /** Who broke a glass or asks to be erased is no business of those who work with the family. */
    private boolean isForOverseers(FamilyEvent event) {
      return (event instanceof OversightEvent || event instanceof ErasureEvent)
          && (actor.role() == Role.CASEWORKER || actor.role() == Role.SYSTEM);
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

  private static @Nullable Personal<String> shown(
      @Nullable Personal<String> said, @Nullable Why why) {
    return said == null || why == null ? said : Personal.withheld(why);
  }

  private RecordedBy recordedBy(EventMetadata metadata, @Nullable Why why) {
    return new RecordedBy(
        metadata.actor(),
        employee(metadata.actor().value()),
        metadata.role().name(),
        metadata.department(),
        metadata.municipality(),
        metadata.system(),
        shown(metadata.reason(), why),
        shown(metadata.purpose(), why),
        why == null ? metadata.legalBasis() : null);
  }
}
