package org.familyplan.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familyplan.command.DecisionFixture.fixture;
import static org.familyplan.command.DecisionFixture.on;
import static org.familyplan.command.DecisionFixture.refusedWith;
import static org.familyplan.command.Outcomes.unknownAt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.ResultValidator;
import org.familyplan.api.consent.ConsentEvent.ConsentGiven;
import org.familyplan.api.consent.ConsentForm;
import org.familyplan.api.consent.ConsentId;
import org.familyplan.api.consent.SharingPurpose;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAbsenceCovered;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAssigned;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.goal.GoalArea;
import org.familyplan.api.goal.GoalEvent.GoalAbandoned;
import org.familyplan.api.goal.GoalEvent.GoalAchieved;
import org.familyplan.api.goal.GoalEvent.GoalAdded;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.goal.GoalType;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.LeavingReason;
import org.familyplan.api.household.Sex;
import org.familyplan.api.plan.DocumentId;
import org.familyplan.api.plan.ExistingPlanType;
import org.familyplan.api.plan.FollowUpId;
import org.familyplan.api.plan.PlanClosureReason;
import org.familyplan.api.plan.PlanCommand.AbsorbExistingPlan;
import org.familyplan.api.plan.PlanCommand.ActivatePlan;
import org.familyplan.api.plan.PlanCommand.AddPlanPart;
import org.familyplan.api.plan.PlanCommand.ClosePlan;
import org.familyplan.api.plan.PlanCommand.DraftPlan;
import org.familyplan.api.plan.PlanCommand.HandOverPlan;
import org.familyplan.api.plan.PlanCommand.RecordChildHeard;
import org.familyplan.api.plan.PlanCommand.RecordFollowUp;
import org.familyplan.api.plan.PlanCommand.RecordPlanAgreement;
import org.familyplan.api.plan.PlanCommand.ResumePlanPart;
import org.familyplan.api.plan.PlanCommand.RevisePlan;
import org.familyplan.api.plan.PlanCommand.SuspendPlanPart;
import org.familyplan.api.plan.PlanEvent.ChildHeard;
import org.familyplan.api.plan.PlanEvent.ExistingPlanAbsorbed;
import org.familyplan.api.plan.PlanEvent.FollowUpHeld;
import org.familyplan.api.plan.PlanEvent.PlanActivated;
import org.familyplan.api.plan.PlanEvent.PlanAgreementRecorded;
import org.familyplan.api.plan.PlanEvent.PlanClosed;
import org.familyplan.api.plan.PlanEvent.PlanDrafted;
import org.familyplan.api.plan.PlanEvent.PlanHandedOver;
import org.familyplan.api.plan.PlanEvent.PlanPartAdded;
import org.familyplan.api.plan.PlanEvent.PlanPartResumed;
import org.familyplan.api.plan.PlanEvent.PlanPartSuspended;
import org.familyplan.api.plan.PlanEvent.PlanRevised;
import org.familyplan.api.plan.PlanId;
import org.familyplan.api.plan.PlanPartId;
import org.familyplan.api.plan.PlanPartType;
import org.familyplan.api.plan.RecipientKind;
import org.familyplan.api.record.RecordCommand.MarkEntryErroneous;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.familyfile.Family;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.decision.Decision.SharedName;
import org.familyplan.platform.eventschema.EventMetadata;
import org.hamcrest.CustomTypeSafeMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Facts 7, 17, 20 and 23 of the worked case and what must not happen around them. */
class PlanTest {
  private static final FamilyId FAMILY = new FamilyId(new UUID(0, 1));
  private static final PersonId METTE = person(1);
  private static final PersonId JONAS = person(2);
  private static final PersonId SOFIE = person(3);
  private static final PersonId EMIL = person(4);
  private static final PersonId IDA = person(5);
  private static final PersonId STRANGER = person(99);
  private static final EmployeeId KAREN = new EmployeeId("karen.holm");
  private static final EmployeeId NOBODY = new EmployeeId("no.body");
  private static final PlanId FIRST = new PlanId(new UUID(2, 1));
  private static final PlanId SECOND = new PlanId(new UUID(2, 2));
  private static final DocumentId DOCUMENT = new DocumentId(new UUID(4, 1));
  private static final FollowUpId FOLLOW_UP = new FollowUpId(new UUID(5, 1));
  private static final ConsentId CONSENT = new ConsentId(new UUID(9, 9));
  private static final String DAY = "2014-07-22";

  /** Entries 1 to 6: the file and its five members. */
  private static final List<FamilyEvent> FAMILY_OF_FIVE =
      List.of(
          new FamilyFileOpened(
              FAMILY,
              new MunicipalityCode("360"),
              day("2014-06-20"),
              day("2014-06-10"),
              day("2014-06-17"),
              null,
              null,
              List.of()),
          member(METTE, FamilyRole.PROVIDER, "Mette", "1983-03-14"),
          member(JONAS, FamilyRole.PROVIDER, "Jonas", "1980-11-02"),
          member(SOFIE, FamilyRole.CHILD, "Sofie", "2000-05-20"),
          member(EMIL, FamilyRole.CHILD, "Emil", "2006-09-09"),
          member(IDA, FamilyRole.CHILD, "Ida", "2012-01-30"));

  private static final PlanDrafted DRAFTED = drafted(FIRST, DAY);
  private static final PlanPartAdded METTES = added(1, METTE, PlanPartType.ADULT);
  private static final PlanPartAdded SOFIES = added(3, SOFIE, PlanPartType.CHILD);
  private static final PlanAgreementRecorded METTE_AGREES = agreed(METTE, true, DAY);
  private static final PlanActivated ACTIVATED = new PlanActivated(FAMILY, FIRST, 1, day(DAY));

