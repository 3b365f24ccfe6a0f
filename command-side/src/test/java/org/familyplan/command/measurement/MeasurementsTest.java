package org.familyplan.command.measurement;

import static org.familyplan.api.measurement.MeasurementPhase.END;
import static org.familyplan.api.measurement.MeasurementPhase.FOLLOW_UP;
import static org.familyplan.api.measurement.MeasurementPhase.INTERIM;
import static org.familyplan.api.measurement.MeasurementPhase.START;
import static org.familyplan.command.DecisionFixture.on;
import static org.familyplan.command.DecisionFixture.refusedWith;
import static org.familyplan.command.MettesFamily.EMIL;
import static org.familyplan.command.MettesFamily.FAMILY;
import static org.familyplan.command.MettesFamily.IDA;
import static org.familyplan.command.MettesFamily.METTE;
import static org.familyplan.command.MettesFamily.SOFIE;
import static org.familyplan.command.MettesFamily.STRANGER;
import static org.familyplan.command.MettesFamily.given;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.measurement.MeasuredValue;
import org.familyplan.api.measurement.MeasurementCommand.DeclineMeasurement;
import org.familyplan.api.measurement.MeasurementCommand.RecordMeasurement;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementDeclined;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementRecorded;
import org.familyplan.api.measurement.MeasurementId;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Source;
import org.junit.jupiter.api.Test;

class MeasurementsTest {
  private static final String ADULT = "FUNCTIONAL_LEVEL_ADULT";
  private static final String CHILD = "FUNCTIONAL_LEVEL_CHILD";
  private static final String WHO_5 = "WHO-5";
  private static final String TODAY = "2014-07-10";
  private static final MeasurementId FIRST = new MeasurementId(new UUID(7, 1));
  private static final MeasurementId SECOND = new MeasurementId(new UUID(7, 2));

  /** Answers written {@code DIMENSION=value}. */
  private static List<MeasuredValue> values(String... answers) {
    return Arrays.stream(answers)
        .map(each -> each.split("=", -1))
        .map(each -> new MeasuredValue(each[0], each[1]))
        .toList();
  }

  private static RecordMeasurement measure(
      PersonId person, String instrument, MeasurementPhase phase, String day, String... answers) {
    return new RecordMeasurement(
        FAMILY,
        person,
        SECOND,
        instrument,
        1,
        phase,
        Source.CASEWORKER,
        values(answers),
        LocalDate.parse(day));
  }

  private static MeasurementRecorded measured(
      MeasurementId id,
      PersonId person,
      String instrument,
      MeasurementPhase phase,
      String day,
      String... answers) {
    return new MeasurementRecorded(
        FAMILY,
        person,
        id,
        instrument,
        1,
        phase,
        Source.CASEWORKER,
        values(answers),
        LocalDate.parse(day));
  }

  private static DeclineMeasurement decline(
      PersonId person, String instrument, MeasurementPhase phase, String day) {
    return new DeclineMeasurement(
        FAMILY, person, instrument, 1, phase, "no time", LocalDate.parse(day));
  }

  private static MeasurementDeclined declined(
      FamilyId family, PersonId person, String instrument, MeasurementPhase phase, String day) {
    return new MeasurementDeclined(
        family, person, instrument, 1, phase, Personal.of("no time"), LocalDate.parse(day));
  }

  @Test
  void theOverallLevelAloneIsAMeasurement() {
    given()
        .when(measure(METTE, ADULT, START, TODAY, "OVERALL=D"), on(TODAY))
        .expectEvents(measured(SECOND, METTE, ADULT, START, TODAY, "OVERALL=D"));
  }

