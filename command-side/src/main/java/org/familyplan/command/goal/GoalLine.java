package org.familyplan.command.goal;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.goal.GoalArea;
import org.familyplan.api.goal.GoalStatus;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A goal as the plan that is handed over says it.
 *
 * @param members whose goal it is; empty for the whole family
 * @param departments the department that answers for it, then those that work for it too
 * @param status where it stands on that day
 * @param endedOn day on which it was reached or given up, when that is where it stands
 * @param steps wordings of its sub-goals
 */
public record GoalLine(
    List<PersonId> members,
    GoalArea area,
    List<Department> departments,
    Personal<String> wording,
    @Nullable Personal<String> citizensWords,
    @Nullable Personal<String> indicator,
    @Nullable LocalDate dueOn,
    GoalStatus status,
    @Nullable LocalDate endedOn,
    List<Personal<String>> steps) {}
