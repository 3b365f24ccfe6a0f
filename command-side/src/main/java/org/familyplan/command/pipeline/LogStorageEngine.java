package org.familyplan.command.pipeline;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.eventschema.EventMetadata;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.NewEvent;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.json.Opening;
import org.familyplan.platform.vault.FamilySealing;
import org.familyplan.platform.vault.Vault;
import org.jspecify.annotations.Nullable;

/**
 * Our log as Axon's storage engine. Axon may append several times while it prepares to commit; the
 * events are collected in the unit of work and handed over once, together with everything else that
 * the command writes, when it commits.
 */
public final class LogStorageEngine implements EventStorageEngine {
  private static final String AGGREGATE = "Family";

  private final EventLog log;
  private final EventSchema schema;
  private final Vault vault;

  public LogStorageEngine(EventLog log, EventSchema schema, Vault vault) {
    this.log = log;
    this.schema = schema;
    this.vault = vault;
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    UnitOfWork<?> unit = CurrentUnitOfWork.get();
    Collected collected = Collected.of(unit);
    if (collected.isEmpty()) {
      unit.onCommit(u -> collected.handOver(log, vault));
    }
    events.forEach(event -> collected.add(toStore(event, sealing(event, collected))));
  }

  private FamilySealing sealing(EventMessage<?> message, Collected collected) {
    UUID family = ((FamilyEvent) message.getPayload()).familyId().value();
    boolean isNew = ((DomainEventMessage<?>) message).getSequenceNumber() == 0;
    return collected.sealing(() -> vault.sealing(family, isNew));
  }

  private NewEvent toStore(EventMessage<?> message, FamilySealing sealing) {
    MetaData metaData = message.getMetaData();
    UUID eventId =
        UUID.fromString((String) Objects.requireNonNull(metaData.get(Decision.EVENT_ID)));
    return schema.write(
        eventId,
        (FamilyEvent) message.getPayload(),
        (EventMetadata) Objects.requireNonNull(metaData.get(Decision.EVENT_METADATA)),
        sealing.of(eventId));
  }

  @Override
  public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
    List<RecordedEvent> events =
        log.stream(UUID.fromString(aggregateIdentifier), firstSequenceNumber);
    Opening opening =
        events.isEmpty() ? Opening.NOTHING : vault.ofFamily(UUID.fromString(aggregateIdentifier));
    return DomainEventStream.of(
        events.stream().map(event -> fromStore(event, opening)),
        () -> events.isEmpty() ? null : events.getLast().sequence());
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    long position = token == null ? 0 : token.position().orElseThrow();
    return log.after(position, 500).stream()
        .map(
            event ->
                new GenericTrackedDomainEventMessage<>(
                    new GlobalSequenceTrackingToken(event.position()),
                    fromStore(event, Opening.NOTHING)));
  }

  private DomainEventMessage<FamilyEvent> fromStore(RecordedEvent stored, Opening opening) {
    FamilyEvent event = schema.read(stored, opening);
    MetaData metaData =
        MetaData.with(Decision.EVENT_ID, stored.eventId().toString())
            .and(Decision.EVENT_METADATA, schema.readMetadata(stored, opening));
    return new GenericDomainEventMessage<>(
        AGGREGATE,
        stored.stream().toString(),
        stored.sequence(),
        event,
        metaData,
        stored.eventId().toString(),
        stored.recordedAt());
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
    long version = log.version(UUID.fromString(aggregateIdentifier));
    return version == 0 ? Optional.empty() : Optional.of(version - 1);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(log.head().position());
  }

  /** No snapshots: they would be one more place with personal data, and replay is quick enough. */
  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    throw new UnsupportedOperationException("this store keeps no snapshots");
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
    return Optional.empty();
  }

  @Override
  public String toString() {
    return "LogStorageEngine on " + Objects.toString(log);
  }
}
