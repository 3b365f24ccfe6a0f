package org.familyplan.command.measurement;

import org.familyplan.platform.decision.Refusal.Kind;
import org.familyplan.platform.decision.Rule;

/** Rules about measurements (domain 13.14.5). */
public enum MeasurementRule implements Rule {
  INSTRUMENT_IS_KNOWN(
      "measurement.instrument-unknown",
      Kind.VALUE,
      "The catalogue has no such version of such an instrument (getInstruments)."),
  INSTRUMENT_FITS_THE_AGE(
      "measurement.age",
      Kind.STATE,
      "The instrument is not made for the person's age on that day."),
  MEASURED_BY_TODAY("measurement.in-future", Kind.VALUE, "A measurement is not after today."),
  MEASUREMENT_IS_NEW(
      "measurement.exists", Kind.STATE, "A measurement with this id is in the file already."),
  DIMENSION_BELONGS_TO_THE_INSTRUMENT(
      "measurement.dimension-unknown", Kind.VALUE, "The instrument has no such dimension."),
  DIMENSION_IS_ANSWERED_ONCE(
      "measurement.dimension-repeated", Kind.VALUE, "Each dimension is answered once."),
  VALUE_IS_ON_THE_SCALE(
      "measurement.value-off-scale",
      Kind.VALUE,
      "A value is one of the dimension's scale, or UNANSWERED."),
  ANSWERS_ARE_COMPLETE(
      "measurement.incomplete",
      Kind.VALUE,
      "The overall level is answered, or all items, or their sum alone."),
  COURSE_HAS_ONE_START_AND_ONE_END(
      "measurement.phase-taken",
      Kind.STATE,
      "The course has this measurement; correct that entry (correctFact). A new course begins after"
          + " an end."),
  FACT_IS_NEW("measurement.same-fact", Kind.STATE, "Exactly this is recorded already.");

  private final String code;
  private final Kind kind;
  private final String sentence;

  MeasurementRule(String code, Kind kind, String sentence) {
    this.code = code;
    this.kind = kind;
    this.sentence = sentence;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