  @Nested
  class Absorbing {
    @Test
    void anOlderPlanIsReplaced() {
      given(absorb("A1")).expectEvents(absorbed("A1"));
    }

    @Test
    void aPlanIsAbsorbedOnce() {
      given(absorbed("A1"), absorb("A1")).expectException(refusedWith("plan.already-absorbed"));
      given(absorbed("A1"), absorb("A2")).expectEvents(absorbed("A2"));
    }

    @Test
    void plansOfTwoTypesMayHaveOneNumber() {
      given(
              new ExistingPlanAbsorbed(
                  FAMILY,
                  JONAS,
                  ExistingPlanType.ADULT_SOCIAL_PLAN,
                  "A1",
                  Department.HEALTH,
                  day("2014-07-01")),
              absorb("A1"))
          .expectEvents(absorbed("A1"));
    }

    @Test
    void theNameIsHeldBesideOtherFamiliesWithAWarning() {
      MetaData metaData = on("2014-07-22");
      fixture()
          .given(FAMILY_OF_FIVE)
          .when(absorb("A1"), metaData)
          .expectSuccessfulHandlerExecution();
      List<SharedName> shared = ((Decision) metaData.get(Decision.KEY)).shared();
      assertThat(shared)
          .singleElement()
          .satisfies(
              name -> {
                assertThat(name.kind()).isEqualTo("plan.absorbed");
                assertThat(name.value()).isEqualTo("360:EMPLOYMENT_PLAN:A1");
                assertThat(name.ifHeldElsewhere().code()).isEqualTo("plan.absorbed-elsewhere");
              });
    }

    @Test
    void itIsAMembersPlanAndNotReplacedBeforeThereIsAFile() {
      given(
              new AbsorbExistingPlan(
                  FAMILY,
                  STRANGER,
                  ExistingPlanType.EMPLOYMENT_PLAN,
                  "A1",
                  Department.JOB_CENTRE,
                  day("2014-07-01")))
          .expectException(refusedWith("household.member-unknown"));
      given(
              new AbsorbExistingPlan(
                  FAMILY,
                  METTE,
                  ExistingPlanType.EMPLOYMENT_PLAN,
                  "A1",
                  Department.JOB_CENTRE,
                  day("2014-06-19")))
          .expectException(refusedWith("plan.before-file-opened"));
    }

    private AbsorbExistingPlan absorb(String outsideId) {
      return new AbsorbExistingPlan(
          FAMILY,
          METTE,
          ExistingPlanType.EMPLOYMENT_PLAN,
          outsideId,
          Department.JOB_CENTRE,
          day("2014-07-01"));
    }

    private ExistingPlanAbsorbed absorbed(String outsideId) {
      return new ExistingPlanAbsorbed(
          FAMILY,
          METTE,
          ExistingPlanType.EMPLOYMENT_PLAN,
          outsideId,
          Department.JOB_CENTRE,
          day("2014-07-01"));
    }
  }

  @Nested
  class Drafting {
    @Test
    void aPlanIsBegun() {
      given(draft(FIRST, DAY)).expectEvents(DRAFTED);
    }

    @Test
    void aFamilyHasOnePlanAtATime() {
      given(DRAFTED, draft(SECOND, "2015-01-01"))
          .expectException(refusedWith("plan.already-begun"));
      given(DRAFTED, METTES, METTE_AGREES, ACTIVATED, draft(SECOND, "2015-01-01"))
          .expectException(refusedWith("plan.already-begun"));
    }

    @Test
    void aNewPlanBeginsWhenTheOneBeforeHasEnded() {
      given(DRAFTED, closed("2015-01-01"), draft(SECOND, "2014-12-31"))
          .expectException(refusedWith("plan.before-last-plan-ended"));
      given(DRAFTED, closed("2015-01-01"), draft(SECOND, "2015-01-01"))
          .expectEvents(drafted(SECOND, "2015-01-01"));
    }

    @Test
    void anIdIsUsedOnce() {
      given(DRAFTED, closed("2015-01-01"), draft(FIRST, "2015-01-01"))
          .expectException(refusedWith("plan.exists"));
    }

    @Test
    void noPlanPrecedesTheFile() {
      given(draft(FIRST, "2014-06-19")).expectException(refusedWith("plan.before-file-opened"));
    }

    @Test
    void aPlanDoesNotEndBeforeItBegins() {
      given(new DraftPlan(FAMILY, FIRST, "why", null, day("2014-07-21"), day(DAY)))
          .expectException(refusedWith("plan.end-before-draft"));
    }
  }

  @Nested
  class Parts {
    @Test
    void aMemberGetsAPart() {
      given(DRAFTED, add(1, METTE, PlanPartType.ADULT, DAY)).expectEvents(METTES);
    }

    @Test
    void partsAreAddedWhileThePlanIsInForceToo() {
      given(DRAFTED, METTES, METTE_AGREES, ACTIVATED, add(3, SOFIE, PlanPartType.CHILD, DAY))
          .expectEvents(SOFIES);
    }

    @Test
    void thereIsNoPartWithoutAPlan() {
      given(add(1, METTE, PlanPartType.ADULT, DAY)).expectException(refusedWith("plan.not-begun"));
      given(DRAFTED, closed("2015-01-01"), add(1, METTE, PlanPartType.ADULT, DAY))
          .expectException(refusedWith("plan.not-begun"));
    }

    @Test
    void aPartNamesAConsentOrALegalBasis() {
      given(DRAFTED, restingOn(null, null)).expectException(refusedWith("plan.part-without-basis"));
      given(consent(METTE, SharingPurpose.JOINT_PLAN, DAY), DRAFTED, restingOn(CONSENT, null))
          .expectSuccessfulHandlerExecution();
      given(DRAFTED, restingOn(null, "BL § 32")).expectSuccessfulHandlerExecution();
    }

