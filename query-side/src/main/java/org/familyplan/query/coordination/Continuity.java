package org.familyplan.query.coordination;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.familyplan.api.coordination.CoordinationEvent;
import org.familyplan.api.coordination.CoordinationEvent.CoordinationHandedOver;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAssigned;
import org.familyplan.api.familyfile.FamilyFileEvent;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.Period;
import org.familyplan.api.time.Timeline;
import org.familyplan.api.time.Timeline.Span;
import org.familyplan.query.casefile.CaseFile;
import org.familyplan.query.casefile.CaseFile.Found;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.entries.MemoryEntries;
import org.familyplan.query.familyfile.FamilyFileProjection;
import org.jspecify.annotations.Nullable;

/** Who coordinated on which days of a file, up to a day. */
public final class Continuity {
  private final CaseFile file;
  private final CoordinationEntry entry;
  private final LocalDate openedOn;
  private final LocalDate lastDay;

  /** Who acted, and for whom when it was a deputy. */
  record Acting(EmployeeId employee, @Nullable EmployeeId insteadOf) {}

  /**
   * Another employee was appointed.
   *
   * @param note true when a hand-over note was written
   */
  record Change(
      EventId eventId, LocalDate on, EmployeeId predecessor, EmployeeId successor, boolean note) {}

  private Continuity(CaseFile file, Entries entries, LocalDate day) {
    this.file = file;
    this.entry = CoordinationProjection.coordination(entries);
    this.openedOn = FamilyFileProjection.file(entries).openedOn();
    LocalDate closedOn = FamilyFileProjection.file(entries).closedOn();
    this.lastDay = closedOn != null && closedOn.isBefore(day) ? closedOn : day;
  }

  /** Up to a day or, if earlier, the last day of the effort. */
  public static Continuity of(CaseFile file, LocalDate day) {
    Entries entries = new MemoryEntries();
    for (Found<?> each : file.inForce()) {
      if (each.event() instanceof FamilyFileEvent e) {
        FamilyFileProjection.project(e, each.eventId(), entries);
      } else if (each.event() instanceof CoordinationEvent e) {
        CoordinationProjection.project(e, each.eventId(), entries);
      }
    }
    return new Continuity(file, entries, day);
  }

  /** The day up to which days are counted. */
  public LocalDate lastDay() {
    return lastDay;
  }

  private LocalDate end() {
    return lastDay.plusDays(1);
  }

  /** First day of the first appointment; null when nobody had been appointed. */
  public @Nullable LocalDate from() {
    return appointed().stream().findFirst().map(Span::from).orElse(null);
  }

  /** Days of the file before that. */
  long daysBeforeFirst() {
    LocalDate from = from();
    return Math.max(0, ChronoUnit.DAYS.between(openedOn, from == null ? end() : from));
  }

  /** Appointments that had begun. */
  List<Span<EmployeeId>> appointed() {
    return begun(entry.appointed());
  }

  /** Covers that had begun. */
  List<Span<CoordinationEntry.Deputising>> covers() {
    return begun(entry.covered());
  }

  /** Deputies on their days, else whoever was appointed. */
  List<Span<Acting>> acting() {
    Timeline<Acting> acting = new Timeline<>();
    entry
        .appointments()
        .forEach(
            each -> acting.put(each.from(), each.until(), new Acting(each.coordinator(), null)));
    entry
        .covers()
        .forEach(
            each ->
                acting.put(
                    each.from(),
                    each.until(),
                    new Acting(each.by().deputy(), each.by().coordinator())));
    return begun(acting);
  }

  private <T> List<Span<T>> begun(Timeline<T> timeline) {
    return timeline.spans().stream().filter(each -> !each.from().isAfter(lastDay)).toList();
  }

  /** Days from the first appointment on which nobody acted. */
  public List<Period> gaps() {
    LocalDate from = from();
    if (from == null) {
      return List.of();
    }
    Timeline<Boolean> somebody = new Timeline<>();
    acting().forEach(each -> somebody.put(each.from(), each.until(), true));
    return somebody.gaps(from, end());
  }

