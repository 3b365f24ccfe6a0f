package org.familyplan.command.familyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familyplan.api.CaseFamily.CLEAN;
import static org.familyplan.api.CaseFamily.EMIL;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.HOME_SUPPORT;
import static org.familyplan.api.CaseFamily.JONAS;
import static org.familyplan.api.CaseFamily.METTE;
import static org.familyplan.api.CaseFamily.SOFIE;
import static org.familyplan.api.CaseFamily.clean;
import static org.familyplan.api.CaseFamily.day;
import static org.familyplan.command.DecisionFixture.on;
import static org.familyplan.command.DecisionFixture.refusedWith;
import static org.familyplan.command.Outcomes.entry;
import static org.familyplan.command.Outcomes.log;
import static org.familyplan.command.Outcomes.stored;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.TestExecutor;
import org.familyplan.api.CaseFamily;
import org.familyplan.api.Catalogue;
import org.familyplan.api.childhood.ChildhoodCommand.EndSpareTimeJob;
import org.familyplan.api.childhood.ChildhoodCommand.RecordSchoolAbsence;
import org.familyplan.api.childhood.ChildhoodCommand.RecordSchooling;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolAbsenceRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolingRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobEnded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobStarted;
import org.familyplan.api.childhood.SchoolingKind;
import org.familyplan.api.childhood.SpareTimeJobId;
import org.familyplan.api.consent.ConsentCommand.WithdrawConsent;
import org.familyplan.api.consent.ConsentEvent.ConsentGiven;
import org.familyplan.api.consent.ConsentEvent.ConsentWithdrawn;
import org.familyplan.api.consent.ConsentForm;
import org.familyplan.api.consent.ConsentId;
import org.familyplan.api.consent.SharingPurpose;
import org.familyplan.api.coordination.CoordinationCommand.CoverCoordinatorAbsence;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAbsenceCovered;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAssigned;
import org.familyplan.api.familyfile.ClosureReason;
import org.familyplan.api.familyfile.FamilyFileCommand.CloseFamilyFile;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileClosed;
import org.familyplan.api.goal.GoalCommand.AchieveGoal;
import org.familyplan.api.goal.GoalEvent.GoalAchieved;
import org.familyplan.api.household.HouseholdCommand.RecordCustody;
import org.familyplan.api.household.HouseholdCommand.RecordMemberLeft;
import org.familyplan.api.household.HouseholdCommand.RecordMemberReturned;
import org.familyplan.api.household.HouseholdEvent.CustodyRecorded;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberReturned;
import org.familyplan.api.household.HouseholdEvent.MemberEnrolled;
import org.familyplan.api.household.LeavingReason;
import org.familyplan.api.intervention.InterventionEvent.InterventionGranted;
import org.familyplan.api.intervention.InterventionType;
import org.familyplan.api.livelihood.Benefit;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordBenefitPeriod;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordEmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodCommand.SetVisitationCategory;
import org.familyplan.api.livelihood.LivelihoodEvent.BenefitPeriodRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.VisitationCategorySet;
import org.familyplan.api.livelihood.VisitationScheme;
import org.familyplan.api.measurement.MeasuredValue;
import org.familyplan.api.measurement.MeasurementCommand.RecordMeasurement;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementRecorded;
import org.familyplan.api.measurement.MeasurementId;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.plan.FollowUpId;
import org.familyplan.api.plan.PlanClosureReason;
import org.familyplan.api.plan.PlanCommand.ClosePlan;
import org.familyplan.api.plan.PlanEvent.FollowUpHeld;
import org.familyplan.api.plan.PlanEvent.PlanClosed;
import org.familyplan.api.plan.PlanEvent.PlanDrafted;
import org.familyplan.api.plan.PlanEvent.PlanPartAdded;
import org.familyplan.api.plan.PlanId;
import org.familyplan.api.plan.PlanPartId;
import org.familyplan.api.plan.PlanPartType;
import org.familyplan.api.record.RecordCommand.CorrectFact;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Receipt.Warning;
import org.familyplan.api.shared.Source;
import org.familyplan.command.DecisionFixture;
import org.familyplan.command.Outcomes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fact that is told late and contradicts what is known of later days is refused or flagged, by
 * rule, and never silently put in order.
 */
class LateFactsTest {
  private static final String TODAY = "2016-06-16";
  private static final String DRAFTED = "2014-07-22";
  private static final SpareTimeJobId BAKERY = new SpareTimeJobId(new UUID(8, 1));
  private static final ConsentId CONSENT = new ConsentId(new UUID(3, 1));
  private static final EmployeeId KAREN = new EmployeeId("karen.holm");
  private static final EmployeeId RIKKE = new EmployeeId("rikke.dam");

