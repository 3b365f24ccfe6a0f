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
   * A young person starts a spare-time job (fritidsjob). Outside 14-17 years the receipt warns:
   * 13-year-olds may lawfully work. Agreed ahead, it may start after today.
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
   * @param endedOn first day without it, after the start
   */
  @Rest(path = "/families/{familyId}/spare-time-jobs/{jobId}/end")
  record EndSpareTimeJob(FamilyId familyId, SpareTimeJobId jobId, LocalDate endedOn)
      implements ChildhoodCommand {}

  /**
   * Records school absence (skolefravær) of a child or young person in a period that is over.
   * Periods of one child do not overlap; a wrong one is corrected.
   *
   * @param from first day of the period
   * @param until first day after it, at most tomorrow
   * @param daysAbsent days absent in it, at most the school days
   * @param schoolDays school days in it, at most the days of the period
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
   * Records a child's or young person's day care, school or youth education from a day on, until
   * the next such fact. Known ahead, it may begin after today.
   *
   * @param schoolingKind where; for NONE nothing else is told
   * @param place name of the institution
   * @param level class or year, if any
   * @param attendsSteadily whether attendance is stable, if assessed
   */
  @Rest(path = "/families/{familyId}/members/{personId}/schooling")
  record RecordSchooling(
      FamilyId familyId,
      PersonId personId,
      SchoolingKind schoolingKind,
      @Nullable @NotBlank @Size(max = Text.SHORT) @PersonalData(of = "personId") String place,
      @Nullable @NotBlank @Size(max = 40) String level,
      @Nullable Boolean attendsSteadily,
      LocalDate from)
      implements ChildhoodCommand {}
}
