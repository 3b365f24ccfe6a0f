package org.familyplan.query.goal;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.goal.GoalArea;
import org.familyplan.api.goal.GoalEvent.GoalAdded;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.goal.GoalType;
import org.familyplan.api.goal.GoalView;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A goal as remembered. */
record GoalEntry(
    GoalId goalId,
    List<PersonId> members,
    GoalArea area,
    GoalType type,
    Department department,
    String wording,
    @Nullable String citizensWords,
    @Nullable String indicator,
    @Nullable LocalDate dueOn,
    LocalDate addedOn) {

  static GoalEntry of(GoalAdded e) {
    return new GoalEntry(
        e.goalId(),
        e.members(),
        e.area(),
        e.type(),
        e.department(),
        e.wording(),
        e.citizensWords(),
        e.indicator(),
        e.dueOn(),
        e.addedOn());
  }

  GoalView view() {
    return new GoalView(
        goalId, members, area, type, department, wording, citizensWords, indicator, dueOn, addedOn);
  }
}
