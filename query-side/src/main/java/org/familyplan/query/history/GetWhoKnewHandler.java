package org.familyplan.query.history;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.familyplan.api.history.EventView;
import org.familyplan.api.history.HistoryQuery.GetWhoKnew;
import org.familyplan.api.history.WhoKnewView;
import org.familyplan.api.history.WhoKnewView.Knower;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.accesslog.AccessLogReader;
import org.familyplan.platform.accesslog.Look;
import org.familyplan.platform.accesslog.RecordedLook;
import org.familyplan.platform.employees.Employee;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventschema.EventMetadata;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with who knew of an entry before something was decided. */
public final class GetWhoKnewHandler implements QueryHandler<GetWhoKnew, WhoKnewView> {
  private static final int MOST_LOOKS = 10_000;

  private final HistoryReader reader;
  private final EventSchema schema;
  private final EventViews views;
  private final LooksAtEntry looks;
  private final Employees employees;
  private final TransactionTemplate snapshot;
  private final InstantSource clock;

  /**
   * A handler.
   *
   * @param looks says who looked
   * @param snapshot read-only transaction in which all reads see the same state
   */
  public GetWhoKnewHandler(
      HistoryReader reader,
      EventSchema schema,
      EventViews views,
      AccessLogReader looks,
      Employees employees,
      TransactionTemplate snapshot,
      InstantSource clock) {
    this.reader = reader;
    this.schema = schema;
    this.views = views;
    this.looks = new LooksAtEntry(looks);
    this.employees = employees;
    this.snapshot = snapshot;
    this.clock = clock;
  }

  @Override
  public Class<GetWhoKnew> query() {
    return GetWhoKnew.class;
  }

  @Override
  public String projection() {
    return HistoryProjection.NAME;
  }

  @Override
  public Answer<WhoKnewView> answer(GetWhoKnew query, QueryContext context) {
    return Answer.of(
        Objects.requireNonNull(snapshot.execute(status -> read(query, context)), "no answer"));
  }

  private WhoKnewView read(GetWhoKnew query, QueryContext context) {
    if (reader.version(query.familyId().value()) == 0) {
      throw context.unknownFamily();
    }
    RecordedEvent entry = find(query.familyId(), query.eventId());
    RecordedEvent decision = query.before() == null ? null : find(query.familyId(), query.before());
    Instant until = decision == null ? clock.instant() : decision.recordedAt();
    boolean before = decision == null || entry.position() < decision.position();
    List<RecordedLook> found = before ? looks(query.familyId(), entry, until) : List.of();
    List<Knower> knowers =
        before ? knowers(entry, found.stream().limit(MOST_LOOKS).toList()) : List.of();
    return new WhoKnewView(
        query.familyId(),
        view(query.familyId(), entry, context),
        decision == null ? null : view(query.familyId(), decision, context),
        until,
        decision != null && metadata(decision).basedOn().contains(query.eventId()),
        decision == null ? null : isAmong(knowers, actor(decision)),
        knowers,
        found.size() > MOST_LOOKS);
  }

  private RecordedEvent find(FamilyId family, EventId eventId) {
    return reader
        .find(family.value(), eventId.value(), null)
        .orElseThrow(
            () -> RequestProblem.of(404, "event.unknown", "The family has no such event."));
  }

  private EventView view(FamilyId family, RecordedEvent event, QueryContext context) {
    return views.of(family, List.of(event), context).getFirst();
  }

  private EmployeeId actor(RecordedEvent event) {
    EventMetadata metadata = metadata(event);
    return metadata.onBehalfOf() == null ? metadata.actor() : metadata.onBehalfOf();
  }

  private static EmployeeId reader(Look look) {
    return look.onBehalfOf() == null ? look.user() : look.onBehalfOf();
  }

  private EventMetadata metadata(RecordedEvent event) {
    return schema.readMetadata(event);
  }

  private List<RecordedLook> looks(FamilyId family, RecordedEvent entry, Instant until) {
    return looks.between(
        family, metadata(entry).subjects(), entry.recordedAt(), until, MOST_LOOKS + 1);
  }

  private static boolean isAmong(List<Knower> knowers, EmployeeId employee) {
    return knowers.stream().anyMatch(each -> each.employee().equals(employee));
  }

  /** Who recorded it comes first: nobody knew earlier. */
  private List<Knower> knowers(RecordedEvent entry, List<RecordedLook> looked) {
    EmployeeId recorder = actor(entry);
    Map<EmployeeId, List<RecordedLook>> byEmployee = new LinkedHashMap<>();
    byEmployee.put(recorder, new ArrayList<>());
    looked
        .reversed()
        .forEach(
            each ->
                byEmployee
                    .computeIfAbsent(reader(each.look()), user -> new ArrayList<>())
                    .add(each));
    List<Knower> knowers = new ArrayList<>();
    byEmployee.forEach(
        (employee, theirs) ->
            knowers.add(knower(employee, employee.equals(recorder) ? entry : null, theirs)));
    knowers.sort(Comparator.comparing(Knower::since));
    return knowers;
  }

  private Knower knower(
      EmployeeId employee, @Nullable RecordedEvent recorded, List<RecordedLook> looked) {
    return new Knower(
        employee,
        employees.find(employee).map(Employee::name).orElse(null),
        recorded == null ? looked.getFirst().recordedAt() : recorded.recordedAt(),
        recorded != null,
        looked.size(),
        looked.isEmpty() ? null : looked.getLast().recordedAt(),
        looked.stream().map(each -> each.look().role().name()).distinct().toList(),
        looked.stream().map(each -> each.look().operation()).distinct().toList(),
        looked.stream().map(each -> each.look().purpose()).distinct().toList());
  }
}
