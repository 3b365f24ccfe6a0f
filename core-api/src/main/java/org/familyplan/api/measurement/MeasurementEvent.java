package org.familyplan.api.measurement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
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
      @NotBlank @Size(max = 60) String instrument,
      @Min(1) @Max(99) int instrumentVersion,
      MeasurementPhase phase,
      Source ratedBy,
      @NotEmpty @Size(max = 50) List<@Valid MeasuredValue> values,
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
      @Nullable @PersonalData(of = "personId") Personal<String> reason,
      @EffectiveFrom LocalDate declinedOn)
      implements MeasurementEvent {}
}
