package org.familyplan.query.consent;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.consent.ConsentQuery.GetSharingAt;
import org.familyplan.api.consent.SharingView;
import org.familyplan.api.record.Entry;
import org.familyplan.api.shared.EventId;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.KnownAt;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers from the family's own stream, up to the position that was known then. */
public final class GetSharingAtHandler implements QueryHandler<GetSharingAt, SharingView> {
  private final EventLog log;
  private final EventSchema schema;
  private final InstantSource clock;

  public GetSharingAtHandler(EventLog log, EventSchema schema, InstantSource clock) {
    this.log = log;
    this.schema = schema;
    this.clock = clock;
  }

  @Override
  public Class<GetSharingAt> query() {
    return GetSharingAt.class;
  }

  @Override
  public @Nullable String projection() {
    return null;
  }

  @Override
  public Answer<SharingView> answer(GetSharingAt query, QueryContext context) {
    Instant now = clock.instant();
    long position = log.headAt(KnownAt.of(query.knownAt(), now)).position();
    LocalDate day =
        query.validAt() == null ? LocalDate.ofInstant(now, Decision.ZONE) : query.validAt();
    List<Entry> known =
        log.stream(query.familyId().value(), 0).stream()
            .filter(stored -> stored.position() <= position)
            .map(this::entry)
            .toList();
    if (known.isEmpty()) {
      throw context.unknownFamily();
    }
    return Answer.of(
        new SharingView(
            query.familyId(), known.size(), position, day, SharingLines.of(known, day)));
  }

  private Entry entry(RecordedEvent stored) {
    return new Entry(new EventId(stored.eventId()), schema.read(stored));
  }
}
