package org.familyplan.query.step;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.familyplan.api.history.EventView;
import org.familyplan.api.plan.PlanEvent.PlanActivated;
import org.familyplan.api.plan.PlanEvent.PlanRevised;
import org.familyplan.api.plan.PlanId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.step.PlanVersionsView;
import org.familyplan.api.step.PlanVersionsView.PlanVersion;
import org.familyplan.api.step.StepQuery.GetPlanVersions;
import org.familyplan.query.history.EventViews;
import org.familyplan.query.history.HistoryProjection;
import org.familyplan.query.history.HistoryReader;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with the numbered versions of a family's plans. */
public final class GetPlanVersionsHandler
    implements QueryHandler<GetPlanVersions, PlanVersionsView> {
  private final HistoryReader history;
  private final EventViews views;
  private final TransactionTemplate snapshot;

  /**
   * A handler.
   *
   * @param snapshot read-only transaction in which all reads see the same state
   */
  public GetPlanVersionsHandler(
      HistoryReader history, EventViews views, TransactionTemplate snapshot) {
    this.history = history;
    this.views = views;
    this.snapshot = snapshot;
  }

  @Override
  public Class<GetPlanVersions> query() {
    return GetPlanVersions.class;
  }

  @Override
  public String projection() {
    return HistoryProjection.NAME;
  }

  @Override
  public Answer<PlanVersionsView> answer(GetPlanVersions query, QueryContext context) {
    return Objects.requireNonNull(snapshot.execute(status -> read(query, context)));
  }

  private Answer<PlanVersionsView> read(GetPlanVersions query, QueryContext context) {
    UUID family = query.familyId().value();
    long version = history.version(family);
    if (version == 0) {
      throw context.unknownFamily();
    }
    List<EventView> events =
        views.of(
            query.familyId(),
            history.named(family, "plan.PlanActivated", "plan.PlanRevised"),
            context);
    boolean isWhole = context.onlyAbout() == null;
    return Answer.of(
        new PlanVersionsView(
            query.familyId(),
            version,
            events.stream().map(each -> version(each, isWhole)).toList()));
  }

  private static PlanVersion version(EventView event, boolean isWhole) {
    return switch (event.content()) {
      case PlanActivated e -> version(event, e.planId(), e.version(), null, isWhole);
      case PlanRevised e -> version(event, e.planId(), e.version(), e.reason(), isWhole);
      case null, default -> version(event, null, null, null, isWhole);
    };
  }

  /** Why the plan was revised is about the whole family. */
  private static PlanVersion version(
      EventView event,
      @Nullable PlanId planId,
      @Nullable Integer number,
      @Nullable Personal<String> reason,
      boolean isWhole) {
    return new PlanVersion(
        event.eventId(),
        event.version(),
        event.kind(),
        planId,
        number,
        isWhole ? reason : null,
        event.effectiveFrom(),
        event.recordedAt(),
        isWhole ? event.recordedBy() : null,
        event.markedErroneousBy(),
        event.withheld());
  }
}
