package org.familyplan.command.livelihood;

import static org.familyplan.api.livelihood.Benefit.SICKNESS_BENEFIT;
import static org.familyplan.api.livelihood.Benefit.SOCIAL_ASSISTANCE;
import static org.familyplan.api.livelihood.EmploymentStatus.EMPLOYED;
import static org.familyplan.api.livelihood.EmploymentStatus.OUTSIDE_LABOUR_MARKET;
import static org.familyplan.command.DecisionFixture.on;
import static org.familyplan.command.DecisionFixture.refusedWith;
import static org.familyplan.command.MettesFamily.FAMILY;
import static org.familyplan.command.MettesFamily.METTE;
import static org.familyplan.command.MettesFamily.SOFIE;
import static org.familyplan.command.MettesFamily.STRANGER;
import static org.familyplan.command.MettesFamily.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.familyplan.api.livelihood.Benefit;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordBenefitPeriod;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordEmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodCommand.SetVisitationCategory;
import org.familyplan.api.livelihood.LivelihoodEvent.BenefitPeriodRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.VisitationCategorySet;
import org.familyplan.api.livelihood.VisitationScheme;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LivelihoodTest {
  private static final String TODAY = "2014-07-11";

  private static @Nullable LocalDate day(@Nullable String iso) {
    return iso == null ? null : LocalDate.parse(iso);
  }

  private static EmploymentStatusRecorded employed(String hours, String from) {
    return new EmploymentStatusRecorded(
        FAMILY, METTE, EMPLOYED, new BigDecimal(hours), Personal.of("Shop"), LocalDate.parse(from));
  }

  private static RecordEmploymentStatus employ(
      PersonId person,
      EmploymentStatus status,
      @Nullable String hours,
      @Nullable String employer,
      String from) {
    return new RecordEmploymentStatus(
        FAMILY,
        person,
        status,
        hours == null ? null : new BigDecimal(hours),
        employer,
        LocalDate.parse(from));
  }

  @Test
  void employmentIsRecordedWithHoursAndEmployer() {
    given()
        .when(employ(METTE, EMPLOYED, "12", "Shop", "2014-07-01"), on(TODAY))
        .expectEvents(employed("12", "2014-07-01"));
  }

  @Test
  void hoursAndEmployerMayBeUnknown() {
    given()
        .when(employ(METTE, EMPLOYED, null, null, "2014-07-01"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void employmentMayBeBackDatedBehindWhatIsKnown() {
    given(employed("12", "2014-07-01"))
        .when(employ(METTE, OUTSIDE_LABOUR_MARKET, null, null, "2013-01-01"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void employmentMayBeKnownAhead() {
    given()
        .when(employ(METTE, EMPLOYED, "37", null, "2014-09-01"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void workIsRecordedForPersonsOfTheFile() {
    given()
        .when(employ(STRANGER, EMPLOYED, null, null, "2014-07-01"), on(TODAY))
        .expectException(refusedWith("household.member-unknown"));
  }

  @Test
  void workingAgeBeginsOnTheFifteenthBirthday() {
    given()
        .when(employ(SOFIE, EMPLOYED, null, null, "2015-05-19"), on(TODAY))
        .expectException(refusedWith("livelihood.not-working-age"));
    given()
        .when(employ(SOFIE, EMPLOYED, null, null, "2015-05-20"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void outsideTheLabourMarketThereAreNoHours() {
    given()
        .when(employ(METTE, OUTSIDE_LABOUR_MARKET, "0", null, "2014-07-01"), on(TODAY))
        .expectException(refusedWith("livelihood.work-outside-labour-market"));
  }

  @Test
  void outsideTheLabourMarketThereIsNoEmployer() {
    given()
        .when(employ(METTE, OUTSIDE_LABOUR_MARKET, null, "Shop", "2014-07-01"), on(TODAY))
        .expectException(refusedWith("livelihood.work-outside-labour-market"));
  }

  @Test
  void theSameFactIsNotRecordedTwice() {
    given(employed("12", "2014-07-01"))
        .when(employ(METTE, EMPLOYED, "12", "Shop", "2014-07-01"), on(TODAY))
        .expectException(refusedWith("livelihood.same-fact"));
  }

  @Test
  void anotherStatusFromTheSameDayIsACorrection() {
    given(employed("12", "2014-07-01"))
        .when(employ(METTE, EMPLOYED, "15", "Shop", "2014-07-01"), on(TODAY))
        .expectException(refusedWith("livelihood.other-fact-that-day"));
  }

  @Test
  void twoPersonsMayChangeOnTheSameDay() {
    given(employed("12", "2015-07-01"))
        .when(employ(SOFIE, EMPLOYED, "12", "Shop", "2015-07-01"), on("2015-07-01"))
        .expectSuccessfulHandlerExecution();
  }

  private static BenefitPeriodRecorded received(
      Benefit benefit, String from, @Nullable String until) {
    return new BenefitPeriodRecorded(FAMILY, METTE, benefit, LocalDate.parse(from), day(until));
  }

  private static RecordBenefitPeriod receive(
      PersonId person, Benefit benefit, String from, @Nullable String until) {
    return new RecordBenefitPeriod(FAMILY, person, benefit, LocalDate.parse(from), day(until));
  }

  @Test
  void aBenefitIsRecordedAsAPeriod() {
    given()
        .when(receive(METTE, SOCIAL_ASSISTANCE, "2013-01-01", null), on(TODAY))
        .expectEvents(received(SOCIAL_ASSISTANCE, "2013-01-01", null));
  }

  @Test
  void benefitsAreRecordedForPersonsOfTheFileOfWorkingAge() {
    given()
        .when(receive(STRANGER, SOCIAL_ASSISTANCE, "2013-01-01", null), on(TODAY))
        .expectException(refusedWith("household.member-unknown"));
    given()
        .when(receive(SOFIE, SOCIAL_ASSISTANCE, "2013-01-01", null), on(TODAY))
        .expectException(refusedWith("livelihood.not-working-age"));
  }

  @Test
  void aBenefitPeriodHasAtLeastOneDay() {
    given()
        .when(receive(METTE, SOCIAL_ASSISTANCE, "2014-01-01", "2014-01-01"), on(TODAY))
        .expectException(refusedWith("livelihood.until-not-after-from"));
  }

  @Test
  void theSameBenefitDoesNotOverlapItself() {
    given(received(SOCIAL_ASSISTANCE, "2014-01-01", "2014-03-01"))
        .when(receive(METTE, SOCIAL_ASSISTANCE, "2013-01-01", "2014-01-02"), on(TODAY))
        .expectException(refusedWith("livelihood.benefit-overlaps"));
    given(received(SOCIAL_ASSISTANCE, "2014-01-01", null))
        .when(receive(METTE, SOCIAL_ASSISTANCE, "2015-01-01", "2016-01-02"), on(TODAY))
        .expectException(refusedWith("livelihood.benefit-overlaps"));
  }

  @Test
  void theSameBenefitIsNotRecordedTwice() {
    given(received(SOCIAL_ASSISTANCE, "2014-01-01", null))
        .when(receive(METTE, SOCIAL_ASSISTANCE, "2014-01-01", null), on(TODAY))
        .expectException(refusedWith("livelihood.same-fact"));
  }

  @Test
  void periodsOfTheSameBenefitMayFollowOnEachOther() {
    given(received(SOCIAL_ASSISTANCE, "2014-01-01", "2014-03-01"))
        .when(receive(METTE, SOCIAL_ASSISTANCE, "2014-03-01", null), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void differentBenefitsMayOverlap() {
    given(received(SOCIAL_ASSISTANCE, "2014-01-01", null))
        .when(receive(METTE, SICKNESS_BENEFIT, "2014-02-01", "2014-03-01"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  private static SetVisitationCategory categorise(
      PersonId person, VisitationScheme scheme, String code, String from, String assessedOn) {
    return new SetVisitationCategory(
        FAMILY, person, scheme, code, LocalDate.parse(from), LocalDate.parse(assessedOn));
  }

  private static final VisitationCategorySet ACTIVITY_READY =
      new VisitationCategorySet(
          FAMILY,
          METTE,
          VisitationScheme.SOCIAL_ASSISTANCE,
          "ACTIVITY_READY",
          LocalDate.parse("2014-06-30"),
          LocalDate.parse("2014-06-27"));

  private static SetVisitationCategory category(String code, String from, String assessedOn) {
    return categorise(METTE, VisitationScheme.SOCIAL_ASSISTANCE, code, from, assessedOn);
  }

  @Test
  void aCategoryIsSetInItsScheme() {
    given()
        .when(category("ACTIVITY_READY", "2014-06-30", "2014-06-27"), on(TODAY))
        .expectEvents(ACTIVITY_READY);
  }

  @Test
  void anOldCategoryKeepsItsOldCode() {
    given()
        .when(
            categorise(METTE, VisitationScheme.MATCH_GROUP, "3", "2013-12-31", "2013-12-20"),
            on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void categoriesAreSetForPersonsOfTheFileOfWorkingAge() {
    given()
        .when(
            categorise(STRANGER, VisitationScheme.SOCIAL_ASSISTANCE, "JOB_READY", TODAY, TODAY),
            on(TODAY))
        .expectException(refusedWith("household.member-unknown"));
    given()
        .when(
            categorise(SOFIE, VisitationScheme.SOCIAL_ASSISTANCE, "JOB_READY", TODAY, TODAY),
            on(TODAY))
        .expectException(refusedWith("livelihood.not-working-age"));
  }

  @Test
  void theSchemeIsInForceOnTheFirstDay() {
    given()
        .when(
            categorise(METTE, VisitationScheme.MATCH_GROUP, "2", "2014-01-01", "2013-12-20"),
            on(TODAY))
        .expectException(refusedWith("livelihood.scheme-not-in-force"));
    given()
        .when(category("JOB_READY", "2013-12-31", "2013-12-20"), on(TODAY))
        .expectException(refusedWith("livelihood.scheme-not-in-force"));
  }

  @Test
  void theCodeBelongsToTheScheme() {
    given()
        .when(category("2", "2014-06-30", "2014-06-27"), on(TODAY))
        .expectException(refusedWith("livelihood.code-unknown"));
  }

  @Test
  void anAssessmentIsNotAfterToday() {
    given()
        .when(category("JOB_READY", "2014-08-01", "2014-07-12"), on(TODAY))
        .expectException(refusedWith("livelihood.assessed-in-future"));
    given()
        .when(category("JOB_READY", "2014-08-01", "2014-07-11"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void aSchemeHasOneCategoryFromADayOn() {
    given(ACTIVITY_READY)
        .when(category("ACTIVITY_READY", "2014-06-30", "2014-06-27"), on(TODAY))
        .expectException(refusedWith("livelihood.same-fact"));
    given(ACTIVITY_READY)
        .when(category("JOB_READY", "2014-06-30", "2014-06-27"), on(TODAY))
        .expectException(refusedWith("livelihood.other-fact-that-day"));
    given(ACTIVITY_READY)
        .when(
            categorise(METTE, VisitationScheme.SICKNESS_BENEFIT, "2", "2014-06-30", "2014-06-27"),
            on(TODAY))
        .expectSuccessfulHandlerExecution();
  }
}
