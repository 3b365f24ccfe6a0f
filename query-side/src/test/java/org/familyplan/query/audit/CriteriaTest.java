package org.familyplan.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.JONAS;
import static org.familyplan.api.CaseFamily.METTE;
import static org.familyplan.api.CaseFamily.day;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.familyplan.api.CaseFamily;
import org.familyplan.api.audit.Criterion;
import org.familyplan.api.audit.CriterionOutcome;
import org.familyplan.api.audit.CriterionResult;
import org.familyplan.api.consent.ConsentEvent.ConsentGiven;
import org.familyplan.api.consent.ConsentEvent.ConsentWithdrawn;
import org.familyplan.api.consent.ConsentForm;
import org.familyplan.api.consent.ConsentId;
import org.familyplan.api.consent.SharingPurpose;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAssigned;
import org.familyplan.api.goal.GoalArea;
import org.familyplan.api.goal.GoalEvent.GoalShared;
import org.familyplan.api.goal.GoalEvent.MotivationRecorded;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.intervention.InterventionEvent.InterventionStarted;
import org.familyplan.api.intervention.InterventionType;
import org.familyplan.api.plan.FollowUpId;
import org.familyplan.api.plan.PlanEvent.ChildHeard;
import org.familyplan.api.plan.PlanEvent.FollowUpHeld;
import org.familyplan.api.plan.PlanEvent.PlanActivated;
import org.familyplan.api.plan.PlanEvent.PlanAgreementRecorded;
import org.familyplan.api.plan.PlanEvent.PlanPartAdded;
import org.familyplan.api.plan.PlanId;
import org.familyplan.api.plan.PlanPartId;
import org.familyplan.api.plan.PlanPartType;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.query.casefile.CaseFile;
import org.familyplan.query.casefile.CaseFile.Found;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Entries 0 to 5 open the file of the worked case; those of each test begin with 6. */
class CriteriaTest {
  private static final String LATER = "2015-12-31";
  private static final ConsentId CONSENT = new ConsentId(new UUID(3, 1));
  private static final PlanActivated ACTIVATED =
      new PlanActivated(FAMILY, new PlanId(new UUID(4, 1)), 1, day("2014-07-22"));

  private static CriterionResult the(Criterion criterion, String on, FamilyEvent... events) {
    List<FamilyEvent> all = new ArrayList<>(CaseFamily.family());
    all.addAll(List.of(events));
    List<Found<FamilyEvent>> found = new ArrayList<>();
    for (int index = 0; index < all.size(); index++) {
      found.add(new Found<>(entry(index), all.get(index)));
    }
    return Criteria.report(new CaseFile(FAMILY, all.size(), all.size(), found), day(on))
        .results()
        .stream()
        .filter(each -> each.criterion() == criterion)
        .findFirst()
        .orElseThrow();
  }

  private static EventId entry(long number) {
    return new EventId(new UUID(0, number));
  }

  private static void isMet(CriterionResult result, long... evidence) {
    assertThat(result)
        .isEqualTo(
            new CriterionResult(
                result.criterion(), CriterionOutcome.MET, entries(evidence), List.of()));
  }

  private static List<EventId> entries(long... numbers) {
    return LongStream.of(numbers).mapToObj(CriteriaTest::entry).toList();
  }

  private static void isNotMet(CriterionResult result, long... contrary) {
    assertThat(result.outcome()).isEqualTo(CriterionOutcome.NOT_MET);
    assertThat(result.contrary()).isEqualTo(entries(contrary));
  }

  private static void isNotApplicable(CriterionResult result) {
    assertThat(result.outcome()).isEqualTo(CriterionOutcome.NOT_APPLICABLE);
    assertThat(result.evidence()).isEmpty();
  }

