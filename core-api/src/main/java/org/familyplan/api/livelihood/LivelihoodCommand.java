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
   * Records an adult's place in the labour market from a day on, until the next such fact. Known
   * ahead, it may begin after today. Working age begins at 15.
   *
   * @param hoursPerWeek weekly hours, where there is work; none outside the labour market
   * @param employer where; none outside the labour market
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
   * Different benefits may overlap, as jobindsats counts them; the same benefit may not. A period
   * that goes on is ended by correcting it.
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
   * Sets an adult's category of readiness for work in a scheme, until the next one in that scheme
   * or the scheme's end.
   *
   * @param scheme a scheme in force on the category's first day
   * @param code one of the scheme's codes, as it was then; never converted into another scheme's
   * @param from first day of the category
   * @param assessedOn day of the assessment, not after today
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
