package org.familyplan.query.goal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.familyplan.api.goal.GoalEvent.GoalAdded;
import org.familyplan.api.goal.GoalEvent.GoalReworded;
import org.familyplan.api.goal.GoalStatus;
import org.familyplan.api.goal.GoalView;
import org.familyplan.api.goal.GoalView.DueDate;
import org.familyplan.api.goal.GoalView.Motivation;
import org.familyplan.api.goal.GoalView.Progress;
import org.familyplan.api.goal.GoalView.SubGoal;
import org.familyplan.api.goal.GoalView.WorkingDepartment;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Timeline;
import org.jspecify.annotations.Nullable;

/** A goal as remembered: how it was agreed, and what happened to it since. */
record GoalEntry(
    GoalAdded added,
    List<Reading> readings,
    List<Turn> turns,
    List<Place> places,
    List<WorkingDepartment> shares,
    List<SubGoal> subGoals,
    List<Progress> progress,
    List<Motivation> motivations) {

  static final int NO_PRIORITY = Integer.MAX_VALUE;

  /** How the goal reads from a day on; null means unchanged. */
  record Reading(
      LocalDate from,
      @Nullable Personal<String> wording,
      @Nullable Personal<String> citizensWords,
      @Nullable Personal<String> indicator,
      @Nullable LocalDate dueOn) {}

  /** Where the goal stands from a day on, and why. */
  record Turn(LocalDate on, GoalStatus to, @Nullable Personal<String> reason) {}

  /** Its place among the goals from a day on. */
  record Place(LocalDate from, int priority) {}

  static GoalEntry of(GoalAdded e) {
    Reading first =
        new Reading(e.addedOn(), e.wording(), e.citizensWords(), e.indicator(), e.dueOn());
    return new GoalEntry(
        e,
        List.of(first),
        List.of(new Turn(e.addedOn(), GoalStatus.OPEN, null)),
        List.of(),
        List.of(new WorkingDepartment(e.department(), e.addedOn())),
        List.of(),
        List.of(),
        List.of());
  }

  GoalEntry reworded(GoalReworded e) {
    Reading next =
        new Reading(e.rewordedOn(), e.wording(), e.citizensWords(), e.indicator(), e.dueOn());
    return new GoalEntry(
        added, and(readings, next), turns, places, shares, subGoals, progress, motivations);
  }

  GoalEntry turned(LocalDate on, GoalStatus to, Personal<String> reason) {
    Turn next = new Turn(on, to, reason);
    return new GoalEntry(
        added, readings, and(turns, next), places, shares, subGoals, progress, motivations);
  }

  GoalEntry placed(LocalDate from, int priority) {
    Place next = new Place(from, priority);
    return new GoalEntry(
        added, readings, turns, and(places, next), shares, subGoals, progress, motivations);
  }

  GoalEntry shared(WorkingDepartment next) {
    return new GoalEntry(
        added, readings, turns, places, and(shares, next), subGoals, progress, motivations);
  }

  GoalEntry with(SubGoal next) {
    return new GoalEntry(
        added, readings, turns, places, shares, and(subGoals, next), progress, motivations);
  }

  GoalEntry with(Progress next) {
    return new GoalEntry(
        added, readings, turns, places, shares, subGoals, and(progress, next), motivations);
  }

  GoalEntry with(Motivation next) {
    return new GoalEntry(
        added, readings, turns, places, shares, subGoals, progress, and(motivations, next));
  }

  private static <T> List<T> and(List<T> list, T next) {
    List<T> longer = new ArrayList<>(list);
    longer.add(next);
    return longer;
  }

  /** Its place on that day; {@link #NO_PRIORITY} while it has none. */
  int priorityOn(LocalDate day) {
    Timeline<Integer> priority = new Timeline<>();
    places.forEach(each -> priority.turn(each.from(), each.priority()));
    return priority.at(day).orElse(NO_PRIORITY);
  }

  /** The goal on a day; one that is agreed later is shown as it was agreed. */
  GoalView view(LocalDate day) {
    boolean upcoming = day.isBefore(added.addedOn());
    return viewOn(upcoming ? added.addedOn() : day, upcoming);
  }

  private GoalView viewOn(LocalDate day, boolean upcoming) {
    Turn turn = turnOn(day);
    int priority = priorityOn(day);
    return new GoalView(
        added.goalId(),
        added.members(),
        added.area(),
        added.type(),
        added.department(),
        reads(Reading::wording).at(day).orElseThrow(),
        reads(Reading::citizensWords).at(day).orElse(null),
        reads(Reading::indicator).at(day).orElse(null),
        reads(Reading::dueOn).at(day).orElse(null),
        added.addedOn(),
        upcoming ? GoalStatus.UPCOMING : turn.to(),
        turn.on(),
        turn.reason(),
        priority == NO_PRIORITY ? null : priority,
        upTo(day, shares, WorkingDepartment::since),
        dueDates(day),
        upTo(day, subGoals, SubGoal::addedOn),
        upTo(day, progress, Progress::ratedOn),
        upTo(day, motivations, Motivation::saidOn));
  }

  private Turn turnOn(LocalDate day) {
    Timeline<Turn> status = new Timeline<>();
    turns.forEach(each -> status.turn(each.on(), each));
    return status.at(day).orElseThrow();
  }

  private <T> Timeline<T> reads(Function<Reading, @Nullable T> what) {
    Timeline<T> timeline = new Timeline<>();
    for (Reading reading : readings) {
      T value = what.apply(reading);
      if (value != null) {
        timeline.turn(reading.from(), value);
      }
    }
    return timeline;
  }

  private List<DueDate> dueDates(LocalDate day) {
    return reads(Reading::dueOn).spans().stream()
        .filter(span -> !span.from().isAfter(day))
        .map(span -> new DueDate(span.value(), span.from()))
        .toList();
  }

  private static <T> List<T> upTo(LocalDate day, List<T> list, Function<T, LocalDate> when) {
    return list.stream()
        .filter(each -> !when.apply(each).isAfter(day))
        .sorted(Comparator.comparing(when))
        .toList();
  }
}