  @Test
  void thePlanIsInForceWithinFourMonthsOfTheAcceptance() {
    isMet(the(Criterion.PLAN_IN_TIME, LATER, ACTIVATED), 0, 6);
    isNotMet(
        the(
            Criterion.PLAN_IN_TIME,
            LATER,
            new PlanActivated(FAMILY, new PlanId(new UUID(4, 1)), 1, day("2014-10-18"))),
        6);
    isMet(
        the(
            Criterion.PLAN_IN_TIME,
            LATER,
            new PlanActivated(FAMILY, new PlanId(new UUID(4, 1)), 1, day("2014-10-17"))),
        0,
        6);
    isNotMet(the(Criterion.PLAN_IN_TIME, "2014-10-18"));
    isNotApplicable(the(Criterion.PLAN_IN_TIME, "2014-10-17"));
  }

  @Test
  void aCoordinatorIsNamedOnEveryDay() {
    EmployeeId karen = new EmployeeId("karen.holm");
    isMet(
        the(
            Criterion.COORDINATOR_EVERY_DAY,
            LATER,
            new CoordinatorAssigned(FAMILY, karen, day("2014-07-01"), null)),
        6);
    isNotMet(
        the(
            Criterion.COORDINATOR_EVERY_DAY,
            LATER,
            new CoordinatorAssigned(FAMILY, karen, day("2014-07-01"), day("2015-01-01"))),
        6);
    isNotMet(the(Criterion.COORDINATOR_EVERY_DAY, LATER));
  }

  @Test
  void everyGoalSaysWhatMakesItWorthIt() {
    isMet(the(Criterion.GOALS_MOTIVATED, LATER, CaseFamily.mornings()), 6);
    isNotMet(the(Criterion.GOALS_MOTIVATED, LATER, CaseFamily.mornings(), CaseFamily.work()), 7);
    isMet(
        the(
            Criterion.GOALS_MOTIVATED,
            LATER,
            CaseFamily.work(),
            new MotivationRecorded(
                FAMILY,
                CaseFamily.WORK,
                METTE,
                GoalArea.EMPLOYMENT,
                Personal.of("My own money"),
                day("2014-07-15"))),
        7);
    isNotApplicable(the(Criterion.GOALS_MOTIVATED, LATER));
  }

  @Test
  void everyGoalSaysHowOneSeesThatItIsReached() {
    isMet(the(Criterion.GOALS_MEASURABLE, LATER, CaseFamily.work()), 6);
    isNotMet(the(Criterion.GOALS_MEASURABLE, LATER, CaseFamily.work(), CaseFamily.clean()), 7);
  }

  private static PlanPartAdded part(
      PersonId person, PlanPartType type, @Nullable ConsentId consent) {
    return new PlanPartAdded(
        FAMILY,
        new PlanPartId(new UUID(5, person.value().getLeastSignificantBits())),
        person,
        type,
        Personal.of("Purpose"),
        null,
        consent,
        null,
        day("2014-07-22"));
  }

  @Test
  void everyAdultWithAPartWasAsked() {
    PlanAgreementRecorded asked =
        new PlanAgreementRecorded(
            FAMILY, METTE, false, Personal.of("Does not agree"), day("2014-07-22"));
    PlanPartAdded mette = part(METTE, PlanPartType.ADULT, CONSENT);
    isMet(the(Criterion.ADULTS_ASKED, LATER, mette, asked), 7);
    isNotMet(
        the(Criterion.ADULTS_ASKED, LATER, mette, asked, part(JONAS, PlanPartType.ADULT, CONSENT)),
        8);
  }

  @Test
  void everyChildOldEnoughWasHeard() {
    PlanPartAdded emil = part(CaseFamily.EMIL, PlanPartType.CHILD, CONSENT);
    ChildHeard heard =
        new ChildHeard(
            FAMILY,
            CaseFamily.EMIL,
            new EmployeeId("peter.lund"),
            Personal.of("With the class"),
            false,
            day("2014-07-15"));
    isMet(the(Criterion.CHILDREN_HEARD, LATER, emil, heard), 7);
    isNotMet(the(Criterion.CHILDREN_HEARD, LATER, emil), 6);
    isNotApplicable(
        the(Criterion.CHILDREN_HEARD, LATER, part(CaseFamily.IDA, PlanPartType.CHILD, CONSENT)));
  }