    @Test
    void theConsentOfAPartIsOneOfTheFamily() {
      given(DRAFTED, restingOn(CONSENT, "BL § 32"))
          .expectException(unknownAt("plan.consent-unknown", "consent"));
    }

    @Test
    void theConsentOfAPartIsAboutTheMember() {
      given(consent(JONAS, SharingPurpose.JOINT_PLAN, DAY), DRAFTED, restingOn(CONSENT, null))
          .expectException(refusedWith("plan.consent-of-another"));
    }

    @Test
    void theConsentOfAPartIsForTheJointPlan() {
      given(consent(METTE, SharingPurpose.ASSESSMENT, DAY), DRAFTED, restingOn(CONSENT, null))
          .expectException(refusedWith("plan.consent-for-other-purpose"));
    }

    @Test
    void theConsentOfAPartHoldsOnItsDay() {
      String dayAfter = day(DAY).plusDays(1).toString();
      given(consent(METTE, SharingPurpose.JOINT_PLAN, dayAfter), DRAFTED, restingOn(CONSENT, null))
          .expectException(refusedWith("plan.consent-not-in-force"));
    }

    private static ConsentGiven consent(PersonId person, SharingPurpose purpose, String from) {
      return new ConsentGiven(
          FAMILY,
          CONSENT,
          person,
          List.of(person),
          List.of(Department.JOB_CENTRE),
          List.of(InformationKind.PLAN),
          purpose,
          ConsentForm.WRITTEN,
          day(from),
          null);
    }

    private AddPlanPart restingOn(@Nullable ConsentId consent, @Nullable String legalBasis) {
      return new AddPlanPart(
          FAMILY,
          part(1),
          METTE,
          PlanPartType.ADULT,
          "Full-time work",
          null,
          consent,
          legalBasis,
          day(DAY));
    }

    @Test
    void aPartBelongsToAMemberOfTheHouseholdOnThatDay() {
      given(DRAFTED, add(1, STRANGER, PlanPartType.ADULT, DAY))
          .expectException(refusedWith("household.member-unknown"));
      FamilyMemberLeft left =
          new FamilyMemberLeft(FAMILY, JONAS, day("2014-11-03"), LeavingReason.SEPARATION);
      given(DRAFTED, left, add(2, JONAS, PlanPartType.ADULT, "2014-11-03"))
          .expectException(refusedWith("plan.member-not-current"));
      given(DRAFTED, left, add(2, JONAS, PlanPartType.ADULT, "2014-11-02"))
          .expectSuccessfulHandlerExecution();
    }

    @Test
    void aMemberHasOnePartOfAType() {
      given(DRAFTED, METTES, add(2, METTE, PlanPartType.ADULT, DAY))
          .expectException(refusedWith("plan.part-of-type-exists"));
      given(DRAFTED, SOFIES, add(2, SOFIE, PlanPartType.YOUTH, "2016-11-30"))
          .expectSuccessfulHandlerExecution();
    }

    @Test
    void anIdIsUsedOnce() {
      given(DRAFTED, METTES, add(1, SOFIE, PlanPartType.CHILD, DAY))
          .expectException(refusedWith("plan.part-exists"));
    }

    @Test
    void aPartDoesNotPrecedeThePlan() {
      given(DRAFTED, add(1, METTE, PlanPartType.ADULT, "2014-07-21"))
          .expectException(refusedWith("plan.before-draft"));
    }

    @Test
    void theTypeFitsTheAgeOnThatDay() {
      fits(PlanPartType.CHILD, "2018-05-19");
      fitsNot(PlanPartType.CHILD, "2018-05-20");
      fitsNot(PlanPartType.YOUTH, "2016-05-19");
      fits(PlanPartType.YOUTH, "2016-05-20");
      fits(PlanPartType.YOUTH, "2024-05-19");
      fitsNot(PlanPartType.YOUTH, "2024-05-20");
      fitsNot(PlanPartType.ADULT, "2018-05-19");
      fits(PlanPartType.ADULT, "2018-05-20");
    }

    private void fits(PlanPartType type, String on) {
      given(DRAFTED, add(3, SOFIE, type, on)).expectSuccessfulHandlerExecution();
    }

    private void fitsNot(PlanPartType type, String on) {
      given(DRAFTED, add(3, SOFIE, type, on))
          .expectException(refusedWith("plan.type-does-not-fit-age"));
    }
  }

  @Nested
  class Agreeing {
    @Test
    void aMemberAgreesOrDoesNot() {
      given(DRAFTED, METTES, agree(METTE, DAY)).expectEvents(METTE_AGREES);
    }

    @Test
    void onlyMembersWithAPartAgree() {
      given(DRAFTED, METTES, agree(JONAS, DAY))
          .expectException(refusedWith("plan.member-without-part"));
      given(DRAFTED, METTES, agree(STRANGER, DAY))
          .expectException(refusedWith("household.member-unknown"));
    }

    @Test
    void thereIsAPlanToAgreeWithByThen() {
      given(agree(METTE, DAY)).expectException(refusedWith("plan.not-begun"));
      given(DRAFTED, METTES, agree(METTE, "2014-07-21"))
          .expectException(refusedWith("plan.before-draft"));
    }

    @Test
    void nobodyHasAgreedTomorrow() {
      given(DRAFTED, METTES, agree(METTE, "2018-01-02"))
          .expectException(refusedWith("plan.in-future"));
    }

    private RecordPlanAgreement agree(PersonId who, String on) {
      return new RecordPlanAgreement(FAMILY, who, true, "At the table", day(on));
    }
  }

