package org.familyplan.command.household;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.TestExecutor;
import org.familyplan.api.CaseFamily;
import org.familyplan.api.childhood.ChildhoodCommand.RecordSchooling;
import org.familyplan.api.childhood.ChildhoodCommand.StartSpareTimeJob;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolingRecorded;
import org.familyplan.api.childhood.SchoolingKind;
import org.familyplan.api.childhood.SpareTimeJobId;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdCommand;
import org.familyplan.api.household.HouseholdCommand.AddFamilyMember;
import org.familyplan.api.household.HouseholdCommand.CorrectMemberDetails;
import org.familyplan.api.household.HouseholdCommand.EnrolMember;
import org.familyplan.api.household.HouseholdCommand.RecordCustody;
import org.familyplan.api.household.HouseholdCommand.RecordMemberLeft;
import org.familyplan.api.household.HouseholdCommand.RecordMemberReturned;
import org.familyplan.api.household.HouseholdCommand.WithdrawMember;
import org.familyplan.api.household.HouseholdEvent;
import org.familyplan.api.household.HouseholdEvent.CustodyRecorded;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberReturned;
import org.familyplan.api.household.HouseholdEvent.MemberDetailsCorrected;
import org.familyplan.api.household.HouseholdEvent.MemberEnrolled;
import org.familyplan.api.household.HouseholdEvent.MemberWithdrawn;
import org.familyplan.api.household.LeavingReason;
import org.familyplan.api.household.Sex;
import org.familyplan.api.livelihood.Benefit;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordBenefitPeriod;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordEmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.measurement.MeasurementCommand.DeclineMeasurement;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.record.RecordCommand.CorrectFact;
import org.familyplan.api.record.RecordCommand.MarkEntryErroneous;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Receipt.Warning;
import org.familyplan.command.DecisionFixture;
import org.familyplan.command.Outcomes;
import org.familyplan.command.familyfile.Family;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HouseholdTest {
  private static final String TODAY = "2015-06-16";

  /** Mette's number as it is registered. */
  private static final String METTES_CPR = "1403831234";

  private static TestExecutor<Family> given(Object... more) {
    List<Object> events = new ArrayList<>(CaseFamily.family());
    events.addAll(List.of(more));
    return DecisionFixture.fixture().given(log(events));
  }

  private static AddFamilyMember add(
      PersonId person, String born, @Nullable String cpr, String since) {
    return new AddFamilyMember(
        FAMILY, person, FamilyRole.CHILD, Sex.UNKNOWN, "Anna", day(born), cpr, day(since));
  }

  private static RecordCustody custody(PersonId child, String from, PersonId... holders) {
    return new RecordCustody(FAMILY, child, List.of(holders), day(from));
  }

  private static CorrectMemberDetails rename(PersonId person, String name) {
    return new CorrectMemberDetails(
        FAMILY, person, null, null, name, null, null, "Register seen", day(TODAY));
  }

  private static CorrectMemberDetails identify(
      PersonId person, @Nullable String born, @Nullable String cpr) {
    return new CorrectMemberDetails(
        FAMILY,
        person,
        null,
        null,
        null,
        born == null ? null : day(born),
        cpr,
        "Register seen",
        day(TODAY));
  }

  private static RecordMemberLeft leave(PersonId person, String on, LeavingReason reason) {
    return new RecordMemberLeft(FAMILY, person, day(on), reason);
  }

  private static RecordMemberLeft leave(String on) {
    return leave(JONAS, on, LeavingReason.SEPARATION);
  }

  private static RecordMemberReturned comeBack(String on) {
    return new RecordMemberReturned(FAMILY, JONAS, day(on));
  }

  private static EnrolMember enrol(String on) {
    return new EnrolMember(FAMILY, JONAS, day(on));
  }

  private static WithdrawMember withdraw(String on) {
    return new WithdrawMember(FAMILY, JONAS, day(on), "Moved");
  }

  private static FamilyMemberLeft left(String on) {
    return new FamilyMemberLeft(FAMILY, JONAS, day(on), LeavingReason.SEPARATION);
  }

  private static FamilyMemberReturned returned(String on) {
    return new FamilyMemberReturned(FAMILY, JONAS, day(on));
  }

  private static MemberEnrolled enrolled(String on) {
    return new MemberEnrolled(FAMILY, JONAS, day(on));
  }

  private static MemberWithdrawn withdrawn(String on) {
    return new MemberWithdrawn(FAMILY, JONAS, day(on), Personal.of("Moved"));
  }

  static List<HouseholdCommand> commandsAboutAStranger() {
    LocalDate today = day(TODAY);
    return List.of(
        custody(STRANGER, TODAY),
        rename(STRANGER, "Anna"),
        leave(STRANGER, TODAY, LeavingReason.OTHER),
        new RecordMemberReturned(FAMILY, STRANGER, today),
        new EnrolMember(FAMILY, STRANGER, today),
        new WithdrawMember(FAMILY, STRANGER, today, "Moved"));
  }

  @ParameterizedTest
  @MethodSource("commandsAboutAStranger")
  void a_person_who_is_not_in_the_file_is_not_found(HouseholdCommand command) {
    given()
        .when(command, on(TODAY))
        .expectException(unknownAt("household.member-unknown", "personId"));
  }

  @Test
  void a_member_is_added() {
    given()
        .when(add(STRANGER, "2015-06-01", "0106154321", "2015-06-01"), on(TODAY))
        .expectEventsMatching(
            recorded(
                new FamilyMemberAdded(
                    FAMILY,
                    STRANGER,
                    FamilyRole.CHILD,
                    Sex.UNKNOWN,
                    "Anna",
                    day("2015-06-01"),
                    "0106154321",
                    day("2015-06-01")),
                InformationKind.PLAN));
  }

  @Test
  void a_member_is_added_once() {
    given()
        .when(add(METTE, "1983-03-14", null, TODAY), on(TODAY))
        .expectException(refusedAt("household.member-exists", "personId"));
  }

  @Test
  void nobody_is_born_tomorrow() {
    given()
        .when(add(STRANGER, "2015-06-17", null, "2015-06-17"), on(TODAY))
        .expectException(refusedAt("household.birth-in-future", "birthDate"));
  }

  @Test
  void nobody_is_a_member_before_being_born() {
    given()
        .when(add(STRANGER, "2015-06-02", null, "2015-06-01"), on(TODAY))
        .expectException(refusedAt("household.member-before-birth", "since"));
  }

  @ParameterizedTest
  @CsvSource({"0206154321", "0105154321", "0106144321"})
  void a_cpr_number_begins_with_the_birth_date(String cpr) {
    given()
        .when(add(STRANGER, "2015-06-01", cpr, "2015-06-01"), on(TODAY))
        .expectException(refusedAt("household.cpr-contradicts-birth-date", "cpr"));
  }

  @Test
  void a_cpr_number_is_one_members() {
    given()
        .when(add(STRANGER, "1983-03-14", METTES_CPR, TODAY), on(TODAY))
        .expectException(refusedAt("household.cpr-exists", "cpr"));
  }

  @Test
  void custody_is_recorded() {
    given()
        .when(custody(EMIL, "2006-09-09", METTE, JONAS), on(TODAY))
        .expectEventsMatching(
            recorded(
                new CustodyRecorded(FAMILY, EMIL, List.of(METTE, JONAS), day("2006-09-09")),
                InformationKind.PLAN));
  }

  @Test
  void custody_may_be_nobodys_of_the_file() {
    given().when(custody(EMIL, TODAY), on(TODAY)).expectSuccessfulHandlerExecution();
  }

  @Test
  void custody_begins_at_birth() {
    given()
        .when(custody(EMIL, "2006-09-08", METTE), on(TODAY))
        .expectException(refusedAt("household.custody-before-birth", "from"));
  }

  @Test
  void custody_is_over_a_child_until_the_eighteenth_birthday() {
    given().when(custody(SOFIE, "2018-05-19", METTE), on(TODAY)).expectSuccessfulHandlerExecution();
    given()
        .when(custody(SOFIE, "2018-05-20", METTE), on(TODAY))
        .expectException(refusedAt("household.custody-not-child", "from"));
  }

  @Test
  void custody_is_held_by_persons_of_the_file() {
    given()
        .when(custody(EMIL, TODAY, STRANGER), on(TODAY))
        .expectException(unknownAt("household.member-unknown", "holders"));
  }

  @Test
  void custody_is_not_held_by_a_child() {
    given()
        .when(custody(EMIL, TODAY, SOFIE), on(TODAY))
        .expectException(refusedAt("household.custody-holder-not-adult", "holders"));
  }

  @Test
  void nobody_has_custody_of_oneself() {
    FamilyMemberAdded youngMother =
        new FamilyMemberAdded(
            FAMILY,
            STRANGER,
            FamilyRole.PROVIDER,
            Sex.FEMALE,
            "Anna",
            day("1998-01-01"),
            null,
            day("2014-06-20"));
    given(youngMother)
        .when(custody(STRANGER, TODAY, STRANGER), on(TODAY))
        .expectException(refusedAt("household.custody-holder-not-adult", "holders"));
  }

  @Test
  void a_custody_holder_is_named_once() {
    given()
        .when(custody(EMIL, TODAY, METTE, METTE), on(TODAY))
        .expectException(refusedAt("household.custody-holder-repeated", "holders"));
  }

  @Test
  void details_are_corrected() {
    given()
        .when(
            new CorrectMemberDetails(
                FAMILY,
                METTE,
                FamilyRole.OTHER_ADULT,
                Sex.UNKNOWN,
                "Mette Marie",
                day("1984-03-14"),
                "1403841234",
                "Register seen",
                day(TODAY)),
            on(TODAY))
        .expectEventsMatching(
            recorded(
                new MemberDetailsCorrected(
                    FAMILY,
                    METTE,
                    FamilyRole.OTHER_ADULT,
                    Sex.UNKNOWN,
                    "Mette Marie",
                    day("1984-03-14"),
                    "1403841234",
                    "Register seen",
                    day(TODAY)),
                InformationKind.PLAN));
  }

  @Test
  void a_correction_names_a_detail() {
    given()
        .when(identify(METTE, null, null), on(TODAY))
        .expectException(refusedWith("household.nothing-corrected"));
  }

  @Test
  void a_correction_changes_a_detail() {
    given()
        .when(
            new CorrectMemberDetails(
                FAMILY,
                METTE,
                FamilyRole.PROVIDER,
                Sex.FEMALE,
                "Mette",
                day("1983-03-14"),
                METTES_CPR,
                "Register seen",
                day(TODAY)),
            on(TODAY))
        .expectException(refusedWith("household.details-unchanged"));
  }

  static List<CorrectMemberDetails> correctionsOfOneDetail() {
    return List.of(
        rename(METTE, "Mette Marie"),
        role(FamilyRole.OTHER_ADULT, Sex.FEMALE),
        role(FamilyRole.PROVIDER, Sex.UNKNOWN),
        identify(JONAS, "1980-11-03", null),
        identify(METTE, null, "1403834321"));
  }

  private static CorrectMemberDetails role(FamilyRole role, Sex sex) {
    return new CorrectMemberDetails(
        FAMILY, METTE, role, sex, null, null, null, "Register seen", day(TODAY));
  }

  @ParameterizedTest
  @MethodSource("correctionsOfOneDetail")
  void each_detail_alone_is_corrected(CorrectMemberDetails command) {
    given().when(command, on(TODAY)).expectSuccessfulHandlerExecution();
  }

  @Test
  void a_corrected_detail_is_the_one_to_compare_with() {
    MemberDetailsCorrected corrected =
        new MemberDetailsCorrected(
            FAMILY, METTE, null, null, "Mette Marie", null, null, "Register seen", day(TODAY));
    given(corrected)
        .when(rename(METTE, "Mette Marie"), on(TODAY))
        .expectException(refusedWith("household.details-unchanged"));
    given(corrected).when(rename(METTE, "Mette"), on(TODAY)).expectSuccessfulHandlerExecution();
  }

  @Test
  void a_mistake_is_not_found_tomorrow() {
    CorrectMemberDetails tomorrow =
        new CorrectMemberDetails(
            FAMILY, METTE, null, null, "Mette Marie", null, null, "Seen", day("2015-06-17"));
    given()
        .when(tomorrow, on(TODAY))
        .expectException(refusedAt("household.corrected-in-future", "correctedOn"));
  }

  @Test
  void a_corrected_birth_date_is_not_tomorrow() {
    given()
        .when(identify(IDA, "2015-06-17", null), on(TODAY))
        .expectException(refusedAt("household.birth-in-future", "birthDate"));
  }

  @Test
  void a_corrected_birth_date_is_not_after_the_person_became_a_member() {
    given()
        .when(identify(IDA, "2014-06-21", null), on(TODAY))
        .expectException(refusedAt("household.birth-after-membership", "birthDate"));
    given().when(identify(IDA, "2014-06-20", null), on(TODAY)).expectSuccessfulHandlerExecution();
  }

  @Test
  void a_corrected_birth_date_fits_the_registered_cpr_number() {
    given()
        .when(identify(METTE, "1984-03-14", null), on(TODAY))
        .expectException(refusedAt("household.cpr-contradicts-birth-date", "birthDate"));
  }

  @Test
  void a_corrected_cpr_number_fits_the_registered_birth_date() {
    given()
        .when(identify(METTE, null, "1403841234"), on(TODAY))
        .expectException(refusedAt("household.cpr-contradicts-birth-date", "cpr"));
  }

  @Test
  void a_corrected_cpr_number_is_nobody_elses() {
    given()
        .when(identify(JONAS, "1983-03-14", METTES_CPR), on(TODAY))
        .expectException(refusedAt("household.cpr-exists", "cpr"));
  }

  @Test
  void the_registered_cpr_number_may_be_said_again_with_a_correction() {
    CorrectMemberDetails both =
        new CorrectMemberDetails(
            FAMILY, METTE, null, null, "Mette Marie", null, METTES_CPR, "Seen", day(TODAY));
    given().when(both, on(TODAY)).expectSuccessfulHandlerExecution();
  }

  @Test
  void a_member_leaves() {
    given()
        .when(leave("2014-11-03"), on("2014-11-20"))
        .expectEventsMatching(recorded(left("2014-11-03"), InformationKind.PLAN));
  }

  @Test
  void a_move_out_is_announced() {
    given().when(leave("2015-07-01"), on(TODAY)).expectSuccessfulHandlerExecution();
  }

  @Test
  void a_member_who_left_does_not_leave_again() {
    given(left("2014-11-03"))
        .when(leave("2014-11-20"), on(TODAY))
        .expectException(refusedAt("household.member-not-in-household", "leftOn"));
  }

  @Test
  void a_member_does_not_leave_on_the_day_of_becoming_one_or_before() {
    given()
        .when(leave("2014-06-20"), on(TODAY))
        .expectException(refusedAt("household.contradicts-later-move", "leftOn"));
    given().when(leave("2014-06-21"), on(TODAY)).expectSuccessfulHandlerExecution();
  }

  @Test
  void a_move_out_told_late_does_not_lie_before_a_move_that_is_known() {
    given(left("2014-11-03"), returned("2015-05-04"))
        .when(leave("2014-10-01"), on(TODAY))
        .expectException(refusedAt("household.contradicts-later-move", "leftOn"));
    given(left("2014-11-03"), returned("2015-05-04"))
        .when(leave("2015-05-04"), on(TODAY))
        .expectException(refusedAt("household.contradicts-later-move", "leftOn"));
  }

  @Test
  void nobody_dies_tomorrow() {
    given()
        .when(leave(JONAS, "2015-06-17", LeavingReason.DEATH), on(TODAY))
        .expectException(refusedAt("household.death-in-future", "leftOn"));
    given()
        .when(leave(JONAS, TODAY, LeavingReason.DEATH), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_member_returns() {
    given(left("2014-11-03"))
        .when(comeBack("2015-05-04"), on(TODAY))
        .expectEventsMatching(recorded(returned("2015-05-04"), InformationKind.PLAN));
  }

  @Test
  void a_member_of_the_household_does_not_return() {
    given()
        .when(comeBack("2015-05-04"), on(TODAY))
        .expectException(refusedAt("household.member-in-household", "returnedOn"));
  }

  @Test
  void a_member_does_not_return_on_the_day_of_leaving_or_before() {
    given(left("2014-11-03"))
        .when(comeBack("2014-11-03"), on(TODAY))
        .expectException(refusedAt("household.contradicts-later-move", "returnedOn"));
    given(left("2014-11-03"))
        .when(comeBack("2014-11-04"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void the_dead_do_not_return() {
    given(new FamilyMemberLeft(FAMILY, JONAS, day("2014-11-03"), LeavingReason.DEATH))
        .when(comeBack("2015-05-04"), on(TODAY))
        .expectException(refusedAt("household.member-dead", "personId"));
  }

  private static final FamilyMemberLeft JONAS_DIED =
      new FamilyMemberLeft(FAMILY, JONAS, day("2014-11-03"), LeavingReason.DEATH);

  private static RecordEmploymentStatus employ(PersonId person, String from) {
    return new RecordEmploymentStatus(
        FAMILY, person, EmploymentStatus.EMPLOYED, null, null, day(from));
  }

  @Test
  void nothing_begins_after_death() {
    given(JONAS_DIED)
        .when(employ(JONAS, "2014-11-03"), on(TODAY))
        .expectSuccessfulHandlerExecution();
    given(JONAS_DIED)
        .when(employ(JONAS, "2014-11-04"), on(TODAY))
        .expectException(refusedAt("household.after-death", "from"));
    given(JONAS_DIED)
        .when(custody(EMIL, "2014-11-04", METTE, JONAS), on(TODAY))
        .expectException(refusedAt("household.after-death", "holders"));
    given(JONAS_DIED)
        .when(
            new RecordBenefitPeriod(
                FAMILY, JONAS, Benefit.SICKNESS_BENEFIT, day("2014-11-04"), null),
            on(TODAY))
        .expectException(refusedAt("household.after-death", "from"));
    given(new FamilyMemberLeft(FAMILY, EMIL, day("2014-11-03"), LeavingReason.DEATH))
        .when(
            new RecordSchooling(
                FAMILY, EMIL, SchoolingKind.SCHOOL, null, null, null, day("2014-11-04")),
            on(TODAY))
        .expectException(refusedAt("household.after-death", "from"));
    given(new FamilyMemberLeft(FAMILY, EMIL, day("2014-11-03"), LeavingReason.DEATH))
        .when(
            new StartSpareTimeJob(
                FAMILY,
                EMIL,
                new SpareTimeJobId(new UUID(8, 1)),
                "Bakery",
                null,
                day("2014-11-04")),
            on(TODAY))
        .expectException(refusedAt("household.after-death", "startedOn"));
    given(JONAS_DIED)
        .when(
            new DeclineMeasurement(
                FAMILY, JONAS, "WHO-5", 1, MeasurementPhase.START, null, day("2014-11-04")),
            on(TODAY))
        .expectException(refusedAt("household.after-death", "declinedOn"));
  }

  @Test
  void whoever_corrects_a_birth_date_is_warned_of_facts_that_it_contradicts() {
    MetaData metaData = on(TODAY);
    given(
            new CustodyRecorded(FAMILY, EMIL, List.of(METTE), day("2014-06-20")),
            new SchoolingRecorded(
                FAMILY, EMIL, SchoolingKind.SCHOOL, null, null, null, day("2014-06-20")))
        .when(identify(EMIL, "1990-01-01", null), metaData)
        .expectSuccessfulHandlerExecution();
    assertThat(Outcomes.decision(metaData).warnings())
        .extracting(Warning::code)
        .containsExactly("household.custody-not-child");
    MetaData adults = on(TODAY);
    given(
            new EmploymentStatusRecorded(
                FAMILY, JONAS, EmploymentStatus.EMPLOYED, null, null, day("2014-06-20")))
        .when(identify(JONAS, "2000-01-01", null), adults)
        .expectSuccessfulHandlerExecution();
    assertThat(Outcomes.decision(adults).warnings())
        .extracting(Warning::code)
        .containsExactly("livelihood.not-working-age");
    MetaData harmless = on(TODAY);
    given(
            new EmploymentStatusRecorded(
                FAMILY, JONAS, EmploymentStatus.EMPLOYED, null, null, day("2014-06-20")))
        .when(identify(JONAS, "1984-01-01", null), harmless)
        .expectSuccessfulHandlerExecution();
    assertThat(Outcomes.decision(harmless).warnings()).isEmpty();
  }

  @Test
  void whoever_records_a_death_is_warned_of_entries_that_lie_after_it() {
    EmploymentStatusRecorded later =
        new EmploymentStatusRecorded(
            FAMILY, JONAS, EmploymentStatus.EMPLOYED, null, null, day("2014-12-01"));
    MetaData told = on(TODAY);
    given(later)
        .when(leave(JONAS, "2014-11-03", LeavingReason.DEATH), told)
        .expectSuccessfulHandlerExecution();
    assertThat(Outcomes.decision(told).warnings())
        .extracting(Warning::code)
        .containsExactly("household.entries-after-death");
    MetaData movedOnly = on(TODAY);
    given(later).when(leave("2014-11-03"), movedOnly).expectSuccessfulHandlerExecution();
    assertThat(Outcomes.decision(movedOnly).warnings()).isEmpty();
    MetaData nothingLater = on(TODAY);
    given(later)
        .when(leave(JONAS, "2014-12-01", LeavingReason.DEATH), nothingLater)
        .expectSuccessfulHandlerExecution();
    assertThat(Outcomes.decision(nothingLater).warnings()).isEmpty();
  }

  @Test
  void a_member_is_enrolled() {
    given()
        .when(enrol("2014-06-20"), on(TODAY))
        .expectEventsMatching(recorded(enrolled("2014-06-20"), InformationKind.PLAN));
  }

  @Test
  void only_a_member_of_the_household_is_enrolled() {
    given(left("2014-11-03"))
        .when(enrol("2014-11-03"), on(TODAY))
        .expectException(refusedAt("household.member-not-in-household", "enrolledOn"));
    given(left("2014-11-03"))
        .when(enrol("2014-11-02"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_member_who_takes_part_is_not_enrolled_again() {
    given(enrolled("2014-06-20"))
        .when(enrol("2014-09-01"), on(TODAY))
        .expectException(refusedAt("household.member-enrolled", "enrolledOn"));
  }

  @Test
  void an_enrolment_told_late_does_not_lie_before_one_that_is_known() {
    given(enrolled("2014-09-01"))
        .when(enrol("2014-06-20"), on(TODAY))
        .expectException(refusedAt("household.contradicts-later-enrolment", "enrolledOn"));
  }

  @Test
  void a_member_is_enrolled_again_after_the_day_of_the_withdrawal() {
    given(enrolled("2014-06-20"), withdrawn("2014-11-20"))
        .when(enrol("2014-11-21"), on(TODAY))
        .expectSuccessfulHandlerExecution();
    given(enrolled("2014-06-20"), withdrawn("2014-11-20"))
        .when(enrol("2014-11-20"), on(TODAY))
        .expectException(refusedWith("household.contradicts-later-enrolment"));
  }

  @Test
  void a_member_is_withdrawn() {
    given(enrolled("2014-06-20"))
        .when(withdraw("2014-11-20"), on(TODAY))
        .expectEventsMatching(recorded(withdrawn("2014-11-20"), InformationKind.PLAN));
  }

  @Test
  void a_member_who_left_is_withdrawn_later() {
    given(enrolled("2014-06-20"), left("2014-11-03"))
        .when(withdraw("2014-11-20"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_member_who_takes_no_part_is_not_withdrawn() {
    given()
        .when(withdraw("2014-11-20"), on(TODAY))
        .expectException(refusedAt("household.member-not-enrolled", "withdrawnOn"));
    given(enrolled("2014-06-20"), withdrawn("2014-11-20"))
        .when(withdraw("2014-12-01"), on(TODAY))
        .expectException(refusedAt("household.member-not-enrolled", "withdrawnOn"));
  }

  @Test
  void a_member_takes_part_a_day_at_least() {
    given(enrolled("2014-06-20"))
        .when(withdraw("2014-06-20"), on(TODAY))
        .expectException(refusedAt("household.contradicts-later-enrolment", "withdrawnOn"));
  }

  @Test
  void a_withdrawal_told_late_does_not_lie_before_one_that_is_known() {
    given(enrolled("2014-06-20"), withdrawn("2014-11-20"))
        .when(withdraw("2014-10-01"), on(TODAY))
        .expectException(refusedAt("household.contradicts-later-enrolment", "withdrawnOn"));
  }

  @Test
  void a_move_is_corrected() {
    given(stored(entry(1), left("2014-11-03")), returned("2015-05-04"))
        .when(correct(left("2014-11-10")), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_corrected_move_does_not_lie_behind_the_next_one() {
    given(stored(entry(1), left("2014-11-03")), returned("2015-05-04"))
        .when(correct(left("2015-05-04")), on(TODAY))
        .expectException(refusedWith("household.contradicts-later-move"));
  }

  @Test
  void a_corrected_move_does_not_kill_who_returned() {
    FamilyMemberLeft died =
        new FamilyMemberLeft(FAMILY, JONAS, day("2014-11-03"), LeavingReason.DEATH);
    given(stored(entry(1), left("2014-11-03")), returned("2015-05-04"))
        .when(correct(died), on(TODAY))
        .expectException(refusedWith("household.contradicts-later-move"));
  }

  private static CorrectFact correct(Correctable fact) {
    return new CorrectFact(FAMILY, entry(1), fact, "Lease seen");
  }

  @Test
  void a_move_stays_while_the_return_rests_on_it() {
    given(stored(entry(1), left("2014-11-03")), returned("2015-05-04"))
        .when(erroneous(), on(TODAY))
        .expectException(refusedWith("record.entry-has-dependents"));
  }

  @Test
  void an_enrolment_stays_while_the_withdrawal_rests_on_it() {
    given(stored(entry(1), enrolled("2014-06-20")), withdrawn("2014-11-20"))
        .when(erroneous(), on(TODAY))
        .expectException(refusedWith("record.entry-has-dependents"));
  }

  private static MarkEntryErroneous erroneous() {
    return new MarkEntryErroneous(FAMILY, entry(1), "Other person");
  }

  @Test
  void others_ask_who_was_in_the_household_on_which_day() {
    Household household = household();
    household.evolve(left("2014-11-03"));
    household.evolve(returned("2015-05-04"));

    assertThat(household.inHouseholdOn(day("2014-06-19"))).isEmpty();
    assertThat(household.inHouseholdOn(day("2014-11-02")))
        .extracting(Member::personId)
        .containsExactly(METTE, JONAS, SOFIE, EMIL, IDA);
    assertThat(household.inHouseholdOn(day("2014-11-03")))
        .extracting(Member::personId)
        .containsExactly(METTE, SOFIE, EMIL, IDA);
    assertThat(household.areInHouseholdOn(List.of(METTE, JONAS), day("2015-05-03"))).isFalse();
    assertThat(household.areInHouseholdOn(List.of(METTE, JONAS), day("2015-05-04"))).isTrue();
    assertThat(household.everyone()).containsExactly(METTE, JONAS, SOFIE, EMIL, IDA);
  }

  @Test
  void others_ask_a_member_for_what_was_last_corrected() {
    Household household = household();
    household.evolve(
        new MemberDetailsCorrected(
            FAMILY,
            SOFIE,
            FamilyRole.OTHER_ADULT,
            null,
            "Sofie Marie",
            day("2000-05-21"),
            null,
            "Seen",
            day(TODAY)));
    household.evolve(new MemberEnrolled(FAMILY, SOFIE, day("2014-06-20")));
    Member sofie = household.known(SOFIE, "personId");

    assertThat(sofie.name()).isEqualTo(Personal.of("Sofie Marie"));
    assertThat(sofie.role()).isEqualTo(FamilyRole.OTHER_ADULT);
    assertThat(sofie.ageOn(day("2018-05-20"))).isEqualTo(17);
    assertThat(sofie.ageOn(day("2018-05-21"))).isEqualTo(18);
    assertThat(sofie.isEnrolledOn(day("2014-06-19"))).isFalse();
    assertThat(sofie.isEnrolledOn(day("2014-06-20"))).isTrue();
  }

  private static Household household() {
    Household household = new Household(List::of);
    CaseFamily.family().stream()
        .filter(HouseholdEvent.class::isInstance)
        .forEach(event -> household.evolve((HouseholdEvent) event));
    return household;
  }
}
