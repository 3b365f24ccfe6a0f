package org.familyplan.api.livelihood;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EffectiveUntil;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Subject;
import org.familyplan.api.shared.Text;
import org.jspecify.annotations.Nullable;

/** What was recorded about what an adult lives on. */
public sealed interface LivelihoodEvent extends Correctable {
  /** The adult concerned. */
  PersonId personId();

  /** An adult's place in the labour market from a day on. */
  @EventName("livelihood.EmploymentStatusRecorded")
  record EmploymentStatusRecorded(
      FamilyId familyId,
      @Subject PersonId personId,
      EmploymentStatus status,
      @Nullable @DecimalMin("0") @DecimalMax("80") @Digits(integer = 2, fraction = 2)
          BigDecimal hoursPerWeek,
      @Nullable @PersonalData(of = "personId")
          Personal<@NotBlank @Size(max = Text.SHORT) String> employer,
      @EffectiveFrom LocalDate from)
      implements LivelihoodEvent {}

  /** Days on which an adult received a benefit. */
  @EventName("livelihood.BenefitPeriodRecorded")
  record BenefitPeriodRecorded(
      FamilyId familyId,
      @Subject PersonId personId,
      Benefit benefit,
      @EffectiveFrom LocalDate from,
      @EffectiveUntil @Nullable LocalDate until)
      implements LivelihoodEvent {}

  /** An adult's category of readiness for work, in the words of its time. */
  @EventName("livelihood.VisitationCategorySet")
  record VisitationCategorySet(
      FamilyId familyId,
      @Subject PersonId personId,
      VisitationScheme scheme,
      @NotBlank @Size(max = 40) String code,
      @EffectiveFrom LocalDate from,
      LocalDate assessedOn)
      implements LivelihoodEvent {}
}
