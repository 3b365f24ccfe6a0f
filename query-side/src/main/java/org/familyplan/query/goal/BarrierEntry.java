package org.familyplan.query.goal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.familyplan.api.goal.BarrierView;
import org.familyplan.api.goal.BarrierView.Action;
import org.familyplan.api.goal.GoalEvent.BarrierReported;
import org.familyplan.api.shared.Personal;
import org.jspecify.annotations.Nullable;

/** A barrier as remembered. */
record BarrierEntry(
    BarrierReported reported, List<Action> actions, @Nullable Resolution resolution) {

  /** How and when it was out of the way. */
  record Resolution(Personal<String> how, LocalDate on) {}

  static BarrierEntry of(BarrierReported e) {
    return new BarrierEntry(e, List.of(), null);
  }

  BarrierEntry with(Action next) {
    return new BarrierEntry(
        reported, Stream.concat(actions.stream(), Stream.of(next)).toList(), resolution);
  }

  BarrierEntry resolved(Personal<String> how, LocalDate on) {
    return new BarrierEntry(reported, actions, new Resolution(how, on));
  }

  boolean isKnownOn(LocalDate day) {
    return !reported.reportedOn().isAfter(day);
  }

  BarrierView view(LocalDate day) {
    Resolution gone = resolution == null || resolution.on().isAfter(day) ? null : resolution;
    return new BarrierView(
        reported.barrierId(),
        reported.personId(),
        reported.goals(),
        reported.description(),
        reported.reportedOn(),
        gone == null,
        actions.stream()
            .filter(each -> !each.actedOn().isAfter(day))
            .sorted(Comparator.comparing(Action::actedOn))
            .toList(),
        gone == null ? null : gone.on(),
        gone == null ? null : gone.how());
  }
}
