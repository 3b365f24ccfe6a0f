package org.familyplan.query.plan;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.familyplan.api.plan.HandedOverPlanView;
import org.familyplan.api.plan.PlanEvent.PlanHandedOver;
import org.familyplan.api.plan.PlanQuery.GetHandedOverPlan;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.json.Opening;
import org.familyplan.platform.vault.Vault;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.query.sight.SeenEntries;
import org.familyplan.query.sight.Sight;
import org.familyplan.query.sight.Sights;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with the exact copy of a plan that was handed over, as the log holds it. */
public final class GetHandedOverPlanHandler
    implements QueryHandler<GetHandedOverPlan, HandedOverPlanView> {
  private final PlanReader reader;
  private final EventLog log;
  private final EventSchema schema;
  private final Vault vault;
  private final TransactionTemplate snapshot;
  private final InstantSource clock;

  /**
   * A handler.
   *
   * @param snapshot read-only transaction in which all reads see the same state
   */
  public GetHandedOverPlanHandler(
      PlanReader reader,
      EventLog log,
      EventSchema schema,
      Vault vault,
      TransactionTemplate snapshot,
      InstantSource clock) {
    this.clock = clock;
    this.vault = vault;
    this.reader = reader;
    this.log = log;
    this.schema = schema;
    this.snapshot = snapshot;
  }

  @Override
  public Class<GetHandedOverPlan> query() {
    return GetHandedOverPlan.class;
  }

  @Override
  public String projection() {
    return PlanProjection.NAME;
  }

  @Override
  public Answer<HandedOverPlanView> answer(GetHandedOverPlan query, QueryContext context) {
    DocumentEntry entry =
        Objects.requireNonNull(snapshot.execute(status -> find(query, context)))
            .orElseThrow(
                () ->
                    RequestProblem.of(
                        404, "plan.document-unknown", "The family has no such document."));
    return Answer.of(view(query, entry));
  }

  private Optional<DocumentEntry> find(GetHandedOverPlan query, QueryContext context) {
    PlanReader.Remembered known = reader.find(query.familyId()).orElseThrow(context::unknownFamily);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Decision.ZONE);
    Sight sight = Sights.of(context, known.entries(), today);
    SeenEntries seen = new SeenEntries(known.entries(), sight);
    Optional<DocumentEntry> found =
        seen.find(DocumentEntry.class, query.documentId().toString())
            .filter(document -> isShown(document, context.onlyAbout()));
    if (!seen.withheld().isEmpty()
        || (found.isPresent()
            && isSomethingWithheld(query.familyId(), known, sight, today, context))) {
      throw ProblemCode.WITHHELD.problem();
    }
    return found;
  }

  /**
   * The copy tells of everything that stood in the plan, so it is for those from whom nothing of
   * the plan is held back today, and for the member to whom it was handed over.
   */
  private static boolean isSomethingWithheld(
      FamilyId family,
      PlanReader.Remembered known,
      Sight sight,
      LocalDate today,
      QueryContext context) {
    return context.onlyAbout() == null
        && !PlanFold.view(
                family,
                known.version(),
                known.position(),
                known.entries(),
                sight,
                today,
                id -> Optional.empty())
            .withheld()
            .isEmpty();
  }

  private static boolean isShown(DocumentEntry document, @Nullable PersonId onlyRecipient) {
    return onlyRecipient == null || onlyRecipient.equals(document.recipientPerson());
  }

  private HandedOverPlanView view(GetHandedOverPlan query, DocumentEntry entry) {
    Opening opening = vault.ofEvents(query.familyId().value(), List.of(entry.eventId().value()));
    PlanHandedOver event =
        (PlanHandedOver) schema.read(log.event(entry.eventId().value()).orElseThrow(), opening);
    return new HandedOverPlanView(
        query.familyId(),
        event.documentId(),
        event.planVersion(),
        event.recipient(),
        event.recipientPerson(),
        event.recipientName(),
        event.handedOverOn(),
        event.rendererVersion(),
        event.sha256(),
        event.members(),
        event.document());
  }
}
