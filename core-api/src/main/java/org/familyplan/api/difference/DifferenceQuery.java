package org.familyplan.api.difference;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.jspecify.annotations.Nullable;

/** Questions about what changed between two moments. */
public sealed interface DifferenceQuery<V> extends Query<V> {

  /**
   * What is different between any two moments, each with its two times. Several filters choose what
   * any of them chooses.
   *
   * @param fromValidAt day of the first moment, Europe/Copenhagen; today if left out
   * @param fromKnownAt what had been recorded up to then counts for the first moment: a day (up to
   *     its end, Europe/Copenhagen; today means now) or an instant, both not in the future; now if
   *     left out
   * @param toValidAt day of the second moment, Europe/Copenhagen; today if left out
   * @param toKnownAt as fromKnownAt, for the second moment
   * @param member only what is about this person
   * @param goal only this goal and what works for it or stands in its way
   * @param section only these sections of the plan, for example who coordinates; empty for all
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/difference")
  record GetDifference(
      FamilyId familyId,
      @Nullable LocalDate fromValidAt,
      @Nullable @Size(max = 40) String fromKnownAt,
      @Nullable LocalDate toValidAt,
      @Nullable @Size(max = 40) String toKnownAt,
      @Nullable PersonId member,
      @Nullable GoalId goal,
      @Size(max = 10) List<PlanSection> section)
      implements DifferenceQuery<DifferenceView> {}
}
