package org.familyplan.api.goal;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A barrier as a member experiences it, as the plan shows it on its day.
 *
 * @param personId who experiences it
 * @param goals the goals that it stands in the way of
 * @param open true while it is not out of the way
 * @param actions what was done about it, earliest first
 * @param resolvedOn day on which it was out of the way
 * @param how how it was handled
 */
public record BarrierView(
    BarrierId barrierId,
    PersonId personId,
    List<GoalId> goals,
    @PersonalData(of = "personId") Personal<String> description,
    LocalDate reportedOn,
    boolean open,
    List<Action> actions,
    @Nullable LocalDate resolvedOn,
    @Nullable @PersonalData(of = "personId") Personal<String> how) {

  /** What was done about the barrier. */
  public record Action(@PersonalData Personal<String> action, LocalDate actedOn) {}
}
