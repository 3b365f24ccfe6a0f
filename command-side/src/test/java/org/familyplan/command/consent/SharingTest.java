package org.familyplan.command.consent;

import static org.familyplan.api.CaseFamily.EMIL;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.IDA;
import static org.familyplan.api.CaseFamily.JONAS;
import static org.familyplan.api.CaseFamily.METTE;
import static org.familyplan.api.CaseFamily.SOFIE;
import static org.familyplan.api.CaseFamily.STRANGER;
import static org.familyplan.api.CaseFamily.day;
import static org.familyplan.command.DecisionFixture.on;
import static org.familyplan.command.DecisionFixture.refusedWith;
import static org.familyplan.command.Outcomes.entry;
import static org.familyplan.command.Outcomes.log;
import static org.familyplan.command.Outcomes.recorded;
import static org.familyplan.command.Outcomes.refusedAt;
import static org.familyplan.command.Outcomes.stored;
import static org.familyplan.command.Outcomes.unknownAt;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.familyplan.api.CaseFamily;
import org.familyplan.api.consent.ConsentCommand;
import org.familyplan.api.consent.ConsentCommand.RecordConsent;
import org.familyplan.api.consent.ConsentCommand.RecordSharingWithoutConsent;
import org.familyplan.api.consent.ConsentCommand.RefuseConsent;
import org.familyplan.api.consent.ConsentCommand.WithdrawConsent;
import org.familyplan.api.consent.ConsentEvent.ConsentGiven;
import org.familyplan.api.consent.ConsentEvent.ConsentRefused;
import org.familyplan.api.consent.ConsentEvent.ConsentWithdrawn;
import org.familyplan.api.consent.ConsentEvent.InformationSharedWithoutConsent;
import org.familyplan.api.consent.ConsentForm;
import org.familyplan.api.consent.ConsentId;
import org.familyplan.api.consent.SharingId;
import org.familyplan.api.consent.SharingPurpose;
import org.familyplan.api.familyfile.ClosureReason;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileClosed;
import org.familyplan.api.household.HouseholdEvent.CustodyRecorded;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.DecisionFixture;
import org.familyplan.command.familyfile.Family;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Facts 4, 5, 21 and 43 of the worked case and what must not happen around them. */
class SharingTest {
  private static final String TODAY = "2016-11-30";
  private static final ConsentId CONSENT = new ConsentId(new UUID(7, 1));
  private static final SharingId SHARING = new SharingId(new UUID(8, 1));
  private static final List<Department> DEPARTMENTS =
      List.of(Department.JOB_CENTRE, Department.HEALTH);
  private static final List<InformationKind> KINDS =
      List.of(InformationKind.PLAN, InformationKind.EMPLOYMENT);

  private static TestExecutor<Family> given(Object... more) {
    List<Object> events = new ArrayList<>(CaseFamily.family());
    events.add(custody(SOFIE, METTE, JONAS));
    events.add(custody(EMIL, METTE, JONAS));
    events.addAll(List.of(more));
    return DecisionFixture.fixture().given(log(events));
  }

  private static CustodyRecorded custody(PersonId child, PersonId... holders) {
    return new CustodyRecorded(FAMILY, child, List.of(holders), day("2014-06-20"));
  }

  private static ResultValidator<Family> when(TestExecutor<Family> given, ConsentCommand command) {
    return given.when(command, on(TODAY));
  }

  private static RecordConsent consent(PersonId person, String from, PersonId... givers) {
    return consent(person, SharingPurpose.JOINT_PLAN, from, null, givers);
  }

  private static RecordConsent consent(
      PersonId person,
      SharingPurpose purpose,
      String from,
      @Nullable String until,
      PersonId... givers) {
    return new RecordConsent(
        FAMILY,
        CONSENT,
        person,
        List.of(givers),
        DEPARTMENTS,
        KINDS,
        purpose,
        ConsentForm.WRITTEN,
        day(from),
        until == null ? null : day(until));
  }

  private static ConsentGiven consented(
      PersonId person, String from, @Nullable String until, PersonId... givers) {
    return new ConsentGiven(
        FAMILY,
        CONSENT,
        person,
        List.of(givers),
        DEPARTMENTS,
        KINDS,
        SharingPurpose.JOINT_PLAN,
        ConsentForm.WRITTEN,
        day(from),
        until == null ? null : day(until));
  }

  private static final ConsentGiven METTES = consented(METTE, "2014-06-24", "2017-01-01", METTE);

  @Test
  void anAdultConsentsHerself() {
    when(given(), consent(METTE, SharingPurpose.JOINT_PLAN, "2014-06-24", "2017-01-01", METTE))
        .expectEventsMatching(recorded(METTES, InformationKind.PLAN));
  }

