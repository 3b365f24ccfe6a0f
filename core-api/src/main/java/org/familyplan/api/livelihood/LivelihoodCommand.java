package org.familyplan.api.livelihood;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.Text;
import org.jspecify.annotations.Nullable;

/** Commands about what an adult lives on. */
public sealed interface LivelihoodCommand extends FamilyCommand {

  /**
   * Records an adult's place in the labour market from a day on, until the next such fact.
   *
   * @param hoursPerWeek weekly hours, where there is work
   * @param employer where
   * @param from first day
   */
  @Rest(path = "/families/{familyId}/members/{personId}/employment")
  record RecordEmploymentStatus(
      FamilyId familyId,
      PersonId personId,
      EmploymentStatus status,
      @Nullable @DecimalMin("0") @DecimalMax("80") @Digits(integer = 2, fraction = 2)
          BigDecimal hoursPerWeek,
      @Nullable @NotBlank @Size(max = Text.SHORT) @PersonalData(of = "personId") String employer,
      LocalDate from)
      implements LivelihoodCommand {}

  /**
   * Records days on which an adult received a benefit; stored as a period, not week by week.
   *
   * @param from first day
   * @param until first day without it, or left out while it goes on
   */
  @Rest(path = "/families/{familyId}/members/{personId}/benefits")
  record RecordBenefitPeriod(
      FamilyId familyId,
      PersonId personId,
      Benefit benefit,
      LocalDate from,
      @Nullable LocalDate until)
      implements LivelihoodCommand {}

  /**
   * Sets an adult's category of readiness for work in a scheme.
   *
   * @param code one of the scheme's codes, as it was then
   * @param from first day of the category
   * @param assessedOn day of the assessment
   */
  @Rest(path = "/families/{familyId}/members/{personId}/visitation")
  record SetVisitationCategory(
      FamilyId familyId,
      PersonId personId,
      VisitationScheme scheme,
      @NotBlank @Size(max = 40) String code,
      LocalDate from,
      LocalDate assessedOn)
      implements LivelihoodCommand {}
}
