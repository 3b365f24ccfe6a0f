package org.familyplan.app.demo.workedcase;

import static org.familyplan.app.demo.workedcase.WorkedCase.FAMILY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.consent.ConsentCommand.RecordConsent;
import org.familyplan.api.consent.ConsentForm;
import org.familyplan.api.consent.ConsentId;
import org.familyplan.api.consent.SharingPurpose;
import org.familyplan.api.livelihood.LivelihoodCommand.SetVisitationCategory;
import org.familyplan.api.livelihood.VisitationScheme;
import org.familyplan.api.measurement.MeasuredValue;
import org.familyplan.api.measurement.MeasurementCommand.RecordMeasurement;
import org.familyplan.api.measurement.MeasurementId;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.plan.PlanCommand.RecordPlanAgreement;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Source;
import org.familyplan.app.demo.Ids;
import org.familyplan.app.demo.Telling;
import org.familyplan.platform.identity.Actor;
import org.jspecify.annotations.Nullable;

/** A part of the family's story. */
abstract class Chapter {
  static final String ADULT_LAW = "Serviceloven § 141";
  static final String CHILD_LAW = "Serviceloven § 140";
  static final String SHOP = "Købmanden, Nakskov";

  static final List<InformationKind> EVERYTHING = List.of(InformationKind.values());

  /** The day after the last day of the effort as it was planned. */
  static final String EFFORT_OVER = "2017-01-01";

  private final Telling telling;

  Chapter(Telling telling) {
    this.telling = telling;
  }

  /** Tells the part. */
  abstract void tell();

  final void tell(String fact, String day, Actor actor, FamilyCommand... commands) {
    telling.tell(fact, day(day), actor, commands);
  }

  /** Stands for an event that an earlier fact led to. */
  final EventId event(String fact, int index) {
    return telling.event(fact, index);
  }

  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  static BigDecimal hours(int number) {
    return BigDecimal.valueOf(number);
  }

  /** A consent of a day to share these kinds of information for the joint plan. */
  static RecordConsent consent(
      ConsentId id,
      PersonId about,
      List<PersonId> givenBy,
      List<InformationKind> kinds,
      String from,
      @Nullable String until) {
    return new RecordConsent(
        FAMILY,
        id,
        about,
        givenBy,
        List.of(
            Department.JOB_CENTRE,
            Department.CHILD_AND_FAMILY,
            Department.SCHOOL,
            Department.HEALTH),
        kinds,
        SharingPurpose.JOINT_PLAN,
        ConsentForm.WRITTEN,
        day(from),
        until == null ? null : day(until));
  }

  static RecordPlanAgreement agreed(PersonId person, String involvement, String day) {
    return new RecordPlanAgreement(FAMILY, person, true, involvement, day(day));
  }

  static SetVisitationCategory category(PersonId person, String code, String day) {
    return new SetVisitationCategory(
        FAMILY, person, VisitationScheme.SOCIAL_ASSISTANCE, code, day(day), day(day));
  }

  /** The measurements of one day. */
  record Measuring(MeasurementPhase phase, String on) {

    /** Overall functional level of an adult, A to D. */
    RecordMeasurement adult(PersonId person, String level) {
      return measured(person, "FUNCTIONAL_LEVEL_ADULT", Source.CASEWORKER, "OVERALL", level);
    }

    /** Overall functional level of a child. */
    RecordMeasurement child(PersonId person, String level) {
      return measured(person, "FUNCTIONAL_LEVEL_CHILD", Source.CASEWORKER, "OVERALL", level);
    }

    /** Raw sum of WHO-5. */
    RecordMeasurement wellBeing(PersonId person, int raw) {
      return measured(person, "WHO-5", Source.CITIZEN, "RAW", String.valueOf(raw));
    }

    private RecordMeasurement measured(
        PersonId person, String instrument, Source ratedBy, String dimension, String value) {
      return new RecordMeasurement(
          FAMILY,
          person,
          new MeasurementId(Ids.of("case/" + person + "/" + instrument + "/" + phase)),
          instrument,
          1,
          phase,
          ratedBy,
          List.of(new MeasuredValue(dimension, value)),
          Chapter.day(on));
    }
  }
}
