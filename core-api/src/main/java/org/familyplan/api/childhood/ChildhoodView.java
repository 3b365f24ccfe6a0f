package org.familyplan.api.childhood;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.time.Tense;
import org.jspecify.annotations.Nullable;

/** A child's or young person's everyday life, earliest first. */
public record ChildhoodView(
    PersonId personId, List<SpareTimeJob> jobs, List<Absence> absence, List<Schooling> schooling) {

  /**
   * A spare-time job (fritidsjob).
   *
   * @param startedBy entry of the start, to name in a correction
   * @param endedBy entry of the end, to name in a correction
   * @param endedOn first day without it, or null while it goes on
   */
  public record SpareTimeJob(
      SpareTimeJobId jobId,
      EventId startedBy,
      @Nullable EventId endedBy,
      @PersonalData Personal<String> workplace,
      @Nullable BigDecimal hoursPerWeek,
      LocalDate startedOn,
      @Nullable LocalDate endedOn,
      Tense tense) {}

  /**
   * School absence in a period (skolefravær).
   *
   * @param eventId the entry to name in a correction
   * @param until first day after the period
   * @param illegalDays of the days absent those without leave, if known
   * @param percent days absent of the school days, one decimal, rounded half up
   */
  public record Absence(
      EventId eventId,
      LocalDate from,
      LocalDate until,
      int daysAbsent,
      int schoolDays,
      @Nullable Integer illegalDays,
      BigDecimal percent,
      Tense tense) {}

  /**
   * Day care, school or youth education (dagtilbud, skole, ungdomsuddannelse).
   *
   * @param eventId the entry to name in a correction
   * @param attendsSteadily whether attendance is stable, if assessed
   * @param until first day of the next such fact, or null while it goes on
   */
  public record Schooling(
      EventId eventId,
      SchoolingKind schoolingKind,
      @Nullable @PersonalData Personal<String> place,
      @Nullable String level,
      @Nullable Boolean attendsSteadily,
      LocalDate from,
      @Nullable LocalDate until,
      Tense tense) {}
}
