package org.familyplan.api.livelihood;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.time.Tense;
import org.jspecify.annotations.Nullable;

/**
 * What a member lives on (forsørgelsesgrundlag), earliest first; of employment, and of the
 * categories in one scheme, at most one is current.
 */
public record LivelihoodView(
    PersonId personId,
    List<Employment> employment,
    List<BenefitPeriod> benefits,
    List<Category> categories) {

  /**
   * A place in the labour market (beskæftigelsesstatus).
   *
   * @param eventId the entry to name in a correction
   * @param hoursPerWeek weekly hours of work, if told
   * @param until first day of the next such fact, or null while it goes on
   */
  public record Employment(
      EventId eventId,
      EmploymentStatus status,
      @Nullable BigDecimal hoursPerWeek,
      @Nullable @PersonalData Personal<String> employer,
      LocalDate from,
      @Nullable LocalDate until,
      Tense tense) {}

  /**
   * Days with a benefit (offentlig forsørgelse).
   *
   * @param eventId the entry to name in a correction
   * @param until first day without it, or null while it goes on
   */
  public record BenefitPeriod(
      EventId eventId, Benefit benefit, LocalDate from, @Nullable LocalDate until, Tense tense) {}

  /**
   * A category of readiness for work (visitationskategori).
   *
   * @param eventId the entry to name in a correction
   * @param code the scheme's code, as it was then
   * @param until first day of the next category in the scheme or after the scheme's end, or null
   * @param assessedOn day of the assessment
   */
  public record Category(
      EventId eventId,
      VisitationScheme scheme,
      String code,
      LocalDate from,
      @Nullable LocalDate until,
      LocalDate assessedOn,
      Tense tense) {}
}
