package org.familyplan.api.intervention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * An intervention as the plan shows it on its day. Days that lie later are shown too: what is to
 * come is told apart by its day.
 *
 * @param goals the goals that it serves
 * @param members who receives it; empty for the whole family
 * @param department the department that granted it
 * @param provider who delivers it on the day, like the next two
 * @param firm the company, for company-directed interventions
 * @param hoursPerWeek for company-directed interventions
 * @param expectedEnd expected last day, as known on the day
 * @param status where it stands on the day
 * @param startedOn first day with it
 * @param pauses when it paused or will pause
 * @param endedOn first day without it
 * @param adjustments what was changed in it, earliest first
 */
public record InterventionView(
    InterventionId interventionId,
    InterventionType type,
    List<GoalId> goals,
    List<PersonId> members,
    Department department,
    @Nullable String provider,
    @Nullable String firm,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable String legalBasis,
    @Nullable LocalDate expectedStart,
    @Nullable LocalDate expectedEnd,
    InterventionStatus status,
    LocalDate grantedOn,
    @Nullable LocalDate startedOn,
    List<Pause> pauses,
    @Nullable LocalDate endedOn,
    @Nullable EndReason endReason,
    @Nullable @PersonalData(of = "members") Personal<String> endNote,
    List<Adjustment> adjustments) {

  /**
   * A pause.
   *
   * @param from first day without the help
   * @param until first day with it again, or first day after its end; null while it goes on
   */
  public record Pause(
      LocalDate from, @Nullable LocalDate until, @PersonalData Personal<String> reason) {}

  /** A change of the help; null means unchanged. */
  public record Adjustment(
      @Nullable String provider,
      @Nullable String firm,
      @Nullable BigDecimal hoursPerWeek,
      @Nullable LocalDate expectedEnd,
      @PersonalData Personal<String> reason,
      LocalDate adjustedOn) {}
}
