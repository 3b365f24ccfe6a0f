package org.familyplan.query.history;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.familyplan.api.history.EventView;
import org.familyplan.api.history.HistoryQuery.GetTimeline;
import org.familyplan.api.history.TimelineView;
import org.familyplan.api.history.TimelineView.Moment;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.EventId;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventschema.EventType;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.vault.Vault;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.query.history.HistoryReader.Line;
import org.familyplan.query.plan.PlanReader;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with what a family experienced, ordered by when it was true. */
public final class GetTimelineHandler implements QueryHandler<GetTimeline, TimelineView> {
  private static final int PAGE = 50;
  private static final String CORRECTION = "record.FactCorrected";
  private static final String MARK = "record.EntryMarkedErroneous";

  /** What is done to a file, and not lived by a family. */
  private static final Set<String> NOT_EXPERIENCED =
      Set.of("oversight", "confidentiality", "erasure", "audit");

  private final HistoryReader reader;
  private final EventSchema schema;
  private final EventViews views;
  private final TransactionTemplate snapshot;
  private final Set<String> known;

  /**
   * A handler.
   *
   * @param snapshot read-only transaction in which all reads see the same state
   */
  public GetTimelineHandler(
      HistoryReader reader,
      EventSchema schema,
      Employees employees,
      PlanReader plans,
      Vault vault,
      TransactionTemplate snapshot,
      InstantSource clock) {
    this.reader = reader;
    this.schema = schema;
    this.views = new EventViews(reader, schema, employees, plans, vault, clock);
    this.snapshot = snapshot;
    this.known =
        schema.types().stream().map(EventType::name).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Class<GetTimeline> query() {
    return GetTimeline.class;
  }

  @Override
  public String projection() {
    return HistoryProjection.NAME;
  }

  @Override
  public Answer<TimelineView> answer(GetTimeline query, QueryContext context) {
    if (!known.containsAll(query.kind())) {
      throw RequestProblem.of(
          400, "request.parameter", "kind names events, for example goal.GoalAdded");
    }
    return Objects.requireNonNull(snapshot.execute(status -> read(query, context)));
  }

  private Answer<TimelineView> read(GetTimeline query, QueryContext context) {
    long version = reader.version(query.familyId().value());
    if (version == 0) {
      throw context.unknownFamily();
    }
    List<Entry> amendments = amendments(query);
    Map<EventId, String> facts = facts(amendments);
    List<Line> lived = lived(query, context, new Amendments(amendments), facts);
    int from = after(lived, Cursor.read(query.cursor()));
    int until = Math.min(lived.size(), from + (query.limit() == null ? PAGE : query.limit()));
    List<Line> page = lived.subList(from, until);
    @Nullable String next =
        until < lived.size() ? new Cursor(page.getLast().position()).text() : null;
    return Answer.page(
        new TimelineView(query.familyId(), version, moments(query, page, facts, context), next),
        next);
  }

  /** Where the page begins: after the entry at which the one before ended. */
  private static int after(List<Line> lived, @Nullable Cursor cursor) {
    if (cursor == null) {
      return 0;
    }
    for (int index = 0; index < lived.size(); index++) {
      if (lived.get(index).position() == cursor.position()) {
        return index + 1;
      }
    }
    return lived.size();
  }

  private List<Line> lived(
      GetTimeline query, QueryContext context, Amendments known, Map<EventId, String> facts) {
    return reader.lines(query.familyId().value(), query.member(), context.onlyAbout()).stream()
        .filter(each -> known.supersededBy(each.eventId()) == null)
        .filter(each -> known.markedBy(each.eventId()) == null)
        .filter(each -> isLived(each.name()))
        .filter(each -> isWanted(kind(each, facts), query.kind()))
        .filter(each -> isIn(query, each.effectiveFrom()))
        .toList();
  }

  private List<Entry> amendments(GetTimeline query) {
    return reader.named(query.familyId().value(), CORRECTION, MARK).stream()
        .map(each -> new Entry(new EventId(each.eventId()), schema.read(each)))
        .toList();
  }

  /** Which kind of fact each correction holds. */
  private Map<EventId, String> facts(List<Entry> amendments) {
    Map<EventId, String> facts = new HashMap<>();
    for (Entry each : amendments) {
      if (each.event() instanceof FactCorrected correction) {
        facts.put(each.eventId(), schema.typeOf(correction.fact()).name());
      }
    }
    return facts;
  }

  private static String kind(Line line, Map<EventId, String> facts) {
    return facts.getOrDefault(line.eventId(), line.name());
  }

  private static boolean isLived(String name) {
    return !name.equals(MARK) && !NOT_EXPERIENCED.contains(name.split("\\.", 2)[0]);
  }

  private static boolean isWanted(String kind, List<String> wanted) {
    return wanted.isEmpty() || wanted.contains(kind);
  }

  private static boolean isIn(GetTimeline query, LocalDate day) {
    LocalDate from = query.from();
    LocalDate until = query.until();
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  private List<Moment> moments(
      GetTimeline query, List<Line> page, Map<EventId, String> facts, QueryContext context) {
    List<RecordedEvent> events =
        reader.at(query.familyId().value(), page.stream().map(Line::position).toList());
    Map<EventId, EventView> byId =
        views.experienced(query.familyId(), events, context).stream()
            .collect(Collectors.toMap(EventView::eventId, Function.identity()));
    return page.stream()
        .map(each -> moment(Objects.requireNonNull(byId.get(each.eventId())), kind(each, facts)))
        .toList();
  }

  private static Moment moment(EventView view, String kind) {
    return new Moment(
        view.effectiveFrom(),
        view.effectiveUntil(),
        view.sentence(),
        kind,
        view.subjects(),
        view.eventId(),
        view.position(),
        view.recordedAt(),
        view.withheld());
  }
}
