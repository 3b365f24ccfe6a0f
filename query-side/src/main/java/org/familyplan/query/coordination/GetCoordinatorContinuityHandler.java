package org.familyplan.query.coordination;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.familyplan.api.coordination.ContinuityView;
import org.familyplan.api.coordination.ContinuityView.Change;
import org.familyplan.api.coordination.ContinuityView.Days;
import org.familyplan.api.coordination.ContinuityView.Gap;
import org.familyplan.api.coordination.ContinuityView.Span;
import org.familyplan.api.coordination.CoordinationQuery.GetCoordinatorContinuity;
import org.familyplan.api.coordination.EmployeeView;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.time.Timeline;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.query.casefile.CaseFile;
import org.familyplan.query.casefile.CaseFiles;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.KnownAt;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers from the log with who coordinated over all a family's history. */
public final class GetCoordinatorContinuityHandler
    implements QueryHandler<GetCoordinatorContinuity, ContinuityView> {
  private final EventLog log;
  private final CaseFiles files;
  private final Employees employees;
  private final InstantSource clock;

  public GetCoordinatorContinuityHandler(
      EventLog log, CaseFiles files, Employees employees, InstantSource clock) {
    this.log = log;
    this.files = files;
    this.employees = employees;
    this.clock = clock;
  }

  @Override
  public Class<GetCoordinatorContinuity> query() {
    return GetCoordinatorContinuity.class;
  }

  @Override
  public @Nullable String projection() {
    return null;
  }

  @Override
  public Answer<ContinuityView> answer(GetCoordinatorContinuity query, QueryContext context) {
    Instant now = clock.instant();
    long position = log.headAt(KnownAt.of(query.knownAt(), now)).position();
    LocalDate day =
        query.validAt() == null ? LocalDate.ofInstant(now, Decision.ZONE) : query.validAt();
    CaseFile file = files.find(query.familyId(), position).orElseThrow(context::unknownFamily);
    return Answer.of(view(file, Continuity.of(file, day)));
  }

  private ContinuityView view(CaseFile file, Continuity known) {
    return new ContinuityView(
        file.familyId(),
        file.version(),
        file.position(),
        known.lastDay(),
        known.from(),
        known.daysBeforeFirst(),
        spans(known, known.appointed(), each -> new Continuity.Acting(each, null)),
        spans(
            known,
            known.covers(),
            each -> new Continuity.Acting(each.deputy(), each.coordinator())),
        spans(known, known.acting(), Function.identity()),
        known.gaps().stream()
            .map(
                each ->
                    new Gap(
                        each.from(),
                        Objects.requireNonNull(each.until()),
                        known.days(each.from(), each.until())))
            .toList(),
        known.daysWithoutCoordinator(),
        known.overlaps(),
        known.changes().stream().map(this::change).toList(),
        days(known),
        (int) known.appointed().stream().map(Timeline.Span::value).distinct().count());
  }

  private <T> List<Span> spans(
      Continuity known, List<Timeline.Span<T>> spans, Function<T, Continuity.Acting> who) {
    return spans.stream()
        .map(
            each -> {
              Continuity.Acting acting = who.apply(each.value());
              return new Span(
                  employee(acting.employee()),
                  acting.insteadOf() == null ? null : employee(acting.insteadOf()),
                  each.from(),
                  each.until(),
                  known.days(each.from(), each.until()));
            })
        .toList();
  }

  private Change change(Continuity.Change change) {
    return new Change(
        change.eventId(),
        change.on(),
        employee(change.predecessor()),
        employee(change.successor()),
        change.note());
  }

  private List<Days> days(Continuity known) {
    Map<EmployeeId, long[]> days = new LinkedHashMap<>();
    known.appointed().forEach(each -> count(days, each.value(), 0, known, each));
    known.covers().forEach(each -> count(days, each.value().deputy(), 1, known, each));
    known.acting().forEach(each -> count(days, each.value().employee(), 2, known, each));
    return days.entrySet().stream()
        .map(
            each ->
                new Days(
                    employee(each.getKey()),
                    each.getValue()[0],
                    each.getValue()[1],
                    each.getValue()[2]))
        .sorted(Comparator.comparingLong(Days::acting).reversed())
        .toList();
  }

  private static void count(
      Map<EmployeeId, long[]> days,
      EmployeeId employee,
      int kind,
      Continuity known,
      Timeline.Span<?> span) {
    days.computeIfAbsent(employee, each -> new long[3])[kind] +=
        known.days(span.from(), span.until());
  }

  private EmployeeView employee(EmployeeId id) {
    return EmployeeViews.of(id, employees);
  }
}