  @Nested
  class Activating {
    @Test
    void theDraftComesIntoForceAsVersion1() {
      given(DRAFTED, METTES, METTE_AGREES, activate(DAY)).expectEvents(ACTIVATED);
    }

    @Test
    void aLaterPlanComesIntoForceAsTheNextVersionOfTheFamily() {
      given(
              DRAFTED,
              METTES,
              METTE_AGREES,
              ACTIVATED,
              closed("2015-01-01"),
              drafted(SECOND, "2015-01-01"),
              added(7, METTE, PlanPartType.ADULT),
              agreed(METTE, true, "2015-01-02"),
              activate("2015-01-02"))
          .expectEvents(new PlanActivated(FAMILY, SECOND, 2, day("2015-01-02")));
    }

    @Test
    void thereIsADraft() {
      given(activate(DAY)).expectException(refusedWith("plan.not-drafted"));
      given(DRAFTED, METTES, METTE_AGREES, ACTIVATED, activate(DAY))
          .expectException(refusedWith("plan.not-drafted"));
      given(DRAFTED, closed("2015-01-01"), activate("2015-01-02"))
          .expectException(refusedWith("plan.not-drafted"));
    }

    @Test
    void itDoesNotComeIntoForceBeforeItWasDrafted() {
      given(DRAFTED, METTES, METTE_AGREES, activate("2014-07-21"))
          .expectException(refusedWith("plan.before-draft"));
    }

    @Test
    void itHasAPartOnThatDay() {
      given(DRAFTED, activate(DAY)).expectException(refusedWith("plan.without-parts"));
      given(
              DRAFTED,
              new PlanPartAdded(
                  FAMILY,
                  part(1),
                  METTE,
                  PlanPartType.ADULT,
                  Personal.of("Full-time work"),
                  null,
                  null,
                  "LAB § 1",
                  day("2014-08-01")),
              activate(DAY))
          .expectException(refusedWith("plan.without-parts"));
    }

    @Test
    void everybodyOf15OrOlderWasAskedByThen() {
      given(DRAFTED, METTES, activate(DAY)).expectException(refusedWith("plan.agreement-missing"));
      given(DRAFTED, METTES, agreed(METTE, true, "2014-07-23"), activate(DAY))
          .expectException(refusedWith("plan.agreement-missing"));
      given(DRAFTED, SOFIES, heard(SOFIE, DAY), activate("2015-05-20"))
          .expectException(refusedWith("plan.agreement-missing"));
    }

    @Test
    void whoDoesNotAgreeWasAskedToo() {
      given(DRAFTED, METTES, agreed(METTE, false, DAY), activate(DAY)).expectEvents(ACTIVATED);
    }

    @Test
    void anEarlierPlansAgreementDoesNotCount() {
      given(
              DRAFTED,
              METTES,
              METTE_AGREES,
              closed(DAY),
              drafted(SECOND, DAY),
              added(7, METTE, PlanPartType.ADULT),
              activate(DAY))
          .expectException(refusedWith("plan.agreement-missing"));
    }

    @Test
    void childrenFrom10To14WereHeardByThen() {
      given(DRAFTED, SOFIES, activate(DAY)).expectException(refusedWith("plan.child-not-heard"));
      given(DRAFTED, SOFIES, heard(SOFIE, "2014-07-23"), activate(DAY))
          .expectException(refusedWith("plan.child-not-heard"));
      given(DRAFTED, SOFIES, heard(EMIL, DAY), activate(DAY))
          .expectException(refusedWith("plan.child-not-heard"));
      given(DRAFTED, SOFIES, heard(SOFIE, "2014-07-15"), activate(DAY)).expectEvents(ACTIVATED);
    }

    @Test
    void smallerChildrenNeedNotBeHeardUntilTheyAre10() {
      PlanPartAdded emils = added(4, EMIL, PlanPartType.CHILD);
      given(DRAFTED, emils, added(5, IDA, PlanPartType.CHILD), activate("2016-09-08"))
          .expectSuccessfulHandlerExecution();
      given(DRAFTED, emils, activate("2016-09-09"))
          .expectException(refusedWith("plan.child-not-heard"));
    }
  }

  @Nested
  class Revising {
    @Test
    void thePlanChangesToTheNextVersion() {
      given(inForce(revise("2014-12-09"))).expectEvents(revised(2, "2014-12-09"));
      given(inForce(revised(2, "2014-12-09"), revise("2014-12-09")))
          .expectEvents(revised(3, "2014-12-09"));
    }

    @Test
    void onlyAPlanInForceIsRevised() {
      given(revise("2014-12-09")).expectException(refusedWith("plan.not-active"));
      given(DRAFTED, revise("2014-12-09")).expectException(refusedWith("plan.not-active"));
      given(inForce(closed("2014-12-01"), revise("2014-12-09")))
          .expectException(refusedWith("plan.not-active"));
    }

    @Test
    void versionsFollowEachOther() {
      given(inForce(revise("2014-07-21"))).expectException(refusedWith("plan.before-last-version"));
      given(inForce(revised(2, "2014-12-09"), revise("2014-12-08")))
          .expectException(refusedWith("plan.before-last-version"));
    }
  }

  @Nested
  class Suspending {
    @Test
    void aPartIsSuspendedAndResumed() {
      given(inForce(suspend(1, "2014-12-09"))).expectEvents(suspended("2014-12-09"));
      given(inForce(suspended("2014-12-09"), resume(1, "2015-05-06")))
          .expectEvents(resumed("2015-05-06"));
      given(inForce(suspended("2014-12-09"), resumed("2015-05-06"), suspend(1, "2015-06-01")))
          .expectEvents(suspended("2015-06-01"));
    }

