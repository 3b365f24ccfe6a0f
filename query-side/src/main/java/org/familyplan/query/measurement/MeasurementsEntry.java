package org.familyplan.query.measurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.familyplan.api.measurement.Instrument.Band;
import org.familyplan.api.measurement.Instruments;
import org.familyplan.api.measurement.MeasuredValue;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementDeclined;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementRecorded;
import org.familyplan.api.measurement.MeasurementId;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.measurement.MeasurementsView;
import org.familyplan.api.measurement.Reading;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Source;
import org.jspecify.annotations.Nullable;

/** A member's measurements as remembered: what was told, never a score. */
record MeasurementsEntry(PersonId personId, List<Measured> measured, List<Declined> declined) {

  record Measured(
      MeasurementId measurementId,
      EventId eventId,
      With with,
      MeasurementPhase phase,
      Source ratedBy,
      List<MeasuredValue> values,
      LocalDate assessedOn) {

    /** Throws NoSuchElementException when the catalogue has lost the instrument. */
    Reading reading() {
      return new Reading(
          Instruments.find(with.instrument(), with.version()).orElseThrow(), values, assessedOn);
    }
  }

  record Declined(
      EventId eventId,
      With with,
      MeasurementPhase phase,
      @Nullable Personal<String> reason,
      LocalDate declinedOn) {}

  /** A version of an instrument. */
  record With(String instrument, int version) {}

  static MeasurementsEntry of(PersonId personId) {
    return new MeasurementsEntry(personId, List.of(), List.of());
  }

  MeasurementsEntry with(MeasurementRecorded e, EventId eventId) {
    Measured fact =
        new Measured(
            e.measurementId(),
            eventId,
            new With(e.instrument(), e.instrumentVersion()),
            e.phase(),
            e.ratedBy(),
            e.values(),
            e.assessedOn());
    return new MeasurementsEntry(personId, added(measured, fact), declined);
  }

  MeasurementsEntry with(MeasurementDeclined e, EventId eventId) {
    With with = new With(e.instrument(), e.instrumentVersion());
    Declined fact = new Declined(eventId, with, e.phase(), e.reason(), e.declinedOn());
    return new MeasurementsEntry(personId, measured, added(declined, fact));
  }

  private static <T> List<T> added(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  /** What was measured and declined up to a day, earliest first. */
  private MeasurementsEntry upTo(LocalDate day) {
    return new MeasurementsEntry(
        personId,
        measured.stream()
            .filter(each -> !each.assessedOn().isAfter(day))
            .sorted(Comparator.comparing(Measured::assessedOn))
            .toList(),
        declined.stream()
            .filter(each -> !each.declinedOn().isAfter(day))
            .sorted(Comparator.comparing(Declined::declinedOn))
            .toList());
  }

  MeasurementsView view(LocalDate day) {
    MeasurementsEntry then = upTo(day);
    return new MeasurementsView(
        personId,
        then.measured.stream().map(MeasurementsEntry::view).toList(),
        then.declined.stream().map(MeasurementsEntry::view).toList(),
        Changes.of(then));
  }

  private static MeasurementsView.Measurement view(Measured fact) {
    Reading reading = fact.reading();
    return new MeasurementsView.Measurement(
        fact.measurementId(),
        fact.eventId(),
        fact.with().instrument(),
        fact.with().version(),
        fact.phase(),
        fact.ratedBy(),
        fact.assessedOn(),
        reading.answers(),
        reading.overall().orElse(null),
        reading.score().orElse(null),
        reading.band().map(Band::code).orElse(null));
  }

  private static MeasurementsView.Declined view(Declined fact) {
    return new MeasurementsView.Declined(
        fact.eventId(),
        fact.with().instrument(),
        fact.with().version(),
        fact.phase(),
        fact.declinedOn(),
        fact.reason());
  }
}
