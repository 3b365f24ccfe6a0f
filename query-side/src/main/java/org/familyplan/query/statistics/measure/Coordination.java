package org.familyplan.query.statistics.measure;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.time.Timeline;
import org.familyplan.api.time.Timeline.Span;
import org.familyplan.query.statistics.facts.CoordinationTurn;
import org.jspecify.annotations.Nullable;

/** Who coordinated in a file, day by day. */
record Coordination(Timeline<EmployeeId> appointed, Timeline<EmployeeId> covered) {

  static Coordination of(List<CoordinationTurn> turns) {
    Coordination coordination = new Coordination(new Timeline<>(), new Timeline<>());
    turns.forEach(coordination::take);
    return coordination;
  }

  private void take(CoordinationTurn turn) {
    LocalDate from = turn.from();
    switch (turn.kind()) {
      case ASSIGNED -> appointed.put(from, turn.until(), turn.employee());
      case HANDED_OVER -> appointed.put(from, endOf(appointed, from), turn.employee());
      case COVERED -> covered.put(from, turn.until(), turn.employee());
      case COVER_ENDED -> covered.clear(from, endOf(covered, from));
    }
  }

  /** Where the span that covers the day ends; loud when there is none. */
  private static @Nullable LocalDate endOf(Timeline<?> timeline, LocalDate day) {
    return timeline.spanAt(day).orElseThrow().until();
  }

  /** Days on which somebody acted, appointed or as a deputy. */
  void addActingTo(Timeline<Boolean> acting) {
    for (Timeline<EmployeeId> each : List.of(appointed, covered)) {
      each.spans().forEach(span -> acting.put(span.from(), span.until(), true));
    }
  }

  /** Everybody who was appointed, deputies not counted. */
  List<EmployeeId> everAppointed() {
    return appointed.spans().stream().map(Span::value).distinct().toList();
  }
}