    @Test
    void suspendingMakesNoVersion() {
      given(inForce(suspended("2014-12-09"), revise("2014-12-09")))
          .expectEvents(revised(2, "2014-12-09"));
    }

    @Test
    void aSuspendedPartIsNotSuspendedNorARunningOneResumed() {
      given(inForce(suspended("2014-12-09"), suspend(1, "2014-12-10")))
          .expectException(refusedWith("plan.part-suspended"));
      given(inForce(resume(1, "2014-12-10")))
          .expectException(refusedWith("plan.part-not-suspended"));
    }

    @Test
    void turnsFollowEachOther() {
      given(inForce(suspended("2014-12-09"), resume(1, "2014-12-09")))
          .expectException(refusedWith("plan.before-last-turn"));
      given(inForce(suspended("2014-12-09"), resumed("2015-05-06"), suspend(1, "2014-10-01")))
          .expectException(refusedWith("plan.before-last-turn"));
    }

    @Test
    void aPartIsNotSuspendedBeforeItWasAdded() {
      given(inForce(suspend(1, "2014-07-21"))).expectException(refusedWith("plan.before-part"));
    }

    @Test
    void thePlanHasThePart() {
      given(inForce(suspend(9, "2014-12-09"))).expectException(refusedWith("plan.part-unknown"));
      given(inForce(resume(9, "2014-12-09"))).expectException(refusedWith("plan.part-unknown"));
      given(inForce(closed("2015-01-01"), suspend(1, "2014-12-09")))
          .expectException(refusedWith("plan.part-unknown"));
    }

    private SuspendPlanPart suspend(int part, String from) {
      return new SuspendPlanPart(FAMILY, part(part), "Moved out", day(from));
    }

    private ResumePlanPart resume(int part, String from) {
      return new ResumePlanPart(FAMILY, part(part), day(from));
    }

    private PlanPartSuspended suspended(String from) {
      return new PlanPartSuspended(FAMILY, part(1), METTE, Personal.of("Moved out"), day(from));
    }

    private PlanPartResumed resumed(String from) {
      return new PlanPartResumed(FAMILY, part(1), METTE, day(from));
    }
  }

  @Nested
  class Closing {
    @Test
    void aPlanEndsDraftedOrInForce() {
      ClosePlan brokenOff =
          new ClosePlan(FAMILY, PlanClosureReason.EFFORT_DISCONTINUED, "Moved", day("2015-01-01"));
      given(DRAFTED, brokenOff).expectSuccessfulHandlerExecution();
      given(inForce(close("2015-01-01"))).expectEvents(closed("2015-01-01"));
    }

    @Test
    void goalsAreNotReachedByAPlanThatWasNeverInForce() {
      given(DRAFTED, close("2015-01-01")).expectException(refusedWith("plan.not-active"));
    }

    @Test
    void goalsAreNotReachedWhileOneIsOpen() {
      given(inForce(goal(), close("2015-01-01"))).expectException(refusedWith("plan.goals-open"));
      given(inForce(goal(), achieved("2015-01-01"), close("2015-01-01")))
          .expectEvents(closed("2015-01-01"));
      given(inForce(goal(), achieved("2015-01-02"), close("2015-01-01")))
          .expectException(refusedWith("plan.goals-open"));
    }

    private GoalAdded goal() {
      return new GoalAdded(
          FAMILY,
          GOAL,
          List.of(),
          GoalArea.ECONOMY,
          GoalType.DEVELOP,
          Department.BENEFITS,
          Personal.of("No debts"),
          null,
          null,
          null,
          day("2014-09-01"));
    }

    private GoalAchieved achieved(String on) {
      return new GoalAchieved(
          FAMILY, GOAL, List.of(), GoalArea.ECONOMY, Personal.of("Paid"), day(on));
    }

    private static final GoalId GOAL = new GoalId(new UUID(12, 1));

    @Test
    void thereIsAPlanToEnd() {
      given(close("2015-01-01")).expectException(refusedWith("plan.not-begun"));
      given(DRAFTED, closed("2015-01-01"), close("2015-01-01"))
          .expectException(refusedWith("plan.not-begun"));
    }

    @Test
    void itDoesNotEndBeforeItsLastVersion() {
      given(inForce(close("2014-07-21"))).expectException(refusedWith("plan.before-last-version"));
      given(inForce(revised(2, "2014-12-09"), close("2014-12-08")))
          .expectException(refusedWith("plan.before-last-version"));
    }

    private ClosePlan close(String on) {
      return new ClosePlan(FAMILY, PlanClosureReason.GOALS_REACHED, "All well", day(on));
    }
  }

  @Nested
  class FollowingUp {
    @Test
    void aFollowUpIsHeld() {
      given(inForce(followUp("2014-10-14"))).expectEvents(followedUp("2014-10-14"));
    }

    @Test
    void aDraftIsFollowedUpTooAndAPlanThatHasEndedSince() {
      given(DRAFTED, followUp(DAY)).expectEvents(followedUp(DAY));
      given(inForce(closed("2015-01-01"), followUp("2014-12-31")))
          .expectEvents(followedUp("2014-12-31"));
    }

    @Test
    void thereWasAPlanThatDay() {
      given(DRAFTED, followUp("2014-07-21")).expectException(refusedWith("plan.none-on-day"));
      given(inForce(closed("2015-01-01"), followUp("2015-01-01")))
          .expectException(refusedWith("plan.none-on-day"));
    }

    @Test
    void noneHasBeenHeldTomorrow() {
      given(inForce(followUp("2018-01-02"))).expectException(refusedWith("plan.in-future"));
    }

