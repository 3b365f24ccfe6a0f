package org.familyplan.command.measurement;

import static org.familyplan.command.measurement.MeasurementRule.COURSE_HAS_ONE_START_AND_ONE_END;
import static org.familyplan.command.measurement.MeasurementRule.FACT_IS_NEW;
import static org.familyplan.command.measurement.MeasurementRule.INSTRUMENT_FITS_THE_AGE;
import static org.familyplan.command.measurement.MeasurementRule.INSTRUMENT_IS_KNOWN;
import static org.familyplan.command.measurement.MeasurementRule.MEASURED_BY_TODAY;
import static org.familyplan.command.measurement.MeasurementRule.MEASUREMENT_IS_NEW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.measurement.Instrument;
import org.familyplan.api.measurement.Instruments;
import org.familyplan.api.measurement.MeasurementCommand.DeclineMeasurement;
import org.familyplan.api.measurement.MeasurementCommand.RecordMeasurement;
import org.familyplan.api.measurement.MeasurementEvent;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementDeclined;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementRecorded;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.household.Household;
import org.familyplan.command.household.Member;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.decision.Refusal;

/** The members' measurements. Facts may come in any order of their days. */
public final class Measurements {
  private final Household household;
  private final List<MeasurementRecorded> measured = new ArrayList<>();
  private final List<MeasurementDeclined> declined = new ArrayList<>();

  public Measurements(Household household) {
    this.household = household;
    household.restOnMembers(this::brokenByAge);
  }

  @CommandHandler
  void decide(RecordMeasurement command, Decision decision) {
    MeasurementRecorded fact =
        new MeasurementRecorded(
            command.familyId(),
            command.personId(),
            command.measurementId(),
            command.instrument(),
            command.instrumentVersion(),
            command.phase(),
            command.ratedBy(),
            command.values(),
            command.assessedOn());
    check(fact, decision);
    decision.record(
        fact, instrument(fact.instrument(), fact.instrumentVersion()).informationKind());
  }

  @CommandHandler
  void decide(DeclineMeasurement command, Decision decision) {
    MeasurementDeclined fact =
        new MeasurementDeclined(
            command.familyId(),
            command.personId(),
            command.instrument(),
            command.instrumentVersion(),
            command.phase(),
            Personal.ofNullable(command.reason()),
            command.declinedOn());
    check(fact, decision);
    decision.record(
        fact, instrument(fact.instrument(), fact.instrumentVersion()).informationKind());
  }

  /** Refuses a measurement, new or corrected, that breaks a rule or contradicts those known. */
  public void check(MeasurementRecorded fact, Decision decision) {
    Instrument instrument = instrument(fact.instrument(), fact.instrumentVersion());
    MEASURED_BY_TODAY.unless(!fact.assessedOn().isAfter(decision.today()), "assessedOn");
    fitsTheAge(
        instrument, alive(fact.personId(), fact.assessedOn(), "assessedOn"), fact.assessedOn());
    Answers.check(instrument, fact.values());
    MEASUREMENT_IS_NEW.unless(
        measured.stream().noneMatch(each -> each.measurementId().equals(fact.measurementId())),
        "measurementId");
    FACT_IS_NEW.unless(measured.stream().noneMatch(each -> isRepeated(each, fact)), "values");
    COURSE_HAS_ONE_START_AND_ONE_END.unless(
        Course.of(measured, fact).takes(fact.phase(), fact.assessedOn()), "phase");
  }

  private void check(MeasurementDeclined fact, Decision decision) {
    Instrument instrument = instrument(fact.instrument(), fact.instrumentVersion());
    MEASURED_BY_TODAY.unless(!fact.declinedOn().isAfter(decision.today()), "declinedOn");
    fitsTheAge(
        instrument, alive(fact.personId(), fact.declinedOn(), "declinedOn"), fact.declinedOn());
    FACT_IS_NEW.unless(!declined.contains(fact), "declinedOn");
    COURSE_HAS_ONE_START_AND_ONE_END.unless(
        Course.of(measured, fact).takes(fact.phase(), fact.declinedOn()), "phase");
  }

  private static Instrument instrument(String code, int version) {
    return Instruments.find(code, version)
        .orElseThrow(() -> new Refusal(INSTRUMENT_IS_KNOWN, "instrument"));
  }

  private Member alive(PersonId personId, LocalDate day, String component) {
    return household.alive(personId, "personId", day, component);
  }

  private static void fitsTheAge(Instrument instrument, Member member, LocalDate day) {
    INSTRUMENT_FITS_THE_AGE.unless(isFor(instrument, member, day), "instrument");
  }

  private static boolean isFor(Instrument instrument, Member member, LocalDate day) {
    return !day.isBefore(member.birthDate()) && instrument.ages().include(member.ageOn(day));
  }

  private Stream<MeasurementRule> brokenByAge(Member member) {
    return measured.stream()
        .filter(fact -> fact.personId().equals(member.personId()))
        .filter(
            fact ->
                !isFor(
                    instrument(fact.instrument(), fact.instrumentVersion()),
                    member,
                    fact.assessedOn()))
        .map(fact -> INSTRUMENT_FITS_THE_AGE);
  }

  private static boolean isRepeated(MeasurementRecorded known, MeasurementRecorded fact) {
    return new MeasurementRecorded(
            fact.familyId(),
            fact.personId(),
            known.measurementId(),
            fact.instrument(),
            fact.instrumentVersion(),
            fact.phase(),
            fact.ratedBy(),
            fact.values(),
            fact.assessedOn())
        .equals(known);
  }

  /** Takes an event of this capability into the state. */
  public void evolve(MeasurementEvent event) {
    switch (event) {
      case MeasurementRecorded e -> measured.add(e);
      case MeasurementDeclined e -> declined.add(e);
    }
  }

  /** Refuses when the history, with an entry replaced or removed, no longer makes sense. */
  public void verify() {
    for (MeasurementRecorded each : measured) {
      COURSE_HAS_ONE_START_AND_ONE_END.unless(Course.of(measured, each).alternates(), "entry");
    }
  }
}
