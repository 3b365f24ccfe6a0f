package org.familyplan.query.history;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.familyplan.api.history.EventView;
import org.familyplan.api.history.HistoryQuery.GetEvent;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.vault.Vault;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.query.plan.PlanReader;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with one event. */
public final class GetEventHandler implements QueryHandler<GetEvent, EventView> {
  private final HistoryReader reader;
  private final EventViews views;
  private final TransactionTemplate snapshot;

  /**
   * A handler.
   *
   * @param snapshot read-only transaction in which all reads see the same state
   */
  public GetEventHandler(
      HistoryReader reader,
      EventSchema schema,
      Employees employees,
      PlanReader plans,
      Vault vault,
      TransactionTemplate snapshot,
      InstantSource clock) {
    this.reader = reader;
    this.views = new EventViews(reader, schema, employees, plans, vault, clock);
    this.snapshot = snapshot;
  }

  @Override
  public Class<GetEvent> query() {
    return GetEvent.class;
  }

  @Override
  public String projection() {
    return HistoryProjection.NAME;
  }

  @Override
  public Answer<EventView> answer(GetEvent query, QueryContext context) {
    return Objects.requireNonNull(snapshot.execute(status -> read(query, context)));
  }

  private Answer<EventView> read(GetEvent query, QueryContext context) {
    if (reader.version(query.familyId().value()) == 0) {
      throw context.unknownFamily();
    }
    return reader
        .find(query.familyId().value(), query.eventId().value(), context.onlyAbout())
        .map(stored -> views.of(query.familyId(), List.of(stored), context).getFirst())
        .map(Answer::of)
        .orElseThrow(
            () -> RequestProblem.of(404, "event.unknown", "The family has no such event."));
  }
}
