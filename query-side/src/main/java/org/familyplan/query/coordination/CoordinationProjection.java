package org.familyplan.query.coordination;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.familyplan.api.coordination.CoordinationEvent;
import org.familyplan.api.coordination.CoordinationEvent.CoordinationHandedOver;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAbsenceCovered;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAssigned;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorCoverEnded;
import org.familyplan.api.coordination.CoordinationEvent.TeamMemberAdded;
import org.familyplan.api.coordination.CoordinationEvent.TeamMemberRemoved;
import org.familyplan.api.coordination.CoordinationView;
import org.familyplan.api.coordination.CoordinationView.Acting;
import org.familyplan.api.coordination.CoordinationView.Appointment;
import org.familyplan.api.coordination.CoordinationView.Cover;
import org.familyplan.api.coordination.CoordinationView.TeamMember;
import org.familyplan.api.coordination.EmployeeView;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.Period;
import org.familyplan.api.time.Tense;
import org.familyplan.api.time.Timeline;
import org.familyplan.platform.employees.Employees;
import org.familyplan.query.coordination.CoordinationEntry.Deputising;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.familyfile.FamilyFileProjection;
import org.jspecify.annotations.Nullable;

/** Remembers who coordinates and who is in the team, and shows them. */
public final class CoordinationProjection {
  private CoordinationProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(CoordinationEvent event, EventId eventId, Entries entries) {
    switch (event) {
      case CoordinatorAssigned e ->
          entries.putSingle(
              coordination(entries)
                  .withAppointments(a -> a.put(e.from(), e.until(), e.coordinator())));
      case CoordinationHandedOver e ->
          entries.putSingle(coordination(entries).withAppointments(a -> handOver(a, e)));
      case CoordinatorAbsenceCovered e ->
          entries.putSingle(
              coordination(entries)
                  .withCovers(
                      c ->
                          c.put(
                              e.from(),
                              e.until(),
                              new Deputising(eventId, e.coordinator(), e.deputy()))));
      case CoordinatorCoverEnded e ->
          entries.putSingle(
              coordination(entries).withCovers(c -> c.clear(e.endedOn(), endOf(c, e.endedOn()))));
      case TeamMemberAdded e -> entries.putSingle(team(entries).added(e));
      case TeamMemberRemoved e -> entries.putSingle(team(entries).removed(e));
    }
  }

  private static void handOver(Timeline<EmployeeId> appointed, CoordinationHandedOver e) {
    appointed.put(e.handedOverOn(), endOf(appointed, e.handedOverOn()), e.successor());
  }

  /** Where the span that covers the day ends; loud when there is none. */
  private static @Nullable LocalDate endOf(Timeline<?> timeline, LocalDate day) {
    return timeline.spanAt(day).orElseThrow().until();
  }

  static CoordinationEntry coordination(Entries entries) {
    return entries.single(CoordinationEntry.class).orElse(CoordinationEntry.NONE);
  }

  static TeamEntry team(Entries entries) {
    return entries.single(TeamEntry.class).orElse(TeamEntry.NONE);
  }

  /**
   * Coordination on a day.
   *
   * @param employees names and contacts as registered now
   */
  public static CoordinationView view(Entries entries, LocalDate day, Employees employees) {
    CoordinationEntry entry = coordination(entries);
    Timeline<EmployeeId> appointed = entry.appointed();
    List<Period> gaps = gaps(appointed, lastDay(entries, day));
    return new CoordinationView(
        acting(entry, day, employees),
        appointments(entry, day, employees),
        covers(entry, day, employees),
        gaps,
        gaps.stream().mapToLong(CoordinationProjection::days).sum(),
        coordinators(appointed, day),
        teamMembers(entries, day, employees));
  }

  private static @Nullable Acting acting(
      CoordinationEntry entry, LocalDate day, Employees employees) {
    Optional<Acting> deputy =
        entry
            .covered()
            .at(day)
            .map(
                by ->
                    new Acting(
                        EmployeeViews.of(by.deputy(), employees),
                        EmployeeViews.of(by.coordinator(), employees)));
    return deputy
        .or(
            () ->
                entry
                    .appointed()
                    .at(day)
                    .map(id -> new Acting(EmployeeViews.of(id, employees), null)))
        .orElse(null);
  }

  private static List<Appointment> appointments(
      CoordinationEntry entry, LocalDate day, Employees employees) {
    return entry.appointments().stream()
        .map(
            each ->
                new Appointment(
                    EmployeeViews.of(each.coordinator(), employees),
                    each.from(),
                    each.until(),
                    Tense.of(each.from(), each.until(), day)))
        .toList();
  }

  private static List<Cover> covers(CoordinationEntry entry, LocalDate day, Employees employees) {
    return entry.covers().stream()
        .map(
            each ->
                new Cover(
                    each.by().eventId(),
                    EmployeeViews.of(each.by().coordinator(), employees),
                    EmployeeViews.of(each.by().deputy(), employees),
                    each.from(),
                    each.until(),
                    Tense.of(each.from(), each.until(), day)))
        .toList();
  }

  private static List<TeamMember> teamMembers(Entries entries, LocalDate day, Employees employees) {
    return team(entries).memberships().stream()
        .map(
            each -> {
              EmployeeView employee = EmployeeViews.of(each.employee(), employees);
              return new TeamMember(
                  employee,
                  each.department(),
                  each.role(),
                  each.from(),
                  each.until(),
                  Tense.of(each.from(), each.until(), day));
            })
        .toList();
  }

  /** The plan's day or, if earlier, the last day of the effort. */
  private static LocalDate lastDay(Entries entries, LocalDate day) {
    LocalDate closedOn = FamilyFileProjection.file(entries).closedOn();
    return closedOn != null && closedOn.isBefore(day) ? closedOn : day;
  }

  private static List<Period> gaps(Timeline<EmployeeId> appointed, LocalDate lastDay) {
    return appointed.spans().stream()
        .findFirst()
        .map(first -> appointed.gaps(first.from(), lastDay.plusDays(1)))
        .orElse(List.of());
  }

  private static long days(Period gap) {
    return ChronoUnit.DAYS.between(gap.from(), Objects.requireNonNull(gap.until()));
  }

  private static int coordinators(Timeline<EmployeeId> appointed, LocalDate day) {
    return (int)
        appointed.spans().stream()
            .filter(span -> !span.from().isAfter(day))
            .map(Timeline.Span::value)
            .distinct()
            .count();
  }
}
