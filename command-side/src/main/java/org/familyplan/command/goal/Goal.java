package org.familyplan.command.goal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.familyplan.api.goal.GoalArea;
import org.familyplan.api.goal.GoalEvent.GoalAdded;
import org.familyplan.api.goal.GoalEvent.GoalReworded;
import org.familyplan.api.goal.GoalEvent.SubGoalAdded;
import org.familyplan.api.goal.GoalStatus;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Timeline;
import org.jspecify.annotations.Nullable;

/** One goal: where it stood and how it read on which day. */
final class Goal {
  static final int NO_PRIORITY = Integer.MAX_VALUE;

  private final GoalAdded added;
  private final Map<Department, LocalDate> departments = new LinkedHashMap<>();
  private final List<SubGoalAdded> steps = new ArrayList<>();
  private final Timeline<GoalStatus> status = new Timeline<>();
  private final Timeline<Integer> priority = new Timeline<>();
  private final Timeline<Personal<String>> wording = new Timeline<>();
  private final Timeline<Personal<String>> citizensWords = new Timeline<>();
  private final Timeline<Personal<String>> indicator = new Timeline<>();
  private final Timeline<LocalDate> dueOn = new Timeline<>();
  private boolean open = true;
  private LocalDate lastTurn;
  private LocalDate lastEntry;
  private boolean coherent = true;

  Goal(GoalAdded added) {
    this.added = added;
    departments.put(added.department(), added.addedOn());
    lastTurn = added.addedOn();
    lastEntry = added.addedOn();
    status.turn(added.addedOn(), GoalStatus.OPEN);
    reads(
        added.addedOn(), added.wording(), added.citizensWords(), added.indicator(), added.dueOn());
  }

  void changed(LocalDate on) {
    coherent &= open;
    lastEntry = on.isAfter(lastEntry) ? on : lastEntry;
  }

  void reworded(GoalReworded event) {
    changed(event.rewordedOn());
    reads(
        event.rewordedOn(),
        event.wording(),
        event.citizensWords(),
        event.indicator(),
        event.dueOn());
  }

  private void reads(
      LocalDate from,
      @Nullable Personal<String> newWording,
      @Nullable Personal<String> newCitizensWords,
      @Nullable Personal<String> newIndicator,
      @Nullable LocalDate newDueOn) {
    turn(wording, from, newWording);
    turn(citizensWords, from, newCitizensWords);
    turn(indicator, from, newIndicator);
    turn(dueOn, from, newDueOn);
  }

  private static <T> void turn(Timeline<T> timeline, LocalDate from, @Nullable T value) {
    if (value != null) {
      timeline.turn(from, value);
    }
  }

  void stepped(SubGoalAdded event) {
    changed(event.addedOn());
    steps.add(event);
  }

  void prioritised(LocalDate on, int place) {
    changed(on);
    priority.turn(on, place);
  }

  void shared(LocalDate on, Department department) {
    changed(on);
    departments.put(department, on);
  }

  void ended(LocalDate on, GoalStatus as) {
    coherent &= open && canEndOn(on);
    open = false;
    turned(on, as);
  }

  void reopened(LocalDate on) {
    coherent &= !open && canReopenOn(on);
    open = true;
    turned(on, GoalStatus.OPEN);
  }

  private void turned(LocalDate on, GoalStatus to) {
    lastTurn = on;
    status.turn(on, to);
  }

  boolean canEndOn(LocalDate day) {
    return !day.isBefore(lastTurn);
  }

  boolean canReopenOn(LocalDate day) {
    return day.isAfter(lastTurn);
  }

  /** True unless the last turn ended it. */
  boolean isOpen() {
    return open;
  }

  boolean isOpenOn(LocalDate day) {
    return statusOn(day) == GoalStatus.OPEN;
  }

  boolean isEndedOn(LocalDate day) {
    return statusOn(day).isEnd();
  }

  GoalStatus statusOn(LocalDate day) {
    return status.at(day).orElse(GoalStatus.UPCOMING);
  }

  private @Nullable LocalDate endedOn(LocalDate day) {
    return status
        .spanAt(day)
        .filter(span -> span.value().isEnd())
        .map(Timeline.Span::from)
        .orElse(null);
  }

  /** True when an entry about it lies after that day. */
  boolean hasEntriesAfter(LocalDate day) {
    return lastEntry.isAfter(day);
  }

  /** True when its turns alternate, each in its time, and nothing was said while it was ended. */
  boolean isCoherent() {
    return coherent;
  }

  boolean isWorkedOnBy(Department department) {
    return departments.containsKey(department);
  }

  @Nullable LocalDate dueOn(LocalDate day) {
    return dueOn.at(day).orElse(null);
  }

  int priorityOn(LocalDate day) {
    return priority.at(day).orElse(NO_PRIORITY);
  }

  LocalDate addedOn() {
    return added.addedOn();
  }

  List<PersonId> members() {
    return added.members();
  }

  GoalArea area() {
    return added.area();
  }

  GoalLine line(LocalDate day) {
    return new GoalLine(
        added.members(),
        added.area(),
        departments.entrySet().stream()
            .filter(each -> !each.getValue().isAfter(day))
            .map(Map.Entry::getKey)
            .toList(),
        wording.at(day).orElse(added.wording()),
        citizensWords.at(day).orElse(null),
        indicator.at(day).orElse(null),
        dueOn(day),
        statusOn(day),
        endedOn(day),
        steps.stream()
            .filter(each -> !each.addedOn().isAfter(day))
            .map(SubGoalAdded::wording)
            .toList());
  }
}
