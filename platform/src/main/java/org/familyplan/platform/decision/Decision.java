package org.familyplan.platform.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Receipt.Warning;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventschema.EventMetadata;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventschema.EventType;
import org.familyplan.platform.eventstore.HandOver.Claim;
import org.familyplan.platform.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one decision may look at beside the family's own history, and everything that
 * comes of it. Times, ids and reference data arrive here, so that deciding stays pure.
 */
public final class Decision {
  /** Key of the decision in a command's metadata. */
  public static final String KEY = "decision";

  /** Key of an event's {@link EventMetadata} in its Axon metadata. */
  public static final String EVENT_METADATA = "metadata";

  /** Key of the event's own id in its Axon metadata. */
  public static final String EVENT_ID = "eventId";

  /** Where a date without a time belongs. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  /**
   * What is given from outside.
   *
   * @param actor who acts
   * @param onBehalfOf the employee for whom a system acts, as that system says
   * @param receivedAt when the request arrived, by the service's clock
   * @param command operationId of the command
   * @param commandId this command
   * @param requestId the request that it came with
   */
  public record Given(
      Actor actor,
      @Nullable EmployeeId onBehalfOf,
      Instant receivedAt,
      String command,
      UUID commandId,
      UUID requestId,
      @Nullable String traceParent,
      Circumstances circumstances,
      Employees employees,
      EventSchema schema,
      Supplier<UUID> ids) {}

  /**
   * A name that other files may hold too.
   *
   * @param ifHeldElsewhere what the client is told when another file holds it already
   */
  public record SharedName(String kind, String value, Warning ifHeldElsewhere) {}

  /** An event with the id that it will be stored under. */
  public record Recorded(EventId eventId, FamilyEvent event) {}

  private final Given given;
  private final List<Recorded> recorded = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<SharedName> shared = new ArrayList<>();
  private final List<PersonId> erasedPersons = new ArrayList<>();
  private final List<EventId> erasedEntries = new ArrayList<>();
  private boolean familyErased;
  private List<PersonId> family = List.of();

  public Decision(Given given) {
    this.given = given;
  }

  /** Who acts. */
  public Actor actor() {
    return given.actor();
  }

  /** Today in Denmark, by the service's clock when the request arrived. */
  public LocalDate today() {
    return LocalDate.ofInstant(given.receivedAt(), ZONE);
  }

  /** The employees known now. */
  public Employees employees() {
    return given.employees();
  }

  /** Names the persons whom an event about the whole family concerns. */
  public void concerning(List<PersonId> members) {
    family = List.copyOf(members);
  }

  /** Records an event: applied to the family now, stored when the whole request is accepted. */
  public void record(FamilyEvent event, InformationKind kind) {
    EventId eventId = new EventId(given.ids().get());
    recorded.add(new Recorded(eventId, event));
    AggregateLifecycle.apply(
        event,
        MetaData.with(EVENT_ID, eventId.toString()).and(EVENT_METADATA, metadata(event, kind)));
  }

  /** The events recorded so far, in order. */
  public List<Recorded> recorded() {
    return List.copyOf(recorded);
  }

  /** Tells the client something although the command is taken. */
  public void warn(String code, String message) {
    warnings.add(new Warning(code, message));
  }

  /** Claims a name that only one file in the whole store may hold. */
  public void claim(String kind, String value) {
    claims.add(new Claim(kind, value));
  }

  /** Holds a name that other files may hold too; the client is told when one does already. */
  public void share(SharedName name) {
    shared.add(name);
  }

  /**
   * Erases what the file says about persons: everything about some, and whatever certain entries
   * say. It is gone for good once the whole request is accepted.
   */
  public void erase(List<PersonId> persons, List<EventId> entries) {
    erasedPersons.addAll(persons);
    erasedEntries.addAll(entries);
  }

  /** Erases everything that the file says about anybody, and about the family as a whole. */
  public void eraseEverything(List<PersonId> everyone) {
    erasedPersons.addAll(everyone);
    familyErased = true;
  }

  /** True when what is about the family as a whole is erased too. */
  public boolean erasesFamily() {
    return familyErased;
  }

  /** The persons to erase. */
  public List<PersonId> erasedPersons() {
    return List.copyOf(erasedPersons);
  }

  /** The entries to erase. */
  public List<EventId> erasedEntries() {
    return List.copyOf(erasedEntries);
  }

  /** What the annotations of an event's record say. */
  public EventType typeOf(FamilyEvent event) {
    return given.schema().typeOf(event);
  }

  /** What the client is to be told. */
  public List<Warning> warnings() {
    return List.copyOf(warnings);
  }

  /** The names claimed. */
  public List<Claim> claims() {
    return List.copyOf(claims);
  }

  /** The names held beside others. */
  public List<SharedName> shared() {
    return List.copyOf(shared);
  }

  private EventMetadata metadata(FamilyEvent event, InformationKind kind) {
    List<PersonId> subjects = given.schema().typeOf(event).subjects(event);
    Actor actor = given.actor();
    Circumstances said = given.circumstances();
    return new EventMetadata(
        actor.user(),
        actor.role(),
        actor.department(),
        actor.municipality(),
        actor.system(),
        given.onBehalfOf(),
        given.command(),
        given.commandId(),
        given.requestId(),
        given.traceParent(),
        Personal.ofNullable(said.reason()),
        Personal.ofNullable(said.purpose()),
        said.legalBasis(),
        said.basedOn(),
        subjects.isEmpty() ? family : subjects,
        kind,
        EventMetadata.Sensitivity.of(kind),
        given.ids().get());
  }
}