  /**
   * What is known, what is told late, and what comes of it.
   *
   * @param fact the kind of fact that is told late
   */
  private record Late(
      Class<? extends FamilyEvent> fact, String code, FamilyCommand told, FamilyEvent... known) {
    @Override
    public String toString() {
      return fact.getSimpleName() + ": " + code;
    }
  }

  private static TestExecutor<Family> given(FamilyEvent... more) {
    List<Object> events = new ArrayList<>(CaseFamily.family());
    events.addAll(Arrays.asList(more));
    return DecisionFixture.fixture().given(log(events));
  }

  private static Stream<Late> refused() {
    return Stream.of(
        new Late(
            EmploymentStatusRecorded.class,
            "livelihood.other-fact-that-day",
            new RecordEmploymentStatus(
                FAMILY, METTE, EmploymentStatus.EMPLOYED, null, null, day("2015-09-01")),
            new EmploymentStatusRecorded(
                FAMILY,
                METTE,
                EmploymentStatus.OUTSIDE_LABOUR_MARKET,
                null,
                null,
                day("2015-09-01"))),
        new Late(
            BenefitPeriodRecorded.class,
            "livelihood.benefit-overlaps",
            new RecordBenefitPeriod(FAMILY, METTE, Benefit.values()[0], day("2014-07-01"), null),
            new BenefitPeriodRecorded(
                FAMILY, METTE, Benefit.values()[0], day("2015-01-01"), day("2015-02-01"))),
        new Late(
            VisitationCategorySet.class,
            "livelihood.other-fact-that-day",
            new SetVisitationCategory(
                FAMILY,
                METTE,
                VisitationScheme.SOCIAL_ASSISTANCE,
                "JOB_READY",
                day("2015-08-10"),
                day("2015-08-10")),
            new VisitationCategorySet(
                FAMILY,
                METTE,
                VisitationScheme.SOCIAL_ASSISTANCE,
                "ACTIVITY_READY",
                day("2015-08-10"),
                day("2015-08-10"))),
        new Late(
            SchoolAbsenceRecorded.class,
            "childhood.absence-overlaps",
            new RecordSchoolAbsence(
                FAMILY, EMIL, day("2014-08-11"), day("2015-06-27"), 27, 200, null),
            new SchoolAbsenceRecorded(
                FAMILY, EMIL, day("2015-06-01"), day("2015-12-01"), 2, 80, null)),
        new Late(
            SchoolingRecorded.class,
            "childhood.other-fact-that-day",
            new RecordSchooling(
                FAMILY, EMIL, SchoolingKind.SCHOOL, null, null, null, day("2014-08-11")),
            new SchoolingRecorded(
                FAMILY, EMIL, SchoolingKind.DAY_CARE, null, null, null, day("2014-08-11"))),
        new Late(
            SpareTimeJobStarted.class,
            "childhood.job-ends-before-start",
            new CorrectFact(
                FAMILY, entry(100), job("2015-08-01"), "It began later, as the contract says"),
            job("2015-03-15"),
            new SpareTimeJobEnded(FAMILY, SOFIE, BAKERY, day("2015-07-01"))),
        new Late(
            SpareTimeJobEnded.class,
            "childhood.job-ends-before-start",
            new EndSpareTimeJob(FAMILY, BAKERY, day("2015-03-14")),
            job("2015-03-15")),
        new Late(
            MeasurementRecorded.class,
            "measurement.phase-taken",
            new RecordMeasurement(
                FAMILY,
                METTE,
                new MeasurementId(new UUID(9, 2)),
                "WHO-5",
                1,
                MeasurementPhase.START,
                Source.CITIZEN,
                List.of(new MeasuredValue("RAW", "9")),
                day("2014-07-10")),
            new MeasurementRecorded(
                FAMILY,
                METTE,
                new MeasurementId(new UUID(9, 1)),
                "WHO-5",
                1,
                MeasurementPhase.START,
                Source.CITIZEN,
                List.of(new MeasuredValue("RAW", "7")),
                day("2014-09-10"))),
        new Late(
            CoordinatorAbsenceCovered.class,
            "coordination.already-covered",
            new CoverCoordinatorAbsence(
                FAMILY, new EmployeeId("lars.krogh"), day("2015-01-01"), day("2015-01-20")),
            new CoordinatorAssigned(FAMILY, KAREN, day("2014-07-01"), null),
            new CoordinatorAbsenceCovered(
                FAMILY, KAREN, RIKKE, day("2015-01-12"), day("2015-02-28"))),
        new Late(
            FamilyMemberLeft.class,
            "household.contradicts-later-move",
            left(JONAS, "2014-11-03"),
            new FamilyMemberLeft(FAMILY, JONAS, day("2015-03-01"), LeavingReason.MOVED_OUT)),
        new Late(
            FamilyMemberReturned.class,
            "household.contradicts-later-move",
            new RecordMemberReturned(FAMILY, JONAS, day("2015-02-01")),
            new FamilyMemberLeft(FAMILY, JONAS, day("2015-03-01"), LeavingReason.MOVED_OUT)),
        new Late(
            CustodyRecorded.class,
            "household.custody-that-day",
            new RecordCustody(FAMILY, EMIL, List.of(METTE), day("2014-06-20")),
            new CustodyRecorded(FAMILY, EMIL, List.of(METTE, JONAS), day("2014-06-20"))));
  }

