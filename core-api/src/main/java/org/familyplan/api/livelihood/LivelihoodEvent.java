package org.familyplan.api.livelihood;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EffectiveUntil;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Subject;
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
      @Nullable BigDecimal hoursPerWeek,
      @Nullable @PersonalData(of = "personId") String employer,
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
      String code,
      @EffectiveFrom LocalDate from,
      LocalDate assessedOn)
      implements LivelihoodEvent {}
}
