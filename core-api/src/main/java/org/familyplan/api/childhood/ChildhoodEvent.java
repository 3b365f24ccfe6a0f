package org.familyplan.api.childhood;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EffectiveUntil;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Subject;
import org.familyplan.api.shared.Text;
import org.jspecify.annotations.Nullable;

/** What was recorded about a child's or young person's everyday life. */
public sealed interface ChildhoodEvent extends FamilyEvent {
  /** The child or young person. */
  PersonId personId();

  /** A spare-time job began. */
  @EventName("childhood.SpareTimeJobStarted")
  record SpareTimeJobStarted(
      FamilyId familyId,
      @Subject PersonId personId,
      SpareTimeJobId jobId,
      @PersonalData(of = "personId") Personal<@NotBlank @Size(max = Text.SHORT) String> workplace,
      @Nullable @DecimalMin("0") @DecimalMax("80") @Digits(integer = 2, fraction = 2)
          BigDecimal hoursPerWeek,
      @EffectiveFrom LocalDate startedOn)
      implements ChildhoodEvent, Correctable {}

  /** A spare-time job ended. */
  @EventName("childhood.SpareTimeJobEnded")
  record SpareTimeJobEnded(
      FamilyId familyId,
      @Subject PersonId personId,
      SpareTimeJobId jobId,
      @EffectiveFrom LocalDate endedOn)
      implements ChildhoodEvent, Correctable {}

  /** Days absent from school in a period (KORA; serviceloven § 153). */
  @EventName("childhood.SchoolAbsenceRecorded")
  record SchoolAbsenceRecorded(
      FamilyId familyId,
      @Subject PersonId personId,
      @EffectiveFrom LocalDate from,
      @EffectiveUntil LocalDate until,
      @Min(0) @Max(366) int daysAbsent,
      @Min(1) @Max(366) int schoolDays,
      @Nullable @Min(0) @Max(366) Integer illegalDays)
      implements ChildhoodEvent, Correctable {}

  /** Day care, school or youth education from a day on. */
  @EventName("childhood.SchoolingRecorded")
  record SchoolingRecorded(
      FamilyId familyId,
      @Subject PersonId personId,
      SchoolingKind schoolingKind,
      @Nullable @PersonalData(of = "personId")
          Personal<@NotBlank @Size(max = Text.SHORT) String> place,
      @Nullable @NotBlank @Size(max = 40) String level,
      @Nullable Boolean attendsSteadily,
      @EffectiveFrom LocalDate from)
      implements ChildhoodEvent, Correctable {}
}
