package org.familyplan.api.goal;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A goal as the plan shows it.
 *
 * @param members whose goal it is; empty for the whole family
 */
public record GoalView(
    GoalId goalId,
    List<PersonId> members,
    GoalArea area,
    GoalType type,
    Department department,
    @PersonalData String wording,
    @Nullable @PersonalData String citizensWords,
    @Nullable @PersonalData String indicator,
    @Nullable LocalDate dueOn,
    LocalDate addedOn) {}
