package org.familyplan.app.demo.cohort;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A goal of the course with its fate.
 *
 * @param person whose it is, or null for the family's
 * @param endsOn day on which it is reached or given up, or null while it is worked on
 */
record Aim(
    GoalId goalId,
    Wish wish,
    @Nullable Person person,
    @Nullable LocalDate endsOn,
    boolean reached) {

  List<PersonId> members() {
    return person == null ? List.of() : List.of(person.id());
  }
}
