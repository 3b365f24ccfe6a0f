package org.familyplan.query.statistics.facts;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.measurement.MeasuredValue;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementRecorded;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.shared.PersonId;

/** A measurement of a member: levels and numbers only. */
public record Measured(
    PersonId personId,
    String instrument,
    int version,
    MeasurementPhase phase,
    LocalDate on,
    List<MeasuredValue> values) {
  static Measured of(MeasurementRecorded e) {
    return new Measured(
        e.personId(), e.instrument(), e.instrumentVersion(), e.phase(), e.assessedOn(), e.values());
  }
}
