package org.familyplan.query.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.familyplan.api.plan.FamilyPlanView;
import org.familyplan.api.step.StepQuery.GetStep;
import org.familyplan.api.step.StepView;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.query.difference.Differences;
import org.familyplan.query.difference.Differences.Difference;
import org.familyplan.query.history.EventViews;
import org.familyplan.query.history.HistoryProjection;
import org.familyplan.query.history.HistoryReader;
import org.familyplan.query.plan.FamilyPlans;
import org.familyplan.query.plan.FamilyReadings;
import org.familyplan.query.plan.Readings;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with one step of a family's history. */
public final class GetStepHandler implements QueryHandler<GetStep, StepView> {
  private final HistoryReader history;
  private final Steps steps;
  private final EventViews views;
  private final Readings readings;
  private final FamilyPlans plans;
  private final TransactionTemplate snapshot;
  private final Differences differences = new Differences();

  /**
   * A handler.
   *
   * @param snapshot read-only transaction in which all reads see the same state
   */
  public GetStepHandler(
      HistoryReader history,
      Steps steps,
      EventViews views,
      Readings readings,
      FamilyPlans plans,
      TransactionTemplate snapshot) {
    this.history = history;
    this.steps = steps;
    this.views = views;
    this.readings = readings;
    this.plans = plans;
    this.snapshot = snapshot;
  }

  @Override
  public Class<GetStep> query() {
    return GetStep.class;
  }

  @Override
  public String projection() {
    return HistoryProjection.NAME;
  }

  @Override
  public Answer<StepView> answer(GetStep query, QueryContext context) {
    return Objects.requireNonNull(snapshot.execute(status -> read(query, context)));
  }

  private Answer<StepView> read(GetStep query, QueryContext context) {
    UUID family = query.familyId().value();
    if (history.version(family) == 0) {
      throw context.unknownFamily();
    }
    RecordedEvent stored =
        history
            .step(family, query.version(), context.onlyAbout())
            .orElseThrow(GetStepHandler::unknown);
    LocalDate day = dayOf(query, stored);
    FamilyReadings readable = readings.of(query.familyId(), context);
    Optional<FamilyPlanView> before = readable.after(query.version() - 1, day).map(plans::plan);
    FamilyPlanView after =
        readable.after(query.version(), day).map(plans::plan).orElseThrow(GetStepHandler::unknown);
    Difference difference = differences.between(before.orElse(null), after, context.locale());
    return Answer.of(
        new StepView(
            query.familyId(),
            query.version(),
            steps.before(family, context.onlyAbout(), query.version()),
            steps.after(family, context.onlyAbout(), query.version()),
            views.of(query.familyId(), List.of(stored), context).getFirst(),
            after,
            difference.changes(),
            difference.patch()));
  }

  private static LocalDate dayOf(GetStep query, RecordedEvent stored) {
    return query.validAt() == null
        ? LocalDate.ofInstant(stored.recordedAt(), Decision.ZONE)
        : query.validAt();
  }

  private static RequestProblem unknown() {
    return RequestProblem.of(404, "event.unknown", "The family has no such event.");
  }
}
