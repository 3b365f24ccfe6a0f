package org.familyplan.query.history;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.familyplan.api.history.EventView;
import org.familyplan.api.history.FamilyHistoryView;
import org.familyplan.api.history.HistoryQuery.GetFamilyHistory;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventschema.EventType;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.vault.Vault;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.query.plan.PlanReader;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with a page of a family's history. */
public final class GetFamilyHistoryHandler
    implements QueryHandler<GetFamilyHistory, FamilyHistoryView> {
  private static final int PAGE = 50;

  private final HistoryReader reader;
  private final EventViews views;
  private final TransactionTemplate snapshot;
  private final Set<String> known;

  /**
   * A handler.
   *
   * @param snapshot read-only transaction in which all reads see the same state
   */
  public GetFamilyHistoryHandler(
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
    this.known =
        schema.types().stream().map(EventType::name).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Class<GetFamilyHistory> query() {
    return GetFamilyHistory.class;
  }

  @Override
  public String projection() {
    return HistoryProjection.NAME;
  }

  @Override
  public Answer<FamilyHistoryView> answer(GetFamilyHistory query, QueryContext context) {
    kindsAreKnown(query.kind());
    return Objects.requireNonNull(snapshot.execute(status -> read(query, context)));
  }

  private void kindsAreKnown(List<String> kinds) {
    if (!known.containsAll(kinds)) {
      throw RequestProblem.of(
          400, "request.parameter", "kind names events, for example goal.GoalAdded");
    }
  }

  private Answer<FamilyHistoryView> read(GetFamilyHistory query, QueryContext context) {
    long version = reader.version(query.familyId().value());
    if (version == 0) {
      throw context.unknownFamily();
    }
    int limit = query.limit() == null ? PAGE : query.limit();
    List<RecordedEvent> found =
        reader.page(query, context.onlyAbout(), Cursor.read(query.cursor()), limit + 1);
    List<RecordedEvent> page = found.subList(0, Math.min(limit, found.size()));
    List<EventView> events = views.of(query.familyId(), page, context);
    @Nullable String next =
        found.size() > limit ? new Cursor(page.getLast().position()).text() : null;
    return Answer.page(new FamilyHistoryView(query.familyId(), version, events, next), next);
  }
}
