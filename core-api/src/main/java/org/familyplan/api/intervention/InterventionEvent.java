package org.familyplan.api.intervention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What can have happened to an intervention (indsats). Each event names its type and who receives
 * it again, so that it can be read and counted alone.
 */
public sealed interface InterventionEvent extends FamilyEvent {
  /** The intervention concerned. */
  InterventionId interventionId();

  /** Help was granted for these goals. */
  @EventName("intervention.InterventionGranted")
  record InterventionGranted(
      FamilyId familyId,
      InterventionId interventionId,
      InterventionType type,
      List<GoalId> goals,
      @Subject List<PersonId> members,
      Department department,
      @Nullable String provider,
      @Nullable String firm,
      @Nullable BigDecimal hoursPerWeek,
      @Nullable String legalBasis,
      @Nullable LocalDate expectedStart,
      @Nullable LocalDate expectedEnd,
      @EffectiveFrom LocalDate grantedOn)
      implements InterventionEvent {}

  /** The help began. */
  @EventName("intervention.InterventionStarted")
  record InterventionStarted(
      FamilyId familyId,
      InterventionId interventionId,
      InterventionType type,
      @Subject List<PersonId> members,
      @EffectiveFrom LocalDate startedOn)
      implements InterventionEvent {}

  /** The help changed; null means unchanged. */
  @EventName("intervention.InterventionAdjusted")
  record InterventionAdjusted(
      FamilyId familyId,
      InterventionId interventionId,
      InterventionType type,
      @Subject List<PersonId> members,
      @Nullable String provider,
      @Nullable String firm,
      @Nullable BigDecimal hoursPerWeek,
      @Nullable LocalDate expectedEnd,
      @PersonalData(of = "members") Personal<String> reason,
      @EffectiveFrom LocalDate adjustedOn)
      implements InterventionEvent {}

  /** The help paused; {@code pausedOn} is the first day without it. */
  @EventName("intervention.InterventionPaused")
  record InterventionPaused(
      FamilyId familyId,
      InterventionId interventionId,
      InterventionType type,
      @Subject List<PersonId> members,
      @PersonalData(of = "members") Personal<String> reason,
      @EffectiveFrom LocalDate pausedOn)
      implements InterventionEvent {}

  /** The help went on. */
  @EventName("intervention.InterventionResumed")
  record InterventionResumed(
      FamilyId familyId,
      InterventionId interventionId,
      InterventionType type,
      @Subject List<PersonId> members,
      @EffectiveFrom LocalDate resumedOn)
      implements InterventionEvent {}

  /** The help ended or was handed on; {@code endedOn} is the first day without it. */
  @EventName("intervention.InterventionEnded")
  record InterventionEnded(
      FamilyId familyId,
      InterventionId interventionId,
      InterventionType type,
      @Subject List<PersonId> members,
      EndReason reason,
      @Nullable @PersonalData(of = "members") Personal<String> note,
      @EffectiveFrom LocalDate endedOn)
      implements InterventionEvent {}
}
