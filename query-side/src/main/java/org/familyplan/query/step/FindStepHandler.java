package org.familyplan.query.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.step.FoundStepView;
import org.familyplan.api.step.StepQuery.FindStep;
import org.familyplan.platform.decision.Decision;
import org.familyplan.query.history.HistoryProjection;
import org.familyplan.query.history.HistoryReader;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with the numbers of the steps around a day. */
public final class FindStepHandler implements QueryHandler<FindStep, FoundStepView> {
  private final HistoryReader history;
  private final Steps steps;
  private final TransactionTemplate snapshot;

  /**
   * A handler.
   *
   * @param snapshot read-only transaction in which all reads see the same state
   */
  public FindStepHandler(HistoryReader history, Steps steps, TransactionTemplate snapshot) {
    this.history = history;
    this.steps = steps;
    this.snapshot = snapshot;
  }

  @Override
  public Class<FindStep> query() {
    return FindStep.class;
  }

  @Override
  public String projection() {
    return HistoryProjection.NAME;
  }

  @Override
  public Answer<FoundStepView> answer(FindStep query, QueryContext context) {
    return Objects.requireNonNull(snapshot.execute(status -> read(query, context)));
  }

  private Answer<FoundStepView> read(FindStep query, QueryContext context) {
    UUID family = query.familyId().value();
    if (history.version(family) == 0) {
      throw context.unknownFamily();
    }
    @Nullable PersonId alone = context.onlyAbout();
    return Answer.of(
        new FoundStepView(
            query.familyId(),
            query.recordedOn(),
            steps.recordedBefore(family, alone, startOf(query.recordedOn().plusDays(1))),
            steps.recordedFrom(family, alone, startOf(query.recordedOn()))));
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(Decision.ZONE).toInstant();
  }
}
