package org.familyplan.query.accesslog;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.familyplan.api.accesslog.AccessLogQuery.FindUnusualLookUps;
import org.familyplan.api.accesslog.UnusualLookUpsView;
import org.familyplan.api.accesslog.UnusualLookUpsView.Finding;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.accesslog.AccessLogReader;
import org.familyplan.platform.accesslog.AccessLogReader.DayCount;
import org.familyplan.platform.accesslog.AccessLogReader.Filter;
import org.familyplan.platform.accesslog.RecordedLook;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.employees.Employee;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.identity.Role;
import org.familyplan.query.plan.PlanProjection;
import org.familyplan.query.rights.Relations;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers a manager with the looks that want an explanation. */
public final class FindUnusualLookUpsHandler
    implements QueryHandler<FindUnusualLookUps, UnusualLookUpsView> {
  private static final int PAGE = 50;
  private static final int CHUNK = 500;
  private static final int MOST_LOOKED_THROUGH = 5_000;
  private static final int USUAL_PERIOD = 30;

  private final AccessLogReader reader;
  private final Relations relations;
  private final Employees employees;
  private final Oversight oversight;
  private final Volume volume;
  private final InstantSource clock;

  /**
   * A handler.
   *
   * @param relations says who had a task in a file
   * @param oversight what files say of relatives and broken glass
   * @param volume how many looks a day are too many
   */
  public FindUnusualLookUpsHandler(
      AccessLogReader reader,
      Relations relations,
      Employees employees,
      Oversight oversight,
      Volume volume,
      InstantSource clock) {
    this.reader = reader;
    this.relations = relations;
    this.employees = employees;
    this.oversight = oversight;
    this.volume = volume;
    this.clock = clock;
  }

  /** What is asked for, with what was left out filled in. */
  private record Asked(
      FindUnusualLookUps query, LocalDate from, LocalDate until, int limit, @Nullable Long after) {

    UnusualLookUpsView view(List<Finding> found, @Nullable String next) {
      return new UnusualLookUpsView(query.kind(), from, until, found, next);
    }

    boolean wants(EmployeeId employee) {
      return query.employee() == null || query.employee().equals(employee);
    }
  }

  @Override
  public Class<FindUnusualLookUps> query() {
    return FindUnusualLookUps.class;
  }

  @Override
  public String projection() {
    return PlanProjection.NAME;
  }

  @Override
  public Answer<UnusualLookUpsView> answer(FindUnusualLookUps query, QueryContext context) {
    Asked asked = asked(query);
    UnusualLookUpsView view =
        switch (query.kind()) {
          case WITHOUT_TASK -> looks(asked, context, Role.CASEWORKER, false, this::isWithoutTask);
          case OWN_RELATIVES -> looks(asked, context, null, true, this::isAtRelatives);
          case UNUSUAL_VOLUME -> numbered(asked, volumes(asked, context));
          case BREAK_GLASS_NOT_FOLLOWED_UP -> numbered(asked, brokenGlass(asked, context));
        };
    return Answer.page(view, view.next());
  }

  private Asked asked(FindUnusualLookUps query) {
    LocalDate until =
        query.until() == null ? LocalDate.ofInstant(clock.instant(), Decision.ZONE) : query.until();
    return new Asked(
        query,
        query.from() == null ? until.minusDays(USUAL_PERIOD) : query.from(),
        until,
        query.limit() == null ? PAGE : query.limit(),
        LookCursor.read(query.cursor()));
  }

  /** Looks through the log from the newest on until the page is full or enough was looked at. */
  private UnusualLookUpsView looks(
      Asked asked,
      QueryContext context,
      @Nullable Role role,
      boolean givenOnly,
      Predicate<RecordedLook> unusual) {
    Filter filter =
        new Filter(
            null,
            null,
            asked.query().employee(),
            null,
            role,
            context.actor().municipality(),
            asked.from(),
            asked.until(),
            givenOnly);
    List<Finding> found = new ArrayList<>();
    Long before = asked.after();
    for (int seen = 0; seen < MOST_LOOKED_THROUGH; seen += CHUNK) {
      List<RecordedLook> chunk = reader.page(filter, before, CHUNK);
      for (RecordedLook look : chunk) {
        before = look.position();
        if (look.look().family() != null && unusual.test(look)) {
          found.add(finding(look));
        }
        if (found.size() == asked.limit()) {
          return asked.view(found, LookCursor.text(before));
        }
      }
      if (chunk.size() < CHUNK) {
        return asked.view(found, null);
      }
    }
    return asked.view(found, before == null ? null : LookCursor.text(before));
  }

  private boolean isWithoutTask(RecordedLook look) {
    return !relations.hadTask(family(look), look.look().user(), day(look));
  }

  private boolean isAtRelatives(RecordedLook look) {
    return oversight.isRelative(look.look().user(), family(look), day(look));
  }

  private static FamilyId family(RecordedLook look) {
    return Objects.requireNonNull(look.look().family());
  }

  private static LocalDate day(RecordedLook look) {
    return LocalDate.ofInstant(look.recordedAt(), Decision.ZONE);
  }

  private Finding finding(RecordedLook look) {
    return new Finding(
        look.look().user(),
        name(look.look().user()),
        day(look),
        look.look().family(),
        look.look().operation(),
        look.position(),
        1,
        null,
        look.look().outcome(),
        oversight.hadBrokenGlass(look.look().user(), family(look), day(look)));
  }

  private List<Finding> volumes(Asked asked, QueryContext context) {
    List<DayCount> counts =
        reader.counts(
            context.actor().municipality(),
            asked.from().minusDays(Volume.DAYS_BEFORE),
            asked.until());
    Map<EmployeeId, List<DayCount>> byEmployee =
        counts.stream().collect(Collectors.groupingBy(DayCount::employee));
    return counts.stream()
        .filter(each -> !each.day().isBefore(asked.from()) && asked.wants(each.employee()))
        .map(each -> volume(each, byEmployee.getOrDefault(each.employee(), List.of())))
        .flatMap(Collection::stream)
        .toList();
  }

  private List<Finding> volume(DayCount count, List<DayCount> ofEmployee) {
    OptionalInt usual = Volume.usual(count, ofEmployee);
    return volume.isUnusual(count, usual)
        ? List.of(
            new Finding(
                count.employee(),
                name(count.employee()),
                count.day(),
                null,
                null,
                null,
                count.looks(),
                usual.isPresent() ? usual.getAsInt() : null,
                null,
                false))
        : List.of();
  }

  private List<Finding> brokenGlass(Asked asked, QueryContext context) {
    return oversight
        .notFollowedUp(context.actor().municipality(), asked.from(), asked.until())
        .stream()
        .filter(each -> asked.wants(each.employee()))
        .map(
            each ->
                new Finding(
                    each.employee(),
                    name(each.employee()),
                    each.on(),
                    each.family(),
                    null,
                    null,
                    1,
                    null,
                    null,
                    true))
        .toList();
  }

  /** A page of findings that are counted from the first. */
  private static UnusualLookUpsView numbered(Asked asked, List<Finding> all) {
    int from = asked.after() == null ? 0 : (int) Math.min(asked.after(), all.size());
    int to = Math.min(from + asked.limit(), all.size());
    return asked.view(all.subList(from, to), to < all.size() ? LookCursor.text(to) : null);
  }

  private @Nullable String name(EmployeeId employee) {
    return employees.find(employee).map(Employee::name).orElse(null);
  }
}