    @Test
    void anIdIsUsedOnce() {
      given(inForce(followedUp("2014-10-14"), followUp("2014-12-09")))
          .expectException(refusedWith("plan.follow-up-exists"));
    }

    @Test
    void everybodyIsKnown() {
      given(inForce(followUp(List.of(STRANGER), List.of(KAREN), List.of())))
          .expectException(refusedWith("household.member-unknown"));
      given(inForce(followUp(List.of(METTE), List.of(KAREN), List.of(STRANGER))))
          .expectException(refusedWith("household.member-unknown"));
      given(inForce(followUp(List.of(METTE), List.of(NOBODY), List.of())))
          .expectException(refusedWith("plan.employee-unknown"));
    }

    @Test
    void somebodyTakesPartAndNobodyTwice() {
      given(inForce(followUp(List.of(), List.of(), List.of(EMIL))))
          .expectException(refusedWith("plan.nobody-took-part"));
      given(inForce(followUp(List.of(METTE, EMIL), List.of(KAREN), List.of(EMIL))))
          .expectException(refusedWith("plan.present-and-represented"));
    }

    private RecordFollowUp followUp(String on) {
      return followUp(on, List.of(METTE), List.of(KAREN), List.of(EMIL));
    }

    private RecordFollowUp followUp(
        List<PersonId> members, List<EmployeeId> employees, List<PersonId> represented) {
      return followUp("2014-10-14", members, employees, represented);
    }

    private RecordFollowUp followUp(
        String on, List<PersonId> members, List<EmployeeId> employees, List<PersonId> represented) {
      return new RecordFollowUp(
          FAMILY,
          FOLLOW_UP,
          day(on),
          members,
          employees,
          represented,
          "Going well",
          true,
          false,
          false,
          8,
          "The placement is new");
    }
  }

  @Nested
  class HearingChildren {
    @Test
    void aChildIsHeardAtAnyAgeWithOrWithoutAPlan() {
      given(hear(IDA, KAREN, DAY)).expectEvents(heard(IDA, DAY));
      given(DRAFTED, hear(SOFIE, KAREN, DAY)).expectEvents(heard(SOFIE, DAY));
    }

    @Test
    void whoIsHeardIsAChildThatDay() {
      given(hear(METTE, KAREN, DAY)).expectException(refusedWith("plan.not-a-child"));
      given(hear(IDA, KAREN, "2012-01-29")).expectException(refusedWith("plan.not-a-child"));
      given(hear(STRANGER, KAREN, DAY)).expectException(refusedWith("household.member-unknown"));
    }

    @Test
    void anEmployeeHeardTheChildAndNotTomorrow() {
      given(hear(SOFIE, NOBODY, DAY)).expectException(refusedWith("plan.employee-unknown"));
      given(hear(SOFIE, KAREN, "2018-01-02")).expectException(refusedWith("plan.in-future"));
    }

    private RecordChildHeard hear(PersonId who, EmployeeId by, String on) {
      return new RecordChildHeard(FAMILY, who, by, "To be with the class", false, day(on));
    }
  }

  @Nested
  class HandingOver {
    private static final String ON = "2014-07-29";

    private static String text(PlanHandedOver event) {
      return event.document().known().orElseThrow();
    }

    @Test
    void theExactCopyIsKeptWithItsHash() {
      PlanHandedOver event = handedOver(toMette(ON));
      assertThat(event.planVersion()).isEqualTo(1);
      assertThat(event.rendererVersion()).isEqualTo(3);
      assertThat(event.sha256()).isEqualTo(sha256(text(event)));
      assertThat(text(event))
          .contains("Version 1, gældende fra 22.7.2014. Udleveret 29.7.2014.")
          .contains("Ingen koordinator er udpeget den dag.")
          .contains("### Mette: den voksnes del");
    }

    @Test
    void theSamePlanGivesTheSameText() {
      assertThat(handedOver(toMette(ON)).document()).isEqualTo(handedOver(toMette(ON)).document());
    }

    @Test
    void itShowsThePlanAsItStoodThatDay() {
      PlanHandedOver event =
          handedOver(
              new CoordinatorAssigned(FAMILY, KAREN, day("2014-07-01"), null),
              new CoordinatorAbsenceCovered(
                  FAMILY, KAREN, new EmployeeId("rikke.dam"), day("2014-07-28"), day("2014-08-04")),
              goal("Full-time work", GoalArea.EMPLOYMENT, "2014-07-15"),
              goal("Agreed later", GoalArea.EMPLOYMENT, "2014-07-30"),
              revised(2, "2014-12-09"),
              toMette(ON));
      assertThat(event.planVersion()).isEqualTo(1);
      assertThat(text(event))
          .contains("karen.holm, børn og familie.")
          .contains("Stedfortræder for tiden: rikke.dam")
          .contains("> Full-time work")
          .doesNotContain("Agreed later");
    }

    @Test
    void aSecondPlanShowsWhatBelongsToIt() {
      PlanHandedOver event =
          handedOver(
              goal("Given up in the first", GoalArea.EMPLOYMENT, "2014-07-15"),
              goal("Given up in the second", GoalArea.EMPLOYMENT, "2014-07-15"),
              abandoned("Given up in the first", "2014-12-31"),
              followedUp("2014-10-14"),
              closed("2015-01-01"),
              drafted(SECOND, "2015-01-01"),
              new PlanPartAdded(
                  FAMILY,
                  part(7),
                  METTE,
                  PlanPartType.ADULT,
                  Personal.of("Work"),
                  null,
                  null,
                  "LAB § 1",
                  day("2015-01-01")),
              new PlanActivated(FAMILY, SECOND, 2, day("2015-01-02")),
              abandoned("Given up in the second", "2015-01-15"),
              toMette("2015-02-01"));
      assertThat(text(event))
          .contains("Version 2", "> Given up in the second")
          .contains("Der er endnu ikke holdt opfølgning.")
          .doesNotContain("> Given up in the first");
    }

