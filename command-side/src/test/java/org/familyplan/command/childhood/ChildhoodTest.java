package org.familyplan.command.childhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familyplan.command.DecisionFixture.on;
import static org.familyplan.command.DecisionFixture.refusedWith;
import static org.familyplan.command.MettesFamily.EMIL;
import static org.familyplan.command.MettesFamily.FAMILY;
import static org.familyplan.command.MettesFamily.IDA;
import static org.familyplan.command.MettesFamily.METTE;
import static org.familyplan.command.MettesFamily.SOFIE;
import static org.familyplan.command.MettesFamily.STRANGER;
import static org.familyplan.command.MettesFamily.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.familyplan.api.childhood.ChildhoodCommand.EndSpareTimeJob;
import org.familyplan.api.childhood.ChildhoodCommand.RecordSchoolAbsence;
import org.familyplan.api.childhood.ChildhoodCommand.RecordSchooling;
import org.familyplan.api.childhood.ChildhoodCommand.StartSpareTimeJob;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolAbsenceRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolingRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobEnded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobStarted;
import org.familyplan.api.childhood.SchoolingKind;
import org.familyplan.api.childhood.SpareTimeJobId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Receipt.Warning;
import org.familyplan.platform.decision.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChildhoodTest {
  private static final String TODAY = "2016-06-24";
  private static final SpareTimeJobId BAKERY = new SpareTimeJobId(new UUID(8, 1));
  private static final SpareTimeJobStarted STARTED = started("2015-03-15");

  private static SpareTimeJobStarted started(String day) {
    return new SpareTimeJobStarted(
        FAMILY, SOFIE, BAKERY, Personal.of("Bakery"), new BigDecimal("6"), LocalDate.parse(day));
  }

  private static StartSpareTimeJob start(PersonId person, String day) {
    return new StartSpareTimeJob(
        FAMILY, person, BAKERY, "Bakery", new BigDecimal("6"), LocalDate.parse(day));
  }

  private static EndSpareTimeJob end(SpareTimeJobId job, String day) {
    return new EndSpareTimeJob(FAMILY, job, LocalDate.parse(day));
  }

  private static List<String> warnings(MetaData metaData) {
    Decision decision = (Decision) metaData.get(Decision.KEY);
    return decision.warnings().stream().map(Warning::code).toList();
  }

  @Test
  void aSpareTimeJobStarts() {
    MetaData metaData = on(TODAY);
    given().when(start(SOFIE, "2015-03-15"), metaData).expectEvents(STARTED);
    assertThat(warnings(metaData)).isEmpty();
  }

  @Test
  void anUnusualAgeIsTakenWithAWarning() {
    for (String day : List.of("2014-05-19", "2018-05-20")) {
      MetaData metaData = on(TODAY);
      given().when(start(SOFIE, day), metaData).expectEvents(started(day));
      assertThat(warnings(metaData)).containsExactly("childhood.unusual-age");
    }
    for (String day : List.of("2014-05-20", "2018-05-19")) {
      MetaData metaData = on(TODAY);
      given().when(start(SOFIE, day), metaData).expectEvents(started(day));
      assertThat(warnings(metaData)).isEmpty();
    }
  }

  @Test
  void jobsAreHeldByPersonsOfTheFileAfterTheirBirth() {
    given()
        .when(start(STRANGER, "2015-03-15"), on(TODAY))
        .expectException(refusedWith("household.member-unknown"));
    given()
        .when(start(IDA, "2012-01-29"), on(TODAY))
        .expectException(refusedWith("childhood.before-birth"));
  }

  @Test
  void aJobStartsOnce() {
    given(STARTED)
        .when(start(SOFIE, "2015-04-15"), on(TODAY))
        .expectException(refusedWith("childhood.job-exists"));
  }

  @Test
  void aJobEnds() {
    given(STARTED)
        .when(end(BAKERY, "2016-06-01"), on(TODAY))
        .expectEvents(new SpareTimeJobEnded(FAMILY, SOFIE, BAKERY, LocalDate.parse("2016-06-01")));
  }

  @Test
  void onlyAJobOfTheFamilyEnds() {
    given()
        .when(end(BAKERY, "2016-06-01"), on(TODAY))
        .expectException(refusedWith("childhood.job-unknown"));
  }

  @Test
  void aJobEndsOnce() {
    given(STARTED, new SpareTimeJobEnded(FAMILY, SOFIE, BAKERY, LocalDate.parse("2016-06-01")))
        .when(end(BAKERY, "2016-06-02"), on(TODAY))
        .expectException(refusedWith("childhood.job-ended"));
  }

  @Test
  void aJobEndsAfterItStarted() {
    given(STARTED)
        .when(end(BAKERY, "2015-03-15"), on(TODAY))
        .expectException(refusedWith("childhood.job-ends-before-start"));
    given(STARTED).when(end(BAKERY, "2015-03-16"), on(TODAY)).expectSuccessfulHandlerExecution();
  }

  private static RecordSchoolAbsence absent(
      PersonId person,
      String from,
      String until,
      int daysAbsent,
      int schoolDays,
      @Nullable Integer illegalDays) {
    return new RecordSchoolAbsence(
        FAMILY,
        person,
        LocalDate.parse(from),
        LocalDate.parse(until),
        daysAbsent,
        schoolDays,
        illegalDays);
  }

  private static SchoolAbsenceRecorded wasAbsent(PersonId person, String from, String until) {
    return new SchoolAbsenceRecorded(
        FAMILY, person, LocalDate.parse(from), LocalDate.parse(until), 8, 200, null);
  }

  @Test
  void absenceIsRecordedOnItsLastDay() {
    given()
        .when(absent(EMIL, "2015-08-10", "2016-06-25", 8, 200, null), on(TODAY))
        .expectEvents(wasAbsent(EMIL, "2015-08-10", "2016-06-25"));
  }

  @Test
  void absenceToComeIsNotRecorded() {
    given()
        .when(absent(EMIL, "2015-08-10", "2016-06-26", 8, 200, null), on(TODAY))
        .expectException(refusedWith("childhood.in-future"));
  }

  @Test
  void absenceIsRecordedForChildrenOfTheFile() {
    given()
        .when(absent(STRANGER, "2015-08-10", "2016-06-25", 8, 200, null), on(TODAY))
        .expectException(refusedWith("household.member-unknown"));
    given()
        .when(absent(METTE, "2015-08-10", "2016-06-25", 8, 200, null), on(TODAY))
        .expectException(refusedWith("childhood.not-a-child"));
    given()
        .when(absent(IDA, "2012-01-29", "2012-02-25", 1, 10, null), on(TODAY))
        .expectException(refusedWith("childhood.before-birth"));
  }

  @Test
  void aYoungPersonOfTheFamilyMayBeEighteenAtSchool() {
    given()
        .when(absent(SOFIE, "2018-08-10", "2019-06-25", 8, 200, null), on("2019-06-30"))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void aParentUnderEighteenMayBeAtSchool() {
    given()
        .when(absent(METTE, "2000-08-10", "2001-03-14", 8, 100, null), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void aPeriodHasAtLeastOneDay() {
    given()
        .when(absent(EMIL, "2015-08-10", "2015-08-10", 0, 1, null), on(TODAY))
        .expectException(refusedWith("childhood.until-not-after-from"));
  }

  @Test
  void numbersOfDaysFitEachOther() {
    given()
        .when(absent(EMIL, "2016-01-04", "2016-01-11", 3, 8, null), on(TODAY))
        .expectException(refusedWith("childhood.more-school-days-than-days"));
    given()
        .when(absent(EMIL, "2016-01-04", "2016-01-11", 6, 5, null), on(TODAY))
        .expectException(refusedWith("childhood.more-absence-than-school-days"));
    given()
        .when(absent(EMIL, "2016-01-04", "2016-01-11", 5, 5, 6), on(TODAY))
        .expectException(refusedWith("childhood.more-illegal-than-absent"));
    given()
        .when(absent(EMIL, "2016-01-04", "2016-01-11", 7, 7, 7), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void periodsOfAChildDoNotOverlap() {
    given(wasAbsent(EMIL, "2014-08-11", "2015-06-27"))
        .when(absent(EMIL, "2015-06-26", "2016-06-25", 8, 200, null), on(TODAY))
        .expectException(refusedWith("childhood.absence-overlaps"));
    given(wasAbsent(EMIL, "2014-08-11", "2015-06-27"))
        .when(absent(EMIL, "2015-06-27", "2016-06-25", 8, 200, null), on(TODAY))
        .expectSuccessfulHandlerExecution();
    given(wasAbsent(SOFIE, "2014-08-11", "2015-06-27"))
        .when(absent(EMIL, "2014-08-11", "2015-06-27", 8, 200, null), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  private static RecordSchooling attends(
      PersonId person,
      SchoolingKind kind,
      @Nullable String place,
      @Nullable String level,
      @Nullable Boolean steadily,
      String from) {
    return new RecordSchooling(FAMILY, person, kind, place, level, steadily, LocalDate.parse(from));
  }

  private static RecordSchooling school(PersonId person, String place, String from) {
    return attends(person, SchoolingKind.SCHOOL, place, "2.a", true, from);
  }

  private static RecordSchooling none(
      @Nullable String place, @Nullable String level, @Nullable Boolean steadily) {
    return attends(EMIL, SchoolingKind.NONE, place, level, steadily, "2015-01-01");
  }

  private static final SchoolingRecorded AT_SCHOOL =
      new SchoolingRecorded(
          FAMILY,
          EMIL,
          SchoolingKind.SCHOOL,
          Personal.of("Nakskov"),
          "2.a",
          true,
          LocalDate.of(2014, 8, 11));

  @Test
  void schoolingIsRecordedFromADayOn() {
    given().when(school(EMIL, "Nakskov", "2014-08-11"), on(TODAY)).expectEvents(AT_SCHOOL);
  }

  @Test
  void schoolingMayBeBackDatedAndKnownAhead() {
    given(AT_SCHOOL)
        .when(school(EMIL, "Rødby", "2013-08-11"), on(TODAY))
        .expectSuccessfulHandlerExecution();
    given(AT_SCHOOL)
        .when(school(EMIL, "Rødby", "2016-08-11"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void schoolingIsRecordedForChildrenOfTheFile() {
    given()
        .when(school(STRANGER, "Nakskov", "2014-08-11"), on(TODAY))
        .expectException(refusedWith("household.member-unknown"));
    given()
        .when(school(METTE, "Nakskov", "2014-08-11"), on(TODAY))
        .expectException(refusedWith("childhood.not-a-child"));
    given()
        .when(school(IDA, "Nakskov", "2012-01-29"), on(TODAY))
        .expectException(refusedWith("childhood.before-birth"));
  }

  @Test
  void withoutSchoolingThereIsNoPlaceLevelOrAttendance() {
    given().when(none(null, null, null), on(TODAY)).expectSuccessfulHandlerExecution();
    given()
        .when(none("Nakskov", null, null), on(TODAY))
        .expectException(refusedWith("childhood.place-without-schooling"));
    given()
        .when(none(null, "2.a", null), on(TODAY))
        .expectException(refusedWith("childhood.place-without-schooling"));
    given()
        .when(none(null, null, false), on(TODAY))
        .expectException(refusedWith("childhood.place-without-schooling"));
  }

  @Test
  void aChildHasOneSchoolingFromADayOn() {
    given(AT_SCHOOL)
        .when(school(EMIL, "Nakskov", "2014-08-11"), on(TODAY))
        .expectException(refusedWith("childhood.same-fact"));
    given(AT_SCHOOL)
        .when(school(EMIL, "Rødby", "2014-08-11"), on(TODAY))
        .expectException(refusedWith("childhood.other-fact-that-day"));
    given(AT_SCHOOL)
        .when(school(SOFIE, "Rødby", "2014-08-11"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }
}
