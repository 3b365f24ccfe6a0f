package org.familyplan.query.intervention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.familyplan.api.intervention.EndReason;
import org.familyplan.api.intervention.InterventionEvent.InterventionEnded;
import org.familyplan.api.intervention.InterventionEvent.InterventionGranted;
import org.familyplan.api.intervention.InterventionStatus;
import org.familyplan.api.intervention.InterventionView;
import org.familyplan.api.intervention.InterventionView.Adjustment;
import org.familyplan.api.intervention.InterventionView.Pause;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Timeline;
import org.jspecify.annotations.Nullable;

/** An intervention as remembered: how it was granted, its turns, and what was changed in it. */
record InterventionEntry(
    InterventionGranted granted,
    List<Turn> turns,
    List<Adjustment> adjustments,
    @Nullable End end) {

  /** Where it stands from a day on, and why. */
  record Turn(LocalDate on, InterventionStatus to, @Nullable Personal<String> reason) {}

  /** How it ended. */
  record End(EndReason reason, @Nullable Personal<String> note) {}

  static InterventionEntry of(InterventionGranted e) {
    return new InterventionEntry(
        e, List.of(new Turn(e.grantedOn(), InterventionStatus.GRANTED, null)), List.of(), null);
  }

  InterventionEntry turned(LocalDate on, InterventionStatus to, @Nullable Personal<String> reason) {
    return new InterventionEntry(granted, and(turns, new Turn(on, to, reason)), adjustments, end);
  }

  InterventionEntry adjusted(Adjustment next) {
    return new InterventionEntry(granted, turns, and(adjustments, next), end);
  }

  InterventionEntry ended(InterventionEnded e) {
    InterventionEntry over = turned(e.endedOn(), InterventionStatus.ENDED, null);
    return new InterventionEntry(granted, over.turns(), adjustments, new End(e.reason(), e.note()));
  }

  private static <T> List<T> and(List<T> list, T next) {
    List<T> longer = new ArrayList<>(list);
    longer.add(next);
    return longer;
  }

  InterventionView view(LocalDate day) {
    return new InterventionView(
        granted.interventionId(),
        granted.type(),
        granted.goals(),
        granted.members(),
        granted.department(),
        on(day, granted.provider(), Adjustment::provider),
        on(day, granted.firm(), Adjustment::firm),
        on(day, granted.hoursPerWeek(), Adjustment::hoursPerWeek),
        granted.legalBasis(),
        granted.expectedStart(),
        on(day, granted.expectedEnd(), Adjustment::expectedEnd),
        statusOn(day),
        granted.grantedOn(),
        first(InterventionStatus.RUNNING),
        pauses(),
        first(InterventionStatus.ENDED),
        end == null ? null : end.reason(),
        end == null ? null : end.note(),
        adjustments.stream().sorted(Comparator.comparing(Adjustment::adjustedOn)).toList());
  }

  /** As adjusted by that day; of one that is granted later, as it is granted. */
  private <T> @Nullable T on(
      LocalDate day, @Nullable T asGranted, Function<Adjustment, @Nullable T> what) {
    Timeline<T> timeline = new Timeline<>();
    turn(timeline, granted.grantedOn(), asGranted);
    adjustments.forEach(each -> turn(timeline, each.adjustedOn(), what.apply(each)));
    return timeline.at(day.isBefore(granted.grantedOn()) ? granted.grantedOn() : day).orElse(null);
  }

  private static <T> void turn(Timeline<T> timeline, LocalDate from, @Nullable T value) {
    if (value != null) {
      timeline.turn(from, value);
    }
  }

  private InterventionStatus statusOn(LocalDate day) {
    Timeline<InterventionStatus> status = new Timeline<>();
    turns.forEach(each -> status.turn(each.on(), each.to()));
    return status.at(day).orElse(InterventionStatus.UPCOMING);
  }

  private @Nullable LocalDate first(InterventionStatus to) {
    return turns.stream().filter(turn -> turn.to() == to).map(Turn::on).findFirst().orElse(null);
  }

  private List<Pause> pauses() {
    List<Pause> pauses = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      if (turn.to() == InterventionStatus.PAUSED) {
        LocalDate until = i + 1 < turns.size() ? turns.get(i + 1).on() : null;
        pauses.add(new Pause(turn.on(), until, Objects.requireNonNull(turn.reason())));
      }
    }
    return pauses;
  }
}
