package org.familyplan.api.measurement;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Source;
import org.jspecify.annotations.Nullable;

/**
 * A member's measurements up to the plan's day, earliest first; codes are explained by
 * getInstruments.
 *
 * @param changes one for each version of an instrument whose end was measured or declined
 */
public record MeasurementsView(
    PersonId personId,
    List<Measurement> measurements,
    List<Declined> declined,
    List<Change> changes) {

  /**
   * A measurement, read by the rules in force on the day of assessment.
   *
   * @param eventId the entry to name in a correction
   * @param values every dimension; what was left out is {@code UNANSWERED}
   * @param overall the overall level, of an instrument that has one
   * @param score the score, if all items are answered; of WHO-5 0-100
   * @param band what the score means, for example {@code HIGH_RISK}
   */
  public record Measurement(
      MeasurementId measurementId,
      EventId eventId,
      String instrument,
      int instrumentVersion,
      MeasurementPhase phase,
      Source ratedBy,
      LocalDate assessedOn,
      List<MeasuredValue> values,
      @Nullable String overall,
      @Nullable Integer score,
      @Nullable String band) {}

  /** A measurement that was declined or not possible (ubesvaret). */
  public record Declined(
      EventId eventId,
      String instrument,
      int instrumentVersion,
      MeasurementPhase phase,
      LocalDate declinedOn,
      @Nullable @PersonalData Personal<String> reason) {}

  /**
   * From the first start measurement to the last end measurement.
   *
   * @param from day of the start measurement, if there is one
   * @param to day of the end measurement, if there is one
   * @param towardsBetter steps of the overall level, or points of the score, towards the good end;
   *     negative towards the bad one; null when not measurable
   * @param noticeable whether the difference between two scores is a noticeable one
   * @param dimensions the same for each dimension with levels
   */
  public record Change(
      String instrument,
      int instrumentVersion,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Movement movement,
      @Nullable Integer towardsBetter,
      @Nullable Boolean noticeable,
      List<DimensionChange> dimensions) {}

  /** What changed in one dimension, by its values at the start and at the end. */
  public record DimensionChange(
      String dimension,
      String start,
      String end,
      Movement movement,
      @Nullable Integer towardsBetter) {}

  /** Where a change leads. */
  public enum Movement {
    /** Towards the good end. */
    BETTER,
    /** The same. */
    UNCHANGED,
    /** Towards the bad end. */
    WORSE,
    /** Unanswered at the start or at the end: neither better nor worse. */
    NOT_MEASURABLE
  }
}
