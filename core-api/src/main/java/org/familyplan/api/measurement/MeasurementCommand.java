package org.familyplan.api.measurement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.NewId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.Source;
import org.familyplan.api.shared.Text;
import org.jspecify.annotations.Nullable;

/** Commands about measurements. */
public sealed interface MeasurementCommand extends FamilyCommand {

  /**
   * Records a measurement with one of the known instruments (see getInstruments). Scores and bands
   * are computed when read, by the rule in force on the day of assessment. A course has one START
   * and one END with an instrument; a further START needs an END before it, so that a reopened file
   * can begin again.
   *
   * @param measurementId chosen by the client or filled in
   * @param instrument code of the instrument, for example {@code WHO-5}
   * @param instrumentVersion its version; it fits the person's age on the day of assessment
   * @param phase when in the course
   * @param ratedBy whose view it is
   * @param values the answers, each dimension at most once. An instrument with an overall level
   *     needs that one, other dimensions left out are unanswered; one with items needs all of them,
   *     or their sum alone
   * @param assessedOn day of the assessment, not after today
   */
  @Rest(path = "/families/{familyId}/members/{personId}/measurements")
  record RecordMeasurement(
      FamilyId familyId,
      PersonId personId,
      @NewId MeasurementId measurementId,
      @NotBlank @Size(max = 60) String instrument,
      @Min(1) @Max(99) int instrumentVersion,
      MeasurementPhase phase,
      Source ratedBy,
      @NotEmpty @Size(max = 50) List<@Valid MeasuredValue> values,
      LocalDate assessedOn)
      implements MeasurementCommand {}

  /**
   * Records that a measurement was declined or not possible: it counts as unanswered. If it is made
   * after all, it is recorded as usual.
   *
   * @param instrument code of the instrument, for example {@code WHO-5}
   * @param instrumentVersion its version
   * @param reason why, if said
   * @param declinedOn day of it, not after today
   */
  @Rest(path = "/families/{familyId}/members/{personId}/measurements/declined")
  record DeclineMeasurement(
      FamilyId familyId,
      PersonId personId,
      @NotBlank @Size(max = 60) String instrument,
      @Min(1) @Max(99) int instrumentVersion,
      MeasurementPhase phase,
      @Nullable @NotBlank @Size(max = Text.LONG) @PersonalData(of = "personId") String reason,
      LocalDate declinedOn)
      implements MeasurementCommand {}
}
