package org.familyplan.query.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.familyplan.api.step.DaysWithChangesView;
import org.familyplan.api.step.DaysWithChangesView.Day;
import org.familyplan.api.step.StepQuery.GetDaysWithChanges;
import org.familyplan.query.history.HistoryProjection;
import org.familyplan.query.history.HistoryReader;
import org.familyplan.query.step.Steps.Step;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with the days on which a family's history moved. */
public final class GetDaysWithChangesHandler
    implements QueryHandler<GetDaysWithChanges, DaysWithChangesView> {
  private final HistoryReader history;
  private final Steps steps;
  private final TransactionTemplate snapshot;

  /**
   * A handler.
   *
   * @param snapshot read-only transaction in which all reads see the same state
   */
  public GetDaysWithChangesHandler(
      HistoryReader history, Steps steps, TransactionTemplate snapshot) {
    this.history = history;
    this.steps = steps;
    this.snapshot = snapshot;
  }

  @Override
  public Class<GetDaysWithChanges> query() {
    return GetDaysWithChanges.class;
  }

  @Override
  public String projection() {
    return HistoryProjection.NAME;
  }

  @Override
  public Answer<DaysWithChangesView> answer(GetDaysWithChanges query, QueryContext context) {
    return Objects.requireNonNull(snapshot.execute(status -> read(query, context)));
  }

  private Answer<DaysWithChangesView> read(GetDaysWithChanges query, QueryContext context) {
    long version = history.version(query.familyId().value());
    if (version == 0) {
      throw context.unknownFamily();
    }
    List<Step> all = steps.all(query.familyId().value(), context.onlyAbout());
    return Answer.of(
        new DaysWithChangesView(
            query.familyId(),
            version,
            days(all, Step::recordedOn),
            days(all, Step::effectiveFrom)));
  }

  private static List<Day> days(List<Step> steps, Function<Step, LocalDate> dayOf) {
    TreeMap<LocalDate, List<Long>> byDay = new TreeMap<>();
    for (Step each : steps) {
      byDay.computeIfAbsent(dayOf.apply(each), day -> new ArrayList<>()).add(each.version());
    }
    return byDay.entrySet().stream().map(each -> day(each.getKey(), each.getValue())).toList();
  }

  private static Day day(LocalDate day, List<Long> versions) {
    return new Day(day, versions.size(), versions.getFirst(), versions.getLast());
  }
}