  private static ConsentGiven consent(String from) {
    return new ConsentGiven(
        FAMILY,
        CONSENT,
        METTE,
        List.of(METTE),
        List.of(Department.JOB_CENTRE),
        List.of(InformationKind.SOCIAL),
        SharingPurpose.values()[0],
        ConsentForm.values()[0],
        day(from),
        null);
  }

  @Test
  void consentComesBeforeSharing() {
    PlanPartAdded part = part(METTE, PlanPartType.ADULT, CONSENT);
    isMet(the(Criterion.CONSENT_BEFORE_SHARING, LATER, consent("2014-07-22"), part), 6);
    isNotMet(the(Criterion.CONSENT_BEFORE_SHARING, LATER, consent("2014-07-23"), part), 7);
    isNotMet(
        the(
            Criterion.CONSENT_BEFORE_SHARING,
            LATER,
            consent("2014-06-24"),
            new ConsentWithdrawn(FAMILY, CONSENT, METTE, METTE, null, day("2014-07-22")),
            part),
        8);
  }

  @Test
  void aGoalIsSharedWithADepartmentThatAConsentNames() {
    isMet(
        the(
            Criterion.CONSENT_BEFORE_SHARING,
            LATER,
            consent("2014-06-24"),
            shared(CaseFamily.WORK, Department.JOB_CENTRE)),
        6);
    isNotMet(
        the(
            Criterion.CONSENT_BEFORE_SHARING,
            LATER,
            consent("2014-06-24"),
            shared(CaseFamily.WORK, Department.HEALTH)),
        7);
  }

  private static GoalShared shared(GoalId goal, Department department) {
    return new GoalShared(
        FAMILY, goal, List.of(METTE), GoalArea.EMPLOYMENT, department, day("2014-08-01"));
  }

  private static InterventionStarted started() {
    return new InterventionStarted(
        FAMILY,
        CaseFamily.HOME_SUPPORT,
        InterventionType.values()[0],
        List.of(),
        day("2014-08-04"));
  }

  private static FollowUpHeld held(String on, int weeks) {
    return new FollowUpHeld(
        FAMILY,
        new FollowUpId(new UUID(6, day(on).toEpochDay())),
        day(on),
        List.of(METTE),
        List.of(),
        List.of(),
        Personal.of("Summary"),
        false,
        false,
        false,
        weeks,
        Personal.of("Reason"));
  }

  @Test
  void theFirstFollowUpIsHeldWithinThreeMonths() {
    isMet(the(Criterion.FIRST_FOLLOW_UP_IN_TIME, LATER, started(), held("2014-11-04", 8)), 6, 7);
    isNotMet(the(Criterion.FIRST_FOLLOW_UP_IN_TIME, LATER, started(), held("2014-11-05", 8)), 7);
    isNotMet(the(Criterion.FIRST_FOLLOW_UP_IN_TIME, "2014-11-05", started()));
    isNotApplicable(the(Criterion.FIRST_FOLLOW_UP_IN_TIME, "2014-11-04", started()));
    isNotApplicable(the(Criterion.FIRST_FOLLOW_UP_IN_TIME, LATER));
  }

  @Test
  void laterFollowUpsKeepTheIntervalThatWasDecided() {
    isMet(
        the(Criterion.FOLLOW_UPS_KEPT, "2014-12-31", held("2014-10-14", 8), held("2014-12-09", 26)),
        6,
        7);
    isNotMet(
        the(Criterion.FOLLOW_UPS_KEPT, "2014-12-31", held("2014-10-14", 8), held("2014-12-10", 26)),
        7);
    isNotApplicable(the(Criterion.FOLLOW_UPS_KEPT, "2014-12-09", held("2014-10-14", 8)));
    isNotMet(the(Criterion.FOLLOW_UPS_KEPT, "2014-12-10", held("2014-10-14", 8)));
  }
}
