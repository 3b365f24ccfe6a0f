package org.familyplan.query.coordination;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.time.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Appointed coordinators and covers as remembered.
 *
 * @param appointments earliest first, none on the days of another
 * @param covers earliest first, none on the days of another
 */
record CoordinationEntry(List<Appointment> appointments, List<Cover> covers) {

  /** Nobody appointed yet. */
  static final CoordinationEntry NONE = new CoordinationEntry(List.of(), List.of());

  /** Days [from, until) of an appointment. */
  record Appointment(LocalDate from, @Nullable LocalDate until, EmployeeId coordinator) {}

  /** Days [from, until) of a cover. */
  record Cover(LocalDate from, @Nullable LocalDate until, Deputising by) {}

  /** Who stands in for whom, after which entry of the log. */
  record Deputising(EventId eventId, EmployeeId coordinator, EmployeeId deputy) {}

  /** The appointments day by day. */
  Timeline<EmployeeId> appointed() {
    Timeline<EmployeeId> timeline = new Timeline<>();
    appointments.forEach(each -> timeline.put(each.from(), each.until(), each.coordinator()));
    return timeline;
  }

  /** The covers day by day. */
  Timeline<Deputising> covered() {
    Timeline<Deputising> timeline = new Timeline<>();
    covers.forEach(each -> timeline.put(each.from(), each.until(), each.by()));
    return timeline;
  }

  CoordinationEntry withAppointments(Consumer<Timeline<EmployeeId>> change) {
    Timeline<EmployeeId> timeline = appointed();
    change.accept(timeline);
    return new CoordinationEntry(
        timeline.spans().stream()
            .map(span -> new Appointment(span.from(), span.until(), span.value()))
            .toList(),
        covers);
  }

  CoordinationEntry withCovers(Consumer<Timeline<Deputising>> change) {
    Timeline<Deputising> timeline = covered();
    change.accept(timeline);
    return new CoordinationEntry(
        appointments,
        timeline.spans().stream()
            .map(span -> new Cover(span.from(), span.until(), span.value()))
            .toList());
  }
}