  @Test
  void dimensionsAreAnsweredOrNot() {
    given()
        .when(
            measure(METTE, ADULT, START, TODAY, "HEALTH=C", "SELF_CARE=UNANSWERED", "OVERALL=D"),
            on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void theOverallLevelIsNotLeftOut() {
    given()
        .when(measure(METTE, ADULT, START, TODAY, "HEALTH=C"), on(TODAY))
        .expectException(refusedWith("measurement.incomplete"));
  }

  @Test
  void theOverallLevelMayBeUnanswered() {
    given()
        .when(measure(IDA, CHILD, START, TODAY, "OVERALL=UNANSWERED"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void theSumOfTheItemsIsAMeasurement() {
    given()
        .when(measure(METTE, WHO_5, START, TODAY, "RAW=7"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void allItemsAreAMeasurement() {
    given()
        .when(
            measure(
                METTE,
                WHO_5,
                START,
                TODAY,
                "ITEM_1=0",
                "ITEM_2=1",
                "ITEM_3=UNANSWERED",
                "ITEM_4=2",
                "ITEM_5=5"),
            on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void itemsAreNotLeftOut() {
    given()
        .when(measure(METTE, WHO_5, START, TODAY, "ITEM_1=0", "ITEM_2=1"), on(TODAY))
        .expectException(refusedWith("measurement.incomplete"));
  }

  @Test
  void theSumIsNotToldBesideItems() {
    given()
        .when(measure(METTE, WHO_5, START, TODAY, "RAW=7", "ITEM_1=0"), on(TODAY))
        .expectException(refusedWith("measurement.incomplete"));
  }

  @Test
  void theInstrumentIsInTheCatalogue() {
    given()
        .when(measure(METTE, "SDQ", START, TODAY, "RAW=7"), on(TODAY))
        .expectException(refusedWith("measurement.instrument-unknown"));
    given()
        .when(decline(METTE, "SDQ", START, TODAY), on(TODAY))
        .expectException(refusedWith("measurement.instrument-unknown"));
  }

  @Test
  void theVersionIsInTheCatalogue() {
    RecordMeasurement version2 =
        new RecordMeasurement(
            FAMILY,
            METTE,
            SECOND,
            WHO_5,
            2,
            START,
            Source.CITIZEN,
            values("RAW=7"),
            LocalDate.parse(TODAY));
    given()
        .when(version2, on(TODAY))
        .expectException(refusedWith("measurement.instrument-unknown"));
  }

  @Test
  void dimensionsBelongToTheInstrument() {
    given()
        .when(measure(METTE, ADULT, START, TODAY, "OVERALL=D", "RAW=7"), on(TODAY))
        .expectException(refusedWith("measurement.dimension-unknown"));
  }

  @Test
  void eachDimensionIsAnsweredOnce() {
    given()
        .when(measure(METTE, ADULT, START, TODAY, "OVERALL=D", "OVERALL=C"), on(TODAY))
        .expectException(refusedWith("measurement.dimension-repeated"));
  }

  @Test
  void levelsAreOnTheScale() {
    for (String level : List.of("E", "a", "1", "", "UNKNOWN")) {
      given()
          .when(measure(METTE, ADULT, START, TODAY, "OVERALL=" + level), on(TODAY))
          .expectException(refusedWith("measurement.value-off-scale"));
    }
  }

  @Test
  void numbersAreOnTheScale() {
    for (String number : List.of("26", "-1", "07", "+7", "7.0", "A", "99999999999")) {
      given()
          .when(measure(METTE, WHO_5, START, TODAY, "RAW=" + number), on(TODAY))
          .expectException(refusedWith("measurement.value-off-scale"));
    }
  }

  @Test
  void onlyMembersAreMeasured() {
    given()
        .when(measure(STRANGER, ADULT, START, TODAY, "OVERALL=D"), on(TODAY))
        .expectException(refusedWith("household.member-unknown"));
    given()
        .when(decline(STRANGER, ADULT, START, TODAY), on(TODAY))
        .expectException(refusedWith("household.member-unknown"));
  }

  @Test
  void theAgeOnTheDayOfAssessmentDecides() {
    given()
        .when(measure(SOFIE, CHILD, START, "2018-05-19", "OVERALL=D"), on("2018-06-01"))
        .expectSuccessfulHandlerExecution();
    given()
        .when(measure(SOFIE, CHILD, START, "2018-05-20", "OVERALL=D"), on("2018-06-01"))
        .expectException(refusedWith("measurement.age"));
    given()
        .when(measure(SOFIE, ADULT, START, "2018-05-19", "OVERALL=D"), on("2018-06-01"))
        .expectException(refusedWith("measurement.age"));
    given()
        .when(measure(SOFIE, ADULT, START, "2018-05-20", "OVERALL=D"), on("2018-06-01"))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void nobodyIsMeasuredBeforeBirth() {
    given()
        .when(measure(IDA, CHILD, START, "2012-01-29", "OVERALL=D"), on(TODAY))
        .expectException(refusedWith("measurement.age"));
  }

  @Test
  void wellBeingIsMeasuredFromNineYearsOn() {
    given()
        .when(measure(EMIL, WHO_5, START, "2015-09-08", "RAW=7"), on("2015-09-09"))
        .expectException(refusedWith("measurement.age"));
    given()
        .when(measure(EMIL, WHO_5, START, "2015-09-09", "RAW=7"), on("2015-09-09"))
        .expectSuccessfulHandlerExecution();
    given()
        .when(decline(EMIL, WHO_5, START, "2015-09-08"), on("2015-09-09"))
        .expectException(refusedWith("measurement.age"));
  }

  @Test
  void nothingIsMeasuredAfterToday() {
    given()
        .when(measure(METTE, WHO_5, START, "2014-07-11", "RAW=7"), on(TODAY))
        .expectException(refusedWith("measurement.in-future"));
    given()
        .when(decline(METTE, WHO_5, START, "2014-07-11"), on(TODAY))
        .expectException(refusedWith("measurement.in-future"));
  }

  private static final MeasurementRecorded METTES_START =
      measured(FIRST, METTE, WHO_5, START, "2014-07-10", "RAW=7");
  private static final MeasurementRecorded METTES_END =
      measured(FIRST, METTE, WHO_5, END, "2016-09-06", "RAW=16");

  @Test
  void measurementsHaveIdsOfTheirOwn() {
    given(measured(SECOND, METTE, WHO_5, START, "2014-07-10", "RAW=7"))
        .when(measure(METTE, WHO_5, INTERIM, "2015-07-10", "RAW=8"), on("2015-07-10"))
        .expectException(refusedWith("measurement.exists"));
  }

  @Test
  void theSameMeasurementIsNotRecordedTwice() {
    given(measured(FIRST, METTE, WHO_5, INTERIM, TODAY, "RAW=7"))
        .when(measure(METTE, WHO_5, INTERIM, TODAY, "RAW=7"), on(TODAY))
        .expectException(refusedWith("measurement.same-fact"));
  }

  @Test
  void severalInterimAndFollowUpMeasurementsAreTaken() {
    for (MeasurementPhase phase : List.of(INTERIM, FOLLOW_UP)) {
      given(METTES_START, measured(FIRST, METTE, WHO_5, phase, "2015-01-10", "RAW=9"))
          .when(measure(METTE, WHO_5, phase, "2015-02-10", "RAW=10"), on("2015-07-10"))
          .expectSuccessfulHandlerExecution();
    }
  }

  @Test
  void aCourseHasOneStart() {
    given(METTES_START)
        .when(measure(METTE, WHO_5, START, "2014-07-09", "RAW=8"), on(TODAY))
        .expectException(refusedWith("measurement.phase-taken"));
  }

  @Test
  void aCourseHasOneEnd() {
    given(METTES_START, METTES_END)
        .when(measure(METTE, WHO_5, END, "2016-10-06", "RAW=17"), on("2016-10-06"))
        .expectException(refusedWith("measurement.phase-taken"));
  }

  @Test
  void everyPersonAndInstrumentHasACourseOfItsOwn() {
    given(METTES_START)
        .when(measure(METTE, ADULT, START, TODAY, "OVERALL=D"), on(TODAY))
        .expectSuccessfulHandlerExecution();
    given(METTES_START)
        .when(measure(SOFIE, WHO_5, START, TODAY, "RAW=7"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void aStartMayBeToldAfterTheEnd() {
    given(METTES_END)
        .when(measure(METTE, WHO_5, START, "2014-07-10", "RAW=7"), on("2016-10-06"))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void aNewCourseBeginsAfterAnEnd() {
    given(METTES_START, METTES_END)
        .when(measure(METTE, WHO_5, START, "2017-01-10", "RAW=12"), on("2017-01-10"))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void aDeclinedMeasurementIsRecorded() {
    given()
        .when(decline(IDA, CHILD, START, TODAY), on(TODAY))
        .expectEvents(declined(FAMILY, IDA, CHILD, START, TODAY));
  }

  @Test
  void theSameIsNotDeclinedTwice() {
    given(declined(FAMILY, IDA, CHILD, START, TODAY))
        .when(decline(IDA, CHILD, START, TODAY), on(TODAY))
        .expectException(refusedWith("measurement.same-fact"));
  }

  @Test
  void whatWasMeasuredIsNotDeclined() {
    given(METTES_START)
        .when(decline(METTE, WHO_5, START, TODAY), on(TODAY))
        .expectException(refusedWith("measurement.phase-taken"));
  }

  @Test
  void whatWasDeclinedMayBeMeasuredAfterAll() {
    given(declined(FAMILY, METTE, WHO_5, START, "2014-07-01"))
        .when(measure(METTE, WHO_5, START, TODAY, "RAW=7"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }
}
