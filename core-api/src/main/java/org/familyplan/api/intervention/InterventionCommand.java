package org.familyplan.api.intervention;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.NewId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.Text;
import org.jspecify.annotations.Nullable;

/** Commands about help from its grant to its end. */
public sealed interface InterventionCommand extends FamilyCommand {

  /**
   * Grants an intervention that serves at least one goal of the plan.
   *
   * @param interventionId chosen by the client or filled in
   * @param goals the goals that it serves
   * @param members who receives it; empty for the whole family
   * @param department the department that grants it
   * @param provider who delivers it (tilbud)
   * @param firm the company, for company-directed interventions
   * @param hoursPerWeek for company-directed interventions
   * @param legalBasis paragraph of the grant
   * @param expectedStart expected first day
   * @param expectedEnd expected last day
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
      @Nullable @DecimalMin("0") @DecimalMax("80") @Digits(integer = 2, fraction = 2)
          BigDecimal hoursPerWeek,
      @Nullable @NotBlank @Size(max = Text.SHORT) String legalBasis,
      @Nullable LocalDate expectedStart,
      @Nullable LocalDate expectedEnd,
      LocalDate grantedOn)
      implements InterventionCommand {}

  /** The intervention begins. */
  @Rest(path = "/families/{familyId}/interventions/{interventionId}/start")
  record StartIntervention(FamilyId familyId, InterventionId interventionId, LocalDate startedOn)
      implements InterventionCommand {}

  /**
   * Changes a granted intervention; what is left out stays as it is.
   *
   * @param reason why
   */
  @Rest(path = "/families/{familyId}/interventions/{interventionId}/adjustment")
  record AdjustIntervention(
      FamilyId familyId,
      InterventionId interventionId,
      @Nullable @NotBlank @Size(max = Text.SHORT) String provider,
      @Nullable @NotBlank @Size(max = Text.SHORT) String firm,
      @Nullable @DecimalMin("0") @DecimalMax("80") @Digits(integer = 2, fraction = 2)
          BigDecimal hoursPerWeek,
      @Nullable LocalDate expectedEnd,
      @NotBlank @Size(max = Text.LONG) @PersonalData String reason,
      LocalDate adjustedOn)
      implements InterventionCommand {}

  /**
   * The intervention pauses.
   *
   * @param pausedOn first day without it
   */
  @Rest(path = "/families/{familyId}/interventions/{interventionId}/pause")
  record PauseIntervention(
      FamilyId familyId,
      InterventionId interventionId,
      @NotBlank @Size(max = Text.LONG) @PersonalData String reason,
      LocalDate pausedOn)
      implements InterventionCommand {}

  /** The intervention goes on after a pause. */
  @Rest(path = "/families/{familyId}/interventions/{interventionId}/resumption")
  record ResumeIntervention(FamilyId familyId, InterventionId interventionId, LocalDate resumedOn)
      implements InterventionCommand {}

  /**
   * The intervention ends.
   *
   * @param endedOn first day without it
   * @param note what came of it
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
