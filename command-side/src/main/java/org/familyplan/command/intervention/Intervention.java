package org.familyplan.command.intervention;

import static org.familyplan.api.intervention.InterventionStatus.ENDED;
import static org.familyplan.api.intervention.InterventionStatus.GRANTED;
import static org.familyplan.api.intervention.InterventionStatus.PAUSED;
import static org.familyplan.api.intervention.InterventionStatus.RUNNING;
import static org.familyplan.api.intervention.InterventionStatus.UPCOMING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.intervention.InterventionEvent.InterventionAdjusted;
import org.familyplan.api.intervention.InterventionEvent.InterventionGranted;
import org.familyplan.api.intervention.InterventionStatus;
import org.familyplan.api.intervention.InterventionType;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.time.Timeline;
import org.jspecify.annotations.Nullable;

/** One intervention: its turns, and who delivered it on which day. */
final class Intervention {
  private final InterventionGranted granted;
  private final Timeline<InterventionStatus> status = new Timeline<>();
  private final Timeline<String> provider = new Timeline<>();
  private final Timeline<String> firm = new Timeline<>();
  private final Timeline<BigDecimal> hoursPerWeek = new Timeline<>();
  private final Timeline<LocalDate> expectedEnd = new Timeline<>();
  private InterventionStatus last = GRANTED;
  private LocalDate lastTurn;
  private @Nullable LocalDate startedOn;
  private @Nullable LocalDate endedOn;
  private boolean coherent = true;

  Intervention(InterventionGranted granted) {
    this.granted = granted;
    lastTurn = granted.grantedOn();
    status.turn(lastTurn, GRANTED);
    reads(
        lastTurn,
        granted.provider(),
        granted.firm(),
        granted.hoursPerWeek(),
        granted.expectedEnd());
  }

  /** The goals that it serves. */
  List<GoalId> goals() {
    return granted.goals();
  }

  void started(LocalDate on) {
    startedOn = on;
    turned(RUNNING, last == GRANTED, on);
  }

  void paused(LocalDate on) {
    turned(PAUSED, last == RUNNING, on);
  }

  void resumed(LocalDate on) {
    turned(RUNNING, last == PAUSED, on);
  }

  void ended(LocalDate on) {
    endedOn = on;
    turned(ENDED, last != ENDED, on);
  }

  private void turned(InterventionStatus to, boolean inOrder, LocalDate on) {
    coherent &= inOrder && canTurn(to, on);
    last = to;
    lastTurn = on;
    status.turn(on, to);
  }

  void adjusted(InterventionAdjusted event) {
    reads(
        event.adjustedOn(),
        event.provider(),
        event.firm(),
        event.hoursPerWeek(),
        event.expectedEnd());
  }

  private void reads(
      LocalDate from,
      @Nullable String by,
      @Nullable String at,
      @Nullable BigDecimal hours,
      @Nullable LocalDate endsOn) {
    turn(provider, from, by);
    turn(firm, from, at);
    turn(hoursPerWeek, from, hours);
    turn(expectedEnd, from, endsOn);
  }

  private static <T> void turn(Timeline<T> timeline, LocalDate from, @Nullable T value) {
    if (value != null) {
      timeline.turn(from, value);
    }
  }

  /** True when the last turn lies before that day, or on it where a day may hold both. */
  boolean canTurn(InterventionStatus to, LocalDate on) {
    boolean mayShareTheDay = last == GRANTED || to == ENDED;
    return mayShareTheDay ? !on.isBefore(lastTurn) : on.isAfter(lastTurn);
  }

  /** Where the last turn left it, whatever its day. */
  InterventionStatus last() {
    return last;
  }

  /** True when its turns follow each other, each in its time. */
  boolean isCoherent() {
    return coherent;
  }

  /** True when there is neither help nor a wait for it on any later day. */
  boolean isOverAfter(LocalDate day) {
    return status.spans().stream()
        .filter(span -> span.value() != ENDED)
        .map(Timeline.Span::until)
        .allMatch(until -> until != null && !until.isAfter(day.plusDays(1)));
  }

  LocalDate grantedOn() {
    return granted.grantedOn();
  }

  InterventionType type() {
    return granted.type();
  }

  List<PersonId> members() {
    return granted.members();
  }

  InterventionLine line(LocalDate day) {
    return new InterventionLine(
        granted.type(),
        granted.members(),
        granted.department(),
        provider.at(day).orElse(null),
        firm.at(day).orElse(null),
        hoursPerWeek.at(day).orElse(null),
        granted.legalBasis(),
        granted.expectedStart(),
        startedOn,
        expectedEnd.at(day).orElse(null),
        endedOn,
        status.at(day).orElse(UPCOMING));
  }
}