  @Test
  void nobodyConsentsForAnotherAdult() {
    when(given(), consent(METTE, "2014-06-24", JONAS))
        .expectException(refusedAt("consent.not-given-by-those-entitled", "givenBy"));
    when(given(), consent(METTE, "2014-06-24", METTE, JONAS))
        .expectException(refusedWith("consent.not-given-by-those-entitled"));
  }

  @Test
  void bothCustodyHoldersConsentForAChild() {
    when(
            given(),
            consent(EMIL, SharingPurpose.JOINT_PLAN, "2014-06-25", "2017-01-01", JONAS, METTE))
        .expectEvents(consented(EMIL, "2014-06-25", "2017-01-01", JONAS, METTE));
    when(given(), consent(EMIL, "2014-06-25", METTE))
        .expectException(refusedWith("consent.not-given-by-those-entitled"));
    when(given(custody(EMIL, METTE)), consent(EMIL, "2014-06-25", METTE))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void aChildWithoutCustodyHoldersInTheFileHasNobodyToConsent() {
    when(given(), consent(IDA, "2014-06-25", METTE, JONAS))
        .expectException(refusedWith("consent.not-given-by-those-entitled"));
    when(given(), consent(EMIL, "2014-06-19", METTE, JONAS))
        .expectException(refusedWith("consent.not-given-by-those-entitled"));
  }

  @Test
  void theYoungConsentThemselvesFromFifteen() {
    when(given(), consent(SOFIE, "2015-05-20", SOFIE)).expectSuccessfulHandlerExecution();
    when(given(), consent(SOFIE, "2015-05-19", SOFIE))
        .expectException(refusedWith("consent.not-given-by-those-entitled"));
    when(given(), consent(SOFIE, "2015-05-20", METTE, JONAS))
        .expectException(refusedWith("consent.not-given-by-those-entitled"));
  }

  @Test
  void since2024TheYoungFromSixteenAndTheCustodyHoldersConsentToTheJointPlan() {
    RecordConsent all = consent(EMIL, "2024-01-01", EMIL, METTE, JONAS);
    given().when(all, on("2024-01-01")).expectSuccessfulHandlerExecution();
    given()
        .when(consent(EMIL, "2024-01-01", EMIL), on("2024-01-01"))
        .expectException(refusedWith("consent.not-given-by-those-entitled"));
    given()
        .when(consent(EMIL, SharingPurpose.ASSESSMENT, "2024-01-01", null, EMIL), on("2024-01-01"))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void whatOthersConsentedToEndsWhenTheChildTurnsEighteen() {
    when(given(), consent(SOFIE, "2014-06-25", METTE, JONAS))
        .expectEvents(consented(SOFIE, "2014-06-25", "2018-05-20", METTE, JONAS));
    when(
            given(),
            consent(SOFIE, SharingPurpose.JOINT_PLAN, "2014-06-25", "2020-01-01", METTE, JONAS))
        .expectEvents(consented(SOFIE, "2014-06-25", "2018-05-20", METTE, JONAS));
    when(given(), consent(SOFIE, "2015-05-20", SOFIE))
        .expectEvents(consented(SOFIE, "2015-05-20", null, SOFIE));
  }

  @Test
  void aConsentIsAboutAndGivenByMembers() {
    when(given(), consent(STRANGER, "2014-06-25", METTE))
        .expectException(unknownAt("household.member-unknown", "personId"));
    when(given(), consent(METTE, "2014-06-25", STRANGER))
        .expectException(unknownAt("household.member-unknown", "givenBy"));
  }

  @Test
  void aConsentWasGivenNotAfterToday() {
    when(given(), consent(METTE, TODAY, METTE)).expectSuccessfulHandlerExecution();
    when(given(), consent(METTE, "2016-12-01", METTE))
        .expectException(refusedAt("consent.in-future", "from"));
  }

  @Test
  void aConsentEndsAfterItBegins() {
    when(given(), consent(METTE, SharingPurpose.JOINT_PLAN, "2014-06-24", "2014-06-24", METTE))
        .expectException(refusedAt("consent.empty-period", "until"));
  }

  @Test
  void anIdIsUsedOnce() {
    when(given(METTES), consent(METTE, "2014-06-24", METTE))
        .expectException(refusedWith("consent.exists"));
  }

  @Test
  void eachIsNamedOnce() {
    when(given(), consent(METTE, "2014-06-24", METTE, METTE))
        .expectException(refusedAt("consent.named-twice", "givenBy"));
    when(given(), twice(List.of(Department.HEALTH, Department.HEALTH), KINDS))
        .expectException(refusedAt("consent.named-twice", "departments"));
    when(given(), twice(DEPARTMENTS, List.of(InformationKind.PLAN, InformationKind.PLAN)))
        .expectException(refusedAt("consent.named-twice", "informationKinds"));
  }

  private static RecordConsent twice(List<Department> departments, List<InformationKind> kinds) {
    return new RecordConsent(
        FAMILY,
        CONSENT,
        METTE,
        List.of(METTE),
        departments,
        kinds,
        SharingPurpose.JOINT_PLAN,
        ConsentForm.ORAL,
        day("2014-06-24"),
        null);
  }

  private static WithdrawConsent withdraw(PersonId by, String on) {
    return new WithdrawConsent(FAMILY, CONSENT, by, null, day(on));
  }

  private static ConsentWithdrawn withdrawn(PersonId person, PersonId by, String on) {
    return new ConsentWithdrawn(FAMILY, CONSENT, person, by, null, day(on));
  }

  @Test
  void whoGaveItWithdrawsIt() {
    when(given(METTES), withdraw(METTE, "2014-11-20"))
        .expectEventsMatching(
            recorded(withdrawn(METTE, METTE, "2014-11-20"), InformationKind.PLAN));
  }

  @Test
  void eitherCustodyHolderWithdrawsAndTheYoungOnceItIsTheirWord() {
    ConsentGiven forSofie = consented(SOFIE, "2014-06-25", "2018-05-20", METTE, JONAS);
    when(given(forSofie), withdraw(JONAS, "2014-11-20"))
        .expectEvents(withdrawn(SOFIE, JONAS, "2014-11-20"));
    when(given(forSofie), withdraw(SOFIE, "2015-05-20"))
        .expectEvents(withdrawn(SOFIE, SOFIE, "2015-05-20"));
    when(given(forSofie), withdraw(SOFIE, "2015-05-19"))
        .expectException(refusedAt("consent.not-withdrawn-by-those-entitled", "withdrawnBy"));
  }

  @Test
  void nobodyElseWithdraws() {
    when(given(METTES), withdraw(JONAS, "2014-11-20"))
        .expectException(refusedWith("consent.not-withdrawn-by-those-entitled"));
    when(given(METTES), withdraw(STRANGER, "2014-11-20"))
        .expectException(unknownAt("household.member-unknown", "withdrawnBy"));
  }

  @Test
  void onlyAKnownConsentIsWithdrawn() {
    when(given(), withdraw(METTE, "2014-11-20"))
        .expectException(unknownAt("consent.unknown", "consentId"));
  }

  @Test
  void aConsentIsWithdrawnOnce() {
    when(given(METTES, withdrawn(METTE, METTE, "2014-11-20")), withdraw(METTE, "2014-10-01"))
        .expectException(refusedWith("consent.already-withdrawn"));
  }

  @Test
  void aConsentIsWithdrawnWhileItHolds() {
    when(given(METTES), withdraw(METTE, "2014-06-24")).expectSuccessfulHandlerExecution();
    when(given(METTES), withdraw(METTE, "2014-06-23"))
        .expectException(refusedAt("consent.not-in-force", "withdrawnOn"));
    given(METTES)
        .when(withdraw(METTE, "2017-01-01"), on("2017-02-01"))
        .expectException(refusedWith("consent.not-in-force"));
    when(given(METTES), withdraw(METTE, "2016-12-01"))
        .expectException(refusedAt("consent.in-future", "withdrawnOn"));
  }

  @Test
  void aClosedFileTakesTheWithdrawalButNoConsent() {
    FamilyFileClosed closed =
        new FamilyFileClosed(FAMILY, day("2016-06-01"), ClosureReason.NO_FURTHER_NEED_FAMILY, null);
    when(given(METTES, closed), withdraw(METTE, "2016-11-01")).expectSuccessfulHandlerExecution();
    when(given(closed), consent(METTE, "2016-11-01", METTE))
        .expectException(refusedWith("familyfile.closed"));
  }

  private static RefuseConsent refuse(PersonId person, PersonId by, String on) {
    return new RefuseConsent(
        FAMILY, person, by, DEPARTMENTS, KINDS, SharingPurpose.JOINT_PLAN, null, day(on));
  }

  @Test
  void whoIsAskedMayRefuse() {
    when(given(), refuse(JONAS, JONAS, "2014-06-25"))
        .expectEventsMatching(
            recorded(
                new ConsentRefused(
                    FAMILY,
                    JONAS,
                    JONAS,
                    DEPARTMENTS,
                    KINDS,
                    SharingPurpose.JOINT_PLAN,
                    null,
                    day("2014-06-25")),
                InformationKind.PLAN));
    when(given(), refuse(EMIL, JONAS, "2014-06-25")).expectSuccessfulHandlerExecution();
    when(given(), refuse(METTE, JONAS, "2014-06-25"))
        .expectException(refusedAt("consent.not-refused-by-those-entitled", "refusedBy"));
  }

  @Test
  void aRefusalIsAboutAndByMembersAndNotInTheFuture() {
    when(given(), refuse(STRANGER, JONAS, "2014-06-25"))
        .expectException(unknownAt("household.member-unknown", "personId"));
    when(given(), refuse(JONAS, STRANGER, "2014-06-25"))
        .expectException(unknownAt("household.member-unknown", "refusedBy"));
    when(given(), refuse(JONAS, JONAS, "2016-12-01"))
        .expectException(refusedAt("consent.in-future", "refusedOn"));
  }

  @Test
  void aRefusalNamesEachOnce() {
    when(given(), refuseTwice(List.of(Department.HEALTH, Department.HEALTH), KINDS))
        .expectException(refusedAt("consent.named-twice", "departments"));
    when(given(), refuseTwice(DEPARTMENTS, List.of(InformationKind.PLAN, InformationKind.PLAN)))
        .expectException(refusedAt("consent.named-twice", "informationKinds"));
  }

  private static RefuseConsent refuseTwice(
      List<Department> departments, List<InformationKind> kinds) {
    return new RefuseConsent(
        FAMILY,
        JONAS,
        JONAS,
        departments,
        kinds,
        SharingPurpose.JOINT_PLAN,
        null,
        day("2014-06-25"));
  }

  @Test
  void whatIsConsentedToIsWithdrawnInsteadOfRefused() {
    when(given(METTES), refuse(METTE, METTE, "2014-06-25"))
        .expectException(refusedAt("consent.in-force", "informationKinds"));
    when(given(METTES), refuse(METTE, METTE, "2014-06-23")).expectSuccessfulHandlerExecution();
    when(given(METTES, shared()), refuse(METTE, METTE, "2014-06-25"))
        .expectException(refusedWith("consent.in-force"));
    when(given(shared()), refuse(METTE, METTE, "2014-12-01")).expectSuccessfulHandlerExecution();
  }

  @Test
  void anErroneousConsentWasNeverGiven() {
    EntryMarkedErroneous marked =
        new EntryMarkedErroneous(
            FAMILY, entry(1), Personal.of("another person"), List.of(METTE), day("2014-06-26"));
    when(given(stored(entry(1), METTES), marked), withdraw(METTE, "2014-11-20"))
        .expectException(refusedWith("consent.unknown"));
  }

  private static RecordSharingWithoutConsent share(PersonId person, String from, String until) {
    return share(person, DEPARTMENTS, KINDS, from, until);
  }

  private static RecordSharingWithoutConsent share(
      PersonId person,
      List<Department> departments,
      List<InformationKind> kinds,
      String from,
      String until) {
    return new RecordSharingWithoutConsent(
        FAMILY,
        SHARING,
        person,
        departments,
        kinds,
        SharingPurpose.JOINT_PLAN,
        "RSL § 11 c",
        "Emil's safety",
        day(from),
        day(until));
  }

  private static InformationSharedWithoutConsent shared() {
    return new InformationSharedWithoutConsent(
        FAMILY,
        SHARING,
        METTE,
        DEPARTMENTS,
        KINDS,
        SharingPurpose.JOINT_PLAN,
        "RSL § 11 c",
        Personal.of("Emil's safety"),
        day("2014-06-24"),
        day("2014-12-15"));
  }

  @Test
  void sharingWithoutConsentNamesItsLegalBasis() {
    when(given(), share(METTE, "2014-06-24", "2014-12-15"))
        .expectEventsMatching(recorded(shared(), InformationKind.PLAN));
  }

  @Test
  void sharingWithoutConsentIsAboutAMemberForSomeDaysThatHaveBegun() {
    when(given(), share(STRANGER, "2014-12-01", "2014-12-15"))
        .expectException(unknownAt("household.member-unknown", "personId"));
    when(given(), share(METTE, "2014-12-01", "2014-12-01"))
        .expectException(refusedAt("consent.empty-period", "until"));
    when(given(), share(METTE, "2016-12-01", "2016-12-15"))
        .expectException(refusedAt("consent.in-future", "from"));
    when(given(shared()), share(METTE, "2014-12-01", "2014-12-15"))
        .expectException(refusedAt("consent.sharing-exists", "sharingId"));
  }

  @Test
  void sharingWithoutConsentNamesEachOnce() {
    List<Department> twice = List.of(Department.HEALTH, Department.HEALTH);
    when(given(), share(METTE, twice, KINDS, "2014-12-01", "2014-12-15"))
        .expectException(refusedAt("consent.named-twice", "departments"));
    List<InformationKind> again = List.of(InformationKind.PLAN, InformationKind.PLAN);
    when(given(), share(METTE, DEPARTMENTS, again, "2014-12-01", "2014-12-15"))
        .expectException(refusedAt("consent.named-twice", "informationKinds"));
  }
}