    private GoalAbandoned abandoned(String wording, String on) {
      GoalAdded goal = goal(wording, GoalArea.EMPLOYMENT, on);
      return new GoalAbandoned(
          FAMILY, goal.goalId(), goal.members(), goal.area(), Personal.of("No use"), day(on));
    }

    @Test
    void aDocumentWithAGoalOfHealthIsInformationOnHealth() {
      assertThat(informationKind(goal("Work", GoalArea.EMPLOYMENT, DAY)))
          .isEqualTo(InformationKind.PLAN);
      assertThat(informationKind(goal("Free of use", GoalArea.HEALTH, DAY)))
          .isEqualTo(InformationKind.HEALTH);
    }

    @Test
    void aVersionIsInForceThatDay() {
      given(toMette(ON)).expectException(refusedWith("plan.no-version-in-force"));
      given(DRAFTED, toMette(ON)).expectException(refusedWith("plan.no-version-in-force"));
      given(inForce(toMette("2014-07-21")))
          .expectException(refusedWith("plan.no-version-in-force"));
      given(inForce(closed(ON), toMette(ON)))
          .expectException(refusedWith("plan.no-version-in-force"));
    }

    @Test
    void aPlanThatHasEndedSinceWasHandedOverBefore() {
      assertThat(handedOver(closed("2014-12-31"), toMette(ON)).planVersion()).isEqualTo(1);
    }

    @Test
    void nothingWasHandedOverTomorrow() {
      given(inForce(toMette("2018-01-02"))).expectException(refusedWith("plan.in-future"));
    }

    @Test
    void anIdIsUsedOnce() {
      given(inForce(handedOver(toMette(ON)), toMette(ON)))
          .expectException(refusedWith("plan.document-exists"));
    }

    @Test
    void aMemberIsNamedByIdAndAnyOtherByName() {
      refusesRecipient(RecipientKind.FAMILY_MEMBER, null, null);
      refusesRecipient(RecipientKind.FAMILY_MEMBER, null, "Mette");
      refusesRecipient(RecipientKind.FAMILY_MEMBER, METTE, "Mette");
      refusesRecipient(RecipientKind.DEPARTMENT, METTE, null);
      refusesRecipient(RecipientKind.DEPARTMENT, null, null);
      refusesRecipient(RecipientKind.OTHER_AUTHORITY, METTE, "Region Sjælland");
      given(inForce(handOver(RecipientKind.DEPARTMENT, null, "Jobcentret", ON)))
          .expectSuccessfulHandlerExecution();
    }

    @Test
    void aMemberWhoReceivesItIsInTheFile() {
      given(inForce(handOver(RecipientKind.FAMILY_MEMBER, STRANGER, null, ON)))
          .expectException(refusedWith("household.member-unknown"));
    }

    private void refusesRecipient(
        RecipientKind kind, @Nullable PersonId person, @Nullable String name) {
      given(inForce(handOver(kind, person, name, ON)))
          .expectException(refusedWith("plan.recipient-unclear"));
    }

    private HandOverPlan toMette(String on) {
      return handOver(RecipientKind.FAMILY_MEMBER, METTE, null, on);
    }

    private HandOverPlan handOver(
        RecipientKind kind, @Nullable PersonId person, @Nullable String name, String on) {
      return new HandOverPlan(FAMILY, DOCUMENT, kind, person, name, day(on));
    }

    private PlanHandedOver handedOver(Object... rest) {
      return (PlanHandedOver) decided(inForce(rest)).getFirst().event();
    }

    private InformationKind informationKind(GoalAdded goal) {
      AtomicReference<EventMetadata> metadata = new AtomicReference<>();
      given(inForce(goal, toMette(ON)))
          .expectEventsMatching(
              new CustomTypeSafeMatcher<List<EventMessage<?>>>("one event") {
                @Override
                protected boolean matchesSafely(List<EventMessage<?>> events) {
                  metadata.set(
                      (EventMetadata) events.getFirst().getMetaData().get(Decision.EVENT_METADATA));
                  return events.size() == 1;
                }
              });
      return metadata.get().informationKind();
    }
  }

  @Nested
  class MarkingErroneous {
    @Test
    void whatOthersLeanOnStays() {
      refuses(8, DRAFTED, METTES, suspendedOn("2014-12-09"));
      refuses(7, DRAFTED, METTES);
      refuses(8, DRAFTED, METTES, METTE_AGREES);
      refuses(10, inForce(revised(2, "2014-12-09")));
      refuses(11, inForce(revised(2, "2014-12-09"), revised(3, "2015-01-09")));
      refuses(
          9,
          DRAFTED,
          METTES,
          suspendedOn("2014-12-09"),
          new PlanPartResumed(FAMILY, part(1), METTE, day("2015-01-01")));
      refuses(
          10,
          DRAFTED,
          METTES,
          suspendedOn("2014-12-09"),
          new PlanPartResumed(FAMILY, part(1), METTE, day("2015-01-01")),
          suspendedOn("2015-02-01"));
      refuses(8, DRAFTED, closed("2015-01-01"), drafted(SECOND, "2015-01-01"));
      refuses(7, DRAFTED, followedUp("2014-10-14"));
    }

