package org.familyplan.command.familyfile;

import static org.familyplan.command.familyfile.FamilyFileRule.FILE_IS_NOT_DISPOSED_OF;
import static org.familyplan.command.familyfile.FamilyFileRule.FILE_IS_OPEN;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.ForwardNone;
import org.familyplan.api.familyfile.FamilyFileCommand.OpenFamilyFile;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.TakenWhenClosed;
import org.familyplan.command.record.Records;
import org.familyplan.command.record.Records.Source;
import org.familyplan.platform.decision.Contradictions;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.eventschema.EventMetadata;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.rights.Relation;
import org.familyplan.platform.rights.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One family's file. Each capability decides and evolves in a member of its own; here stands what
 * concerns them all: opening, what a closed file takes, and corrections.
 */
@AggregateRoot
public final class Family implements Records.Whole {
  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable FamilyId familyId;

  private @Nullable MunicipalityCode municipality;
  private @Nullable EmployeeId openedBy;

  // Commands find their way into the members by Axon; events are folded here, one way.
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final Records records = new Records(this);

  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private FamilyState state = new FamilyState(records);

  @CommandHandlerInterceptor
  void closedFilesTakeOnlyWhatTheyMust(FamilyCommand command, Decision decision) {
    decision.concerning(everyone());
    FILE_IS_NOT_DISPOSED_OF.unless(!state.isDisposedOf(), "familyId");
    FILE_IS_OPEN.unless(
        !state.isClosed() || command.getClass().isAnnotationPresent(TakenWhenClosed.class),
        "familyId");
    LocalDate today = decision.today();
    if (state.hides(command, decision.actor(), relationOrGlass(decision.actor(), today), today)) {
      throw new HeldBack();
    }
  }

  /** Opens the file. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  public void decide(OpenFamilyFile command, Decision decision) {
    FamilyFile.open(command, decision);
  }

  @EventSourcingHandler
  void evolve(FamilyEvent event, MetaData metaData, @MessageIdentifier String messageId) {
    familyId = event.familyId();
    if (event instanceof FamilyFileOpened opened) {
      municipality = opened.municipality();
      openedBy = actor(metaData);
    }
    records.evolve(new Entry(eventId(metaData, messageId), event), source(metaData));
    if (event instanceof FactCorrected || event instanceof EntryMarkedErroneous) {
      state = folded(records.inForce());
    } else {
      state.fold(event);
    }
  }

  /** The id that the event is stored under; a message that names none is its own entry. */
  private static EventId eventId(MetaData metaData, String messageId) {
    Object id = metaData.getOrDefault(Decision.EVENT_ID, messageId);
    return new EventId(UUID.fromString((String) id));
  }

  private static @Nullable EmployeeId actor(MetaData metaData) {
    return metaData.get(Decision.EVENT_METADATA) instanceof EventMetadata known
        ? known.actor()
        : null;
  }

  /** True when the file belongs to a municipality of which the actor may know the files. */
  public boolean isKnownTo(Actor actor) {
    return municipality != null && Standing.reaches(actor, municipality);
  }

  /** How somebody stands to the family on a day, as the log says; break-glass aside. */
  public boolean hasBrokenTheGlass(EmployeeId employee, LocalDate day) {
    return state.hasBrokenTheGlass(employee, day);
  }

  /** How somebody stands to the family that day, a broken glass included. */
  public Relation relationOrGlass(Actor actor, LocalDate day) {
    Relation relation = relation(actor, day);
    return relation == Relation.NONE
            && actor.role() == Role.CASEWORKER
            && hasBrokenTheGlass(actor.user(), day)
        ? Relation.BREAK_GLASS
        : relation;
  }

  /** How somebody stands to the family that day. */
  public Relation relation(Actor actor, LocalDate day) {
    return state.relation(actor, actor.user().equals(openedBy), day);
  }

  private static Source source(MetaData metaData) {
    return metaData.get(Decision.EVENT_METADATA) instanceof EventMetadata known
        ? new Source(known.informationKind(), known.department(), known.subjects())
        : new Source(InformationKind.PLAN, null, List.of());
  }

  private FamilyState folded(List<Entry> entries) {
    FamilyState folded = new FamilyState(records);
    entries.forEach(entry -> folded.fold(entry.event()));
    return folded;
  }

  @Override
  public void check(Correctable fact, List<Entry> others, Decision decision) {
    folded(others).check(fact, decision);
  }

  @Override
  public void verify(List<Entry> inForce) {
    folded(inForce).verify();
  }

  @Override
  public Contradictions contradictions() {
    return state.household().contradictions();
  }

  @Override
  public List<PersonId> everyone() {
    return state.household().everyone();
  }
}
