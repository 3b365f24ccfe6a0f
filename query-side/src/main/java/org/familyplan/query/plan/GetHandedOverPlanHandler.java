package org.familyplan.query.plan;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.familyplan.api.plan.HandedOverPlanView;
import org.familyplan.api.plan.PlanQuery.GetHandedOverPlan;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.vault.Vault;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.query.sight.SeenEntries;
import org.familyplan.query.sight.Sight;
import org.familyplan.query.sight.Sights;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with the exact copy of a plan that was handed over, as the log holds it. */
public final class GetHandedOverPlanHandler
    implements QueryHandler<GetHandedOverPlan, HandedOverPlanView> {
  private final PlanReader reader;
  private final HandedOverCopies copies;
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
    this.reader = reader;
    this.copies = new HandedOverCopies(log, schema, vault);
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
    return Answer.of(copies.view(query.familyId(), entry));
  }

  private Optional<DocumentEntry> find(GetHandedOverPlan query, QueryContext context) {
    PlanReader.Remembered known = reader.find(query.familyId()).orElseThrow(context::unknownFamily);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Decision.ZONE);
    Sight sight = Sights.of(context, known.entries(), today);
    SeenEntries seen = new SeenEntries(known.entries(), sight);
    Optional<DocumentEntry> found =
        seen.find(DocumentEntry.class, query.documentId().toString())
            .filter(document -> HandedOverCopies.isShown(document, context.onlyAbout()));
    if (!seen.withheld().isEmpty()
        || (found.isPresent()
            && !HandedOverCopies.isForTheReader(
                query.familyId(), known.entries(), sight, today, context.onlyAbout()))) {
      throw ProblemCode.WITHHELD.problem();
    }
    return found;
  }
}
