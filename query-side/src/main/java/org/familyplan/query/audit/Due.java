package org.familyplan.query.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.familyplan.api.shared.EventId;

/** Judges whether something was done by its day. */
final class Due {
  private Due() {}

  /** It was done on a day, as an entry says. */
  record Done(EventId eventId, LocalDate on) {}

  /**
   * The verdict on a day.
   *
   * @param due last day in time
   * @param day on which it is judged: before the due day, what is not done is not late yet
   * @param anchor the entries that the due day is counted from
   */
  static Verdict on(LocalDate due, LocalDate day, List<EventId> anchor, Optional<Done> done) {
    if (done.isEmpty()) {
      return day.isAfter(due) ? Verdict.notMet(anchor, List.of()) : Verdict.notApplicable();
    }
    Done what = done.get();
    return what.on().isAfter(due)
        ? Verdict.notMet(anchor, List.of(what.eventId()))
        : Verdict.met(Stream.concat(anchor.stream(), Stream.of(what.eventId())).toList());
  }
}