  private static SpareTimeJobStarted job(String startedOn) {
    return new SpareTimeJobStarted(
        FAMILY, SOFIE, BAKERY, Personal.of("Bakery"), null, day(startedOn));
  }

  private static RecordMemberLeft left(PersonId person, String on) {
    return new RecordMemberLeft(FAMILY, person, day(on), LeavingReason.MOVED_OUT);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void what_contradicts_later_facts_of_its_kind_is_refused(Late late) {
    List<Object> events = new ArrayList<>(CaseFamily.family());
    events.add(stored(entry(100), late.known()[0]));
    events.addAll(Arrays.asList(late.known()).subList(1, late.known().length));
    DecisionFixture.fixture()
        .given(log(events))
        .when(late.told(), on(TODAY))
        .expectException(refusedWith(late.code()));
  }

  @Test
  void every_kind_of_dated_fact_is_among_them() {
    assertThat(refused().map(Late::fact))
        .containsAll(
            Catalogue.events().stream().filter(Correctable.class::isAssignableFrom).toList());
  }

  private static Stream<Late> flagged() {
    return Stream.of(
        new Late(
            FamilyMemberLeft.class, "goal.member-not-current", left(JONAS, "2014-07-14"), clean()),
        new Late(
            FamilyMemberLeft.class,
            "plan.member-not-current",
            left(JONAS, "2014-07-14"),
            draft(),
            part(JONAS, null, "2014-07-22")),
        new Late(
            FamilyMemberLeft.class,
            "household.member-not-in-household",
            left(JONAS, "2014-06-22"),
            new MemberEnrolled(FAMILY, JONAS, day("2014-06-25"))),
        new Late(
            CustodyRecorded.class,
            "consent.not-given-by-those-entitled",
            new RecordCustody(FAMILY, EMIL, List.of(METTE, JONAS), day("2014-06-22")),
            new CustodyRecorded(FAMILY, EMIL, List.of(METTE), day("2014-06-20")),
            consent(EMIL, METTE, "2014-06-24")),
        new Late(
            ConsentWithdrawn.class,
            "plan.consent-not-in-force",
            new WithdrawConsent(FAMILY, CONSENT, JONAS, null, day("2014-07-01")),
            consent(JONAS, JONAS, "2014-06-25"),
            draft(),
            part(JONAS, CONSENT, "2014-07-22")),
        new Late(
            GoalAchieved.class,
            "intervention.goal-closed",
            new AchieveGoal(FAMILY, CLEAN, "Tests seen", day("2014-08-01")),
            clean(),
            treatment("2014-08-04")),
        new Late(
            PlanClosed.class,
            "plan.entries-after-end",
            new ClosePlan(FAMILY, PlanClosureReason.values()[1], null, day("2014-07-25")),
            draft(),
            part(JONAS, null, "2014-07-25")),
        new Late(
            PlanClosed.class,
            "plan.entries-after-end",
            new ClosePlan(FAMILY, PlanClosureReason.values()[1], null, day("2014-07-25")),
            draft(),
            followUp("2014-10-14")),
        new Late(
            FamilyFileClosed.class,
            "familyfile.entries-after-closure",
            new CloseFamilyFile(FAMILY, day("2015-01-01"), ClosureReason.OPTED_OUT, null),
            job("2015-03-15")));
  }

  private static PlanDrafted draft() {
    return new PlanDrafted(
        FAMILY,
        new PlanId(new UUID(4, 1)),
        Personal.of("Calm mornings"),
        null,
        null,
        day("2014-07-22"));
  }

  private static PlanPartAdded part(PersonId person, @Nullable ConsentId consent, String on) {
    return new PlanPartAdded(
        FAMILY,
        new PlanPartId(new UUID(5, 1)),
        person,
        PlanPartType.ADULT,
        Personal.of("Work"),
        null,
        consent,
        consent == null ? "LAB § 1" : null,
        day(on));
  }

  private static ConsentGiven consent(PersonId about, PersonId by, String from) {
    return new ConsentGiven(
        FAMILY,
        CONSENT,
        about,
        List.of(by),
        List.of(Department.JOB_CENTRE),
        List.of(InformationKind.SOCIAL),
        SharingPurpose.JOINT_PLAN,
        ConsentForm.values()[0],
        day(from),
        null);
  }

  private static InterventionGranted treatment(String grantedOn) {
    return new InterventionGranted(
        FAMILY,
        HOME_SUPPORT,
        InterventionType.SUBSTANCE_TREATMENT,
        List.of(CLEAN),
        List.of(JONAS),
        Department.HEALTH,
        null,
        null,
        null,
        null,
        null,
        null,
        day(grantedOn));
  }

  private static FollowUpHeld followUp(String heldOn) {
    return new FollowUpHeld(
        FAMILY,
        new FollowUpId(new UUID(6, 1)),
        day(heldOn),
        List.of(METTE),
        List.of(),
        List.of(),
        Personal.of("All present"),
        false,
        false,
        false,
        8,
        Personal.of("The placement is new"));
  }

  @ParameterizedTest
  @MethodSource("flagged")
  void what_contradicts_facts_that_rest_on_it_is_flagged(Late late) {
    MetaData metaData = on(TODAY);
    given(late.known()).when(late.told(), metaData).expectSuccessfulHandlerExecution();
    assertThat(Outcomes.decision(metaData).warnings())
        .extracting(Warning::code)
        .containsExactly(late.code());
  }

  @Test
  void what_contradicts_nothing_is_not_flagged() {
    assertThat(warnings(left(JONAS, "2014-11-03"), clean(), draft(), part(JONAS, null, DRAFTED)))
        .isEmpty();
    assertThat(
            warnings(
                new WithdrawConsent(FAMILY, CONSENT, JONAS, null, day("2014-11-20")),
                consent(JONAS, JONAS, "2014-06-25"),
                draft(),
                part(JONAS, CONSENT, DRAFTED)))
        .isEmpty();
    assertThat(
            warnings(
                new AchieveGoal(FAMILY, CLEAN, "Tests seen", day("2016-06-10")),
                clean(),
                treatment("2014-08-04")))
        .isEmpty();
    assertThat(
            warnings(
                new ClosePlan(FAMILY, PlanClosureReason.values()[1], null, day("2014-10-15")),
                draft(),
                part(JONAS, null, DRAFTED),
                followUp("2014-10-14")))
        .isEmpty();
    assertThat(
            warnings(
                new CloseFamilyFile(FAMILY, day("2015-03-15"), ClosureReason.OPTED_OUT, null),
                job("2015-03-15")))
        .isEmpty();
  }

  private static List<Warning> warnings(FamilyCommand told, FamilyEvent... known) {
    MetaData metaData = on(TODAY);
    given(known).when(told, metaData).expectSuccessfulHandlerExecution();
    return Outcomes.decision(metaData).warnings();
  }

  /** The correction itself fits; what others recorded since does not. */
  @Test
  void a_correction_that_contradicts_facts_that_rest_on_it_is_flagged() {
    MetaData metaData = on(TODAY);
    List<Object> events = new ArrayList<>(CaseFamily.family());
    events.add(
        stored(
            entry(100),
            new FamilyMemberLeft(FAMILY, JONAS, day("2014-11-03"), LeavingReason.MOVED_OUT)));
    events.add(clean());
    DecisionFixture.fixture()
        .given(log(events))
        .when(
            new CorrectFact(
                FAMILY,
                entry(100),
                new FamilyMemberLeft(FAMILY, JONAS, day("2014-07-03"), LeavingReason.MOVED_OUT),
                "The lease began earlier"),
            metaData)
        .expectSuccessfulHandlerExecution();
    assertThat(Outcomes.decision(metaData).warnings())
        .extracting(Warning::code)
        .containsExactly("goal.member-not-current");
  }
}