    @Test
    void aVersionThatWasHandedOverStays() {
      PlanHandedOver copy =
          new PlanHandedOver(
              FAMILY,
              DOCUMENT,
              2,
              RecipientKind.FAMILY_MEMBER,
              METTE,
              null,
              1,
              "00",
              List.of(),
              Personal.of("text"),
              day("2014-12-10"));
      refuses(11, inForce(revised(2, "2014-12-09"), copy));
    }

    @Test
    void anAgreementRecordedByMistakeIsErroneousAlsoAfterActivation() {
      given(inForce(new MarkEntryErroneous(FAMILY, entry(9), "why")))
          .expectSuccessfulHandlerExecution();
    }

    private void refuses(int entry, Object... story) {
      Object[] longer =
          Stream.concat(
                  Stream.of(story), Stream.of(new MarkEntryErroneous(FAMILY, entry(entry), "why")))
              .toArray();
      given(longer).expectException(refusedWith("record.entry-has-dependents"));
    }

    private PlanPartSuspended suspendedOn(String from) {
      return new PlanPartSuspended(FAMILY, part(1), METTE, Personal.of("why"), day(from));
    }
  }

  /** The file and its members as entries 1 to 6, the story from 7 on, then the command. */
  private static ResultValidator<Family> given(Object... story) {
    FamilyCommand command = (FamilyCommand) story[story.length - 1];
    return fixture().given(entries(story)).when(command, on("2018-01-01"));
  }

  private static List<Decision.Recorded> decided(Object... story) {
    MetaData metaData = on("2018-01-01");
    FamilyCommand command = (FamilyCommand) story[story.length - 1];
    fixture().given(entries(story)).when(command, metaData).expectSuccessfulHandlerExecution();
    return ((Decision) metaData.get(Decision.KEY)).recorded();
  }

  private static List<GenericEventMessage<Object>> entries(Object... story) {
    List<FamilyEvent> events =
        Stream.concat(
                FAMILY_OF_FIVE.stream(),
                Stream.of(story).limit(story.length - 1L).map(FamilyEvent.class::cast))
            .toList();
    return Stream.iterate(0, index -> index + 1)
        .limit(events.size())
        .map(index -> message(index + 1, events.get(index)))
        .toList();
  }

  private static GenericEventMessage<Object> message(int number, FamilyEvent event) {
    return new GenericEventMessage<>(
        event, MetaData.with(Decision.EVENT_ID, entry(number).toString()));
  }

  /** Entries 7 to 10: a plan with Mette's part in force; then the rest. */
  private static Object[] inForce(Object... rest) {
    return Stream.concat(Stream.of(DRAFTED, METTES, METTE_AGREES, ACTIVATED), Stream.of(rest))
        .toArray();
  }

  private static EventId entry(int number) {
    return new EventId(new UUID(7, number));
  }

  private static PersonId person(int number) {
    return new PersonId(new UUID(1, number));
  }

  private static PlanPartId part(int number) {
    return new PlanPartId(new UUID(3, number));
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private static FamilyMemberAdded member(
      PersonId who, FamilyRole role, String name, String birthDate) {
    return new FamilyMemberAdded(
        FAMILY, who, role, Sex.UNKNOWN, name, day(birthDate), null, day("2014-06-20"));
  }

  private static DraftPlan draft(PlanId planId, String on) {
    return new DraftPlan(FAMILY, planId, "Calm mornings", "Assessment", null, day(on));
  }

  private static PlanDrafted drafted(PlanId planId, String on) {
    return new PlanDrafted(
        FAMILY, planId, Personal.of("Calm mornings"), Personal.of("Assessment"), null, day(on));
  }

  private static AddPlanPart add(int number, PersonId who, PlanPartType type, String on) {
    return new AddPlanPart(
        FAMILY, part(number), who, type, "Full-time work", "Own money", null, "LAB § 1", day(on));
  }

  private static PlanPartAdded added(int number, PersonId who, PlanPartType type) {
    return new PlanPartAdded(
        FAMILY,
        part(number),
        who,
        type,
        Personal.of("Full-time work"),
        Personal.of("Own money"),
        null,
        "LAB § 1",
        day(DAY));
  }

  private static PlanAgreementRecorded agreed(PersonId who, boolean agreed, String on) {
    return new PlanAgreementRecorded(FAMILY, who, agreed, Personal.of("At the table"), day(on));
  }

  private static ActivatePlan activate(String on) {
    return new ActivatePlan(FAMILY, day(on));
  }

  private static RevisePlan revise(String on) {
    return new RevisePlan(FAMILY, "Jonas moved out", day(on));
  }

  private static PlanRevised revised(int version, String on) {
    return new PlanRevised(FAMILY, FIRST, version, Personal.of("Jonas moved out"), day(on));
  }

  private static PlanClosed closed(String on) {
    return new PlanClosed(
        FAMILY, FIRST, PlanClosureReason.GOALS_REACHED, Personal.of("All well"), day(on));
  }

  private static ChildHeard heard(PersonId who, String on) {
    return new ChildHeard(FAMILY, who, KAREN, Personal.of("To be with the class"), false, day(on));
  }

  private static FollowUpHeld followedUp(String on) {
    return new FollowUpHeld(
        FAMILY,
        FOLLOW_UP,
        day(on),
        List.of(METTE),
        List.of(KAREN),
        List.of(EMIL),
        Personal.of("Going well"),
        true,
        false,
        false,
        8,
        Personal.of("The placement is new"));
  }

  private static GoalAdded goal(String wording, GoalArea area, String on) {
    return new GoalAdded(
        FAMILY,
        new GoalId(UUID.nameUUIDFromBytes(wording.getBytes(StandardCharsets.UTF_8))),
        List.of(METTE),
        area,
        GoalType.DEVELOP,
        Department.JOB_CENTRE,
        Personal.of(wording),
        null,
        null,
        null,
        day(on));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
