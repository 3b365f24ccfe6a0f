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
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.NewId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.Text;
import org.jspecify.annotations.Nullable;

/** Commands about children's and young people's everyday life. */
public sealed interface ChildhoodCommand extends FamilyCommand {

  /**
   * A young person starts a spare-time job (fritidsjob). Outside 14-17 years the receipt warns.
   *
   * @param jobId chosen by the client or filled in
   * @param workplace where
   */
  @Rest(path = "/families/{familyId}/members/{personId}/spare-time-jobs")
  record StartSpareTimeJob(
      FamilyId familyId,
      PersonId personId,
      @NewId SpareTimeJobId jobId,
      @NotBlank @Size(max = Text.SHORT) @PersonalData(of = "personId") String workplace,
      @Nullable @DecimalMin("0") @DecimalMax("80") @Digits(integer = 2, fraction = 2)
          BigDecimal hoursPerWeek,
      LocalDate startedOn)
      implements ChildhoodCommand {}

  /**
   * The spare-time job ends.
   *
   * @param endedOn first day without it
   */
  @Rest(path = "/families/{familyId}/spare-time-jobs/{jobId}/end")
  record EndSpareTimeJob(FamilyId familyId, SpareTimeJobId jobId, LocalDate endedOn)
      implements ChildhoodCommand {}

  /**
   * Records school absence in a period.
   *
   * @param from first day of the period
   * @param until first day after it
   * @param daysAbsent days absent in it
   * @param schoolDays school days in it
   * @param illegalDays of the days absent those without leave (ulovligt fravær), if known
   */
  @Rest(path = "/families/{familyId}/members/{personId}/school-absence")
  record RecordSchoolAbsence(
      FamilyId familyId,
      PersonId personId,
      LocalDate from,
      LocalDate until,
      @Min(0) @Max(366) int daysAbsent,
      @Min(1) @Max(366) int schoolDays,
      @Nullable @Min(0) @Max(366) Integer illegalDays)
      implements ChildhoodCommand {}

  /**
   * Records day care, school or youth education from a day on, until the next such fact.
   *
   * @param place name of the institution
   * @param level class or year, if any
   * @param attendsSteadily whether attendance is stable, if assessed
   */
  @Rest(path = "/families/{familyId}/members/{personId}/schooling")
  record RecordSchooling(
      FamilyId familyId,
      PersonId personId,
      SchoolingKind kind,
      @Nullable @NotBlank @Size(max = Text.SHORT) @PersonalData(of = "personId") String place,
      @Nullable @NotBlank @Size(max = 40) String level,
      @Nullable Boolean attendsSteadily,
      LocalDate from)
      implements ChildhoodCommand {}
}