  /** How many days of a period have come. */
  long days(LocalDate from, @Nullable LocalDate until) {
    LocalDate last = until == null || until.isAfter(end()) ? end() : until;
    return Math.max(0, ChronoUnit.DAYS.between(from, last));
  }

  /** Each time that somebody else was appointed. */
  List<Change> changes() {
    List<Span<EmployeeId>> spans = appointed();
    List<Change> changes = new ArrayList<>();
    for (int next = 1; next < spans.size(); next++) {
      if (!spans.get(next).value().equals(spans.get(next - 1).value())) {
        changes.add(change(spans.get(next - 1), spans.get(next)));
      }
    }
    return changes;
  }

  private Change change(Span<EmployeeId> before, Span<EmployeeId> after) {
    Found<CoordinationEvent> by =
        file.all(CoordinationEvent.class).reversed().stream()
            .filter(each -> begins(each.event(), after))
            .findFirst()
            .orElseThrow();
    boolean note = by.event() instanceof CoordinationHandedOver;
    return new Change(by.eventId(), after.from(), before.value(), after.value(), note);
  }

  private static boolean begins(CoordinationEvent event, Span<EmployeeId> span) {
    return switch (event) {
      case CoordinatorAssigned e ->
          e.from().equals(span.from()) && e.coordinator().equals(span.value());
      case CoordinationHandedOver e ->
          e.handedOverOn().equals(span.from()) && e.successor().equals(span.value());
      default -> false;
    };
  }

  /** The entries that say who is appointed or acts. */
  public List<EventId> entries() {
    return file.all(CoordinationEvent.class).stream()
        .filter(each -> !(each.event() instanceof CoordinationEvent.TeamMemberAdded))
        .filter(each -> !(each.event() instanceof CoordinationEvent.TeamMemberRemoved))
        .map(Found::eventId)
        .toList();
  }

  /** The appointments whose end began a gap. */
  public List<EventId> endsBeforeGaps() {
    List<LocalDate> ends = gaps().stream().map(Period::from).toList();
    return file.all(CoordinatorAssigned.class).stream()
        .filter(each -> ends.contains(each.event().until()))
        .map(Found::eventId)
        .toList();
  }

  /**
   * Days on which two were appointed, by the entries themselves: a {@link Timeline} could not hold
   * them.
   */
  List<Period> overlaps() {
    List<Period> appointments = new ArrayList<>();
    for (Found<CoordinationEvent> each : file.all(CoordinationEvent.class)) {
      if (each.event() instanceof CoordinatorAssigned e) {
        appointments.add(new Period(e.from(), e.until()));
      } else if (each.event() instanceof CoordinationHandedOver e) {
        handOver(appointments, e.handedOverOn());
      }
    }
    List<Period> overlaps = new ArrayList<>();
    for (int one = 0; one < appointments.size(); one++) {
      for (int other = one + 1; other < appointments.size(); other++) {
        common(appointments.get(one), appointments.get(other), overlaps);
      }
    }
    return overlaps;
  }

  private static void handOver(List<Period> appointments, LocalDate on) {
    for (int index = appointments.size() - 1; index >= 0; index--) {
      Period each = appointments.get(index);
      if (each.covers(on)) {
        appointments.set(index, new Period(each.from(), on));
        appointments.add(new Period(on, each.until()));
        return;
      }
    }
  }

  private static void common(Period one, Period other, List<Period> into) {
    LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
    LocalDate until = earlier(one.until(), other.until());
    if (until == null || until.isAfter(from)) {
      into.add(new Period(from, until));
    }
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  /** How many days lie in gaps. */
  long daysWithoutCoordinator() {
    return gaps().stream()
        .mapToLong(each -> days(each.from(), Objects.requireNonNull(each.until())))
        .sum();
  }
}
