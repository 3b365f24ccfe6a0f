package org.familyplan.api.intervention;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.shared.Citation;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.NewId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Commands about help from its grant to its end: granted, started, paused and resumed any number of
 * times, ended. They may be recorded late or ahead, but in the order in which they happen: what
 * would contradict a turn that is recorded for a later day is refused. What has ended takes nothing
 * more.
 */
public sealed interface InterventionCommand extends FamilyCommand {

  /**
   * Grants an intervention that serves at least one goal of the plan.
   *
   * @param interventionId chosen by the client or filled in
   * @param goals the goals that it serves, none of them reached or given up on the day of the grant
   * @param members who receives it, also one who lives elsewhere; empty for the whole family
   * @param department the department that grants it
   * @param provider who delivers it (tilbud)
   * @param firm the company: required for company-directed interventions, refused for others
   * @param hoursPerWeek hours in the company: required for company-directed interventions, refused
   *     for others
   * @param legalBasis paragraph of the grant
   * @param expectedStart expected first day, not before the grant
   * @param expectedEnd expected last day, not before the expected first one
   * @param grantedOn day of the grant
   */
  @Rest(path = "/families/{familyId}/interventions")
  record GrantIntervention(
      FamilyId familyId,
      @NewId InterventionId interventionId,
      InterventionType type,
      @NotEmpty @Size(max = 30) List<GoalId> goals,
      @Size(max = 30) List<PersonId> members,
      Department department,
      @Nullable @NotBlank @Size(max = Text.SHORT) String provider,
      @Nullable @NotBlank @Size(max = Text.SHORT) String firm,
      @Nullable
          @DecimalMin(value = "0", inclusive = false)
          @DecimalMax("80")
          @Digits(integer = 2, fraction = 2)
          BigDecimal hoursPerWeek,
      @Nullable @Pattern(regexp = Citation.FORM, message = Citation.IN_WORDS) String legalBasis,
      @Nullable LocalDate expectedStart,
      @Nullable LocalDate expectedEnd,
      LocalDate grantedOn)
      implements InterventionCommand {}

  /**
   * The intervention begins.
   *
   * @param startedOn first day with it, not before the grant
   */
  @Rest(path = "/families/{familyId}/interventions/{interventionId}/start")
  record StartIntervention(FamilyId familyId, InterventionId interventionId, LocalDate startedOn)
      implements InterventionCommand {}

  /**
   * Changes a granted intervention; what is left out stays as it is.
   *
   * @param firm for company-directed interventions only
   * @param hoursPerWeek for company-directed interventions only
   * @param expectedEnd expected last day from now on, not before the change
   * @param reason why
   * @param adjustedOn first day of the change, not before the grant
   */
  @Rest(path = "/families/{familyId}/interventions/{interventionId}/adjustment")
  record AdjustIntervention(
      FamilyId familyId,
      InterventionId interventionId,
      @Nullable @NotBlank @Size(max = Text.SHORT) String provider,
      @Nullable @NotBlank @Size(max = Text.SHORT) String firm,
      @Nullable
          @DecimalMin(value = "0", inclusive = false)
          @DecimalMax("80")
          @Digits(integer = 2, fraction = 2)
          BigDecimal hoursPerWeek,
      @Nullable LocalDate expectedEnd,
      @NotBlank @Size(max = Text.LONG) @PersonalData String reason,
      LocalDate adjustedOn)
      implements InterventionCommand {}

  /**
   * The intervention pauses.
   *
   * @param reason why
   * @param pausedOn first day without it
   */
  @Rest(path = "/families/{familyId}/interventions/{interventionId}/pause")
  record PauseIntervention(
      FamilyId familyId,
      InterventionId interventionId,
      @NotBlank @Size(max = Text.LONG) @PersonalData String reason,
      LocalDate pausedOn)
      implements InterventionCommand {}

  /**
   * The intervention goes on after a pause.
   *
   * @param resumedOn first day with it again, after the day on which it paused
   */
  @Rest(path = "/families/{familyId}/interventions/{interventionId}/resumption")
  record ResumeIntervention(FamilyId familyId, InterventionId interventionId, LocalDate resumedOn)
      implements InterventionCommand {}

  /**
   * The intervention ends, also one that never began or that goes on elsewhere.
   *
   * @param note what came of it
   * @param endedOn first day without it
   */
  @Rest(path = "/families/{familyId}/interventions/{interventionId}/end")
  record EndIntervention(
      FamilyId familyId,
      InterventionId interventionId,
      EndReason reason,
      @Nullable @NotBlank @Size(max = Text.LONG) @PersonalData String note,
      LocalDate endedOn)
      implements InterventionCommand {}
}
