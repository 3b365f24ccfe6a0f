package org.familyplan.api.measurement;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Source;
import org.familyplan.api.shared.Subject;
import org.jspecify.annotations.Nullable;

/** What was measured, or was not. */
public sealed interface MeasurementEvent extends FamilyEvent {
  /** The person measured. */
  PersonId personId();

  /** A measurement was made. */
  @EventName("measurement.MeasurementRecorded")
  record MeasurementRecorded(
      FamilyId familyId,
      @Subject PersonId personId,
      MeasurementId measurementId,
      String instrument,
      int instrumentVersion,
      MeasurementPhase phase,
      Source ratedBy,
      List<MeasuredValue> values,
      @EffectiveFrom LocalDate assessedOn)
      implements MeasurementEvent, Correctable {}

  /** A measurement was declined or not possible (ubesvaret). */
  @EventName("measurement.MeasurementDeclined")
  record MeasurementDeclined(
      FamilyId familyId,
      @Subject PersonId personId,
      String instrument,
      int instrumentVersion,
      MeasurementPhase phase,
      @Nullable @PersonalData(of = "personId") String reason,
      @EffectiveFrom LocalDate declinedOn)
      implements MeasurementEvent {}
}
