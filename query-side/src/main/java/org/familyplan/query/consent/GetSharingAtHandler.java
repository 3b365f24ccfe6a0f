package org.familyplan.query.consent;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.consent.ConsentQuery.GetSharingAt;
import org.familyplan.api.consent.SharingPurpose;
import org.familyplan.api.consent.SharingView;
import org.familyplan.api.consent.SharingView.BrokenGlass;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.json.Opening;
import org.familyplan.platform.vault.Vault;
import org.familyplan.query.confidentiality.ConfidentialityProjection;
import org.familyplan.query.entries.MemoryEntries;
import org.familyplan.query.entries.Origin;
import org.familyplan.query.household.HouseholdProjection;
import org.familyplan.query.moment.Told;
import org.familyplan.query.oversight.OversightProjection;
import org.familyplan.query.plan.PlanFold;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.KnownAt;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the family's own stream, up to the position that was known then, with what decides
 * when something is read.
 */
public final class GetSharingAtHandler implements QueryHandler<GetSharingAt, SharingView> {
  private final EventLog log;
  private final EventSchema schema;
  private final Vault vault;
  private final InstantSource clock;

  public GetSharingAtHandler(EventLog log, EventSchema schema, Vault vault, InstantSource clock) {
    this.log = log;
    this.schema = schema;
    this.vault = vault;
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
    List<RecordedEvent> known =
        log.stream(query.familyId().value(), 0).stream()
            .filter(stored -> stored.position() <= position)
            .toList();
    if (known.isEmpty()) {
      throw context.unknownFamily();
    }
    LocalDate day =
        query.validAt() == null ? LocalDate.ofInstant(now, Decision.ZONE) : query.validAt();
    return Answer.of(view(query, position, day, known));
  }

  private SharingView view(
      GetSharingAt query, long position, LocalDate day, List<RecordedEvent> known) {
    SharingPurpose purpose = query.purpose() == null ? SharingPurpose.JOINT_PLAN : query.purpose();
    List<Told> told = told(query.familyId(), known);
    MemoryEntries entries = new MemoryEntries();
    new PlanFold().fold(told, entries);
    List<Origin> origins = told.stream().map(Told::origin).toList();
    return new SharingView(
        query.familyId(),
        known.size(),
        position,
        day,
        purpose,
        new SharingLines(purpose, day, ConsentProjection.consents(entries), origins)
            .about(HouseholdProjection.members(entries)),
        RestrictedThen.of(origins, ConfidentialityProjection.restrictions(entries, day)),
        OversightProjection.oversight(entries).openOn(day).stream()
            .map(each -> new BrokenGlass(each.employee(), each.brokenOn(), each.until()))
            .toList());
  }

  /** With when members were born, which says whose word it takes. */
  private List<Told> told(FamilyId family, List<RecordedEvent> known) {
    Opening opening = vault.ofFamily(family.value());
    return known.stream().map(stored -> Told.of(stored, schema, opening)).toList();
  }
}
