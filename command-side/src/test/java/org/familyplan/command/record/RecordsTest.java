package org.familyplan.command.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familyplan.api.livelihood.Benefit.SOCIAL_ASSISTANCE;
import static org.familyplan.api.livelihood.EmploymentStatus.EMPLOYED;
import static org.familyplan.api.livelihood.EmploymentStatus.OUTSIDE_LABOUR_MARKET;
import static org.familyplan.command.DecisionFixture.on;
import static org.familyplan.command.DecisionFixture.refusedWith;
import static org.familyplan.command.MettesFamily.EMIL;
import static org.familyplan.command.MettesFamily.FAMILY;
import static org.familyplan.command.MettesFamily.JONAS;
import static org.familyplan.command.MettesFamily.METTE;
import static org.familyplan.command.MettesFamily.SOFIE;
import static org.familyplan.command.MettesFamily.STRANGER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.TestExecutor;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolAbsenceRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolingRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobEnded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobStarted;
import org.familyplan.api.childhood.SchoolingKind;
import org.familyplan.api.childhood.SpareTimeJobId;
import org.familyplan.api.consent.ConsentEvent.ConsentGiven;
import org.familyplan.api.consent.ConsentForm;
import org.familyplan.api.consent.ConsentId;
import org.familyplan.api.consent.SharingPurpose;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAbsenceCovered;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAssigned;
import org.familyplan.api.familyfile.ClosureReason;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileClosed;
import org.familyplan.api.goal.GoalArea;
import org.familyplan.api.goal.GoalEvent.GoalAdded;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.goal.GoalType;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberReturned;
import org.familyplan.api.household.LeavingReason;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordBenefitPeriod;
import org.familyplan.api.livelihood.LivelihoodEvent.BenefitPeriodRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.VisitationCategorySet;
import org.familyplan.api.livelihood.VisitationScheme;
import org.familyplan.api.measurement.MeasuredValue;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementRecorded;
import org.familyplan.api.measurement.MeasurementId;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.plan.PlanEvent.PlanActivated;
import org.familyplan.api.plan.PlanEvent.PlanDrafted;
import org.familyplan.api.plan.PlanEvent.PlanPartAdded;
import org.familyplan.api.plan.PlanEvent.PlanRevised;
import org.familyplan.api.plan.PlanId;
import org.familyplan.api.plan.PlanPartId;
import org.familyplan.api.plan.PlanPartType;
import org.familyplan.api.record.RecordCommand.CorrectFact;
import org.familyplan.api.record.RecordCommand.MarkEntryErroneous;
import org.familyplan.api.record.RecordCommand.RecordNote;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.record.RecordEvent.NoteRecorded;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Receipt.Warning;
import org.familyplan.api.shared.Source;
import org.familyplan.command.DecisionFixture;
import org.familyplan.command.MettesFamily;
import org.familyplan.command.familyfile.Family;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.decision.Refusal;
import org.familyplan.platform.eventschema.EventMetadata;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordsTest {
  private static final String TODAY = "2016-10-05";
  private static final SpareTimeJobId BAKERY = new SpareTimeJobId(new UUID(8, 1));
  private static final SpareTimeJobStarted JOB =
      new SpareTimeJobStarted(
          FAMILY, SOFIE, BAKERY, Personal.of("Bakery"), null, day("2015-03-15"));
  private static final SpareTimeJobEnded JOB_END =
      new SpareTimeJobEnded(FAMILY, SOFIE, BAKERY, day("2016-03-15"));

  /** Entry n of what happened after the file was opened. */
  private static EventId entry(int n) {
    return new EventId(new UUID(3, n));
  }

  /** The opened file, then these events as entries 1, 2, 3 and so on. */
  private static TestExecutor<Family> given(FamilyEvent... events) {
    List<EventMessage<?>> messages = new ArrayList<>();
    MettesFamily.opened()
        .forEach(each -> messages.add(message(new UUID(4, messages.size()), each)));
    for (int n = 1; n <= events.length; n++) {
      messages.add(message(entry(n).value(), events[n - 1]));
    }
    return DecisionFixture.fixture().given(messages);
  }

  private static EventMessage<?> message(UUID id, FamilyEvent event) {
    return new GenericEventMessage<>(event, MetaData.with(Decision.EVENT_ID, id.toString()));
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private static EmploymentStatusRecorded works(PersonId person, String hours, String from) {
    return new EmploymentStatusRecorded(
        FAMILY, person, EMPLOYED, new BigDecimal(hours), null, day(from));
  }

  private static BenefitPeriodRecorded assisted(String from, @Nullable String until) {
    return new BenefitPeriodRecorded(
        FAMILY, METTE, SOCIAL_ASSISTANCE, day(from), until == null ? null : day(until));
  }

  private static RecordBenefitPeriod assist(String from) {
    return new RecordBenefitPeriod(FAMILY, METTE, SOCIAL_ASSISTANCE, day(from), null);
  }

  private static CorrectFact correct(int n, Correctable fact) {
    return new CorrectFact(FAMILY, entry(n), fact, "pay slip seen");
  }

  private static FactCorrected corrected(
      int n, Correctable fact, PersonId subject, String from, @Nullable String until) {
    return new FactCorrected(
        FAMILY,
        entry(n),
        fact,
        Personal.of("pay slip seen"),
        List.of(subject),
        day(from),
        until == null ? null : day(until));
  }

  private static MarkEntryErroneous mark(int n) {
    return new MarkEntryErroneous(FAMILY, entry(n), "another family's");
  }

  private static EntryMarkedErroneous marked(int n, PersonId... subjects) {
    return new EntryMarkedErroneous(
        FAMILY, entry(n), Personal.of("another family's"), List.of(subjects), day(TODAY));
  }

  private static Matcher<Throwable> refusedAt(String component, String code) {
    return new CustomTypeSafeMatcher<>("refusal at " + component + " with " + code) {
      @Override
      protected boolean matchesSafely(Throwable failure) {
        return failure instanceof Refusal refusal
            && refusal.rule().code().equals(code)
            && refusal.component().equals(component);
      }
    };
  }

  private static RecordNote note(String notedOn, PersonId... subjects) {
    return new RecordNote(
        FAMILY, List.of(subjects), InformationKind.HEALTH, "treatment began", day(notedOn));
  }

  @Test
  void aNoteIsRecordedUnderItsKindOfInformation() {
    given()
        .when(note(TODAY, JONAS), on(TODAY))
        .expectEvents(
            new NoteRecorded(
                FAMILY,
                List.of(JONAS),
                InformationKind.HEALTH,
                Personal.of("treatment began"),
                day(TODAY)))
        .expectEventsMatching(recordedAs(InformationKind.HEALTH));
  }

  private static Matcher<List<? super EventMessage<?>>> recordedAs(InformationKind kind) {
    return new CustomTypeSafeMatcher<>("one event recorded as " + kind) {
      @Override
      protected boolean matchesSafely(List<? super EventMessage<?>> events) {
        MetaData metaData = ((EventMessage<?>) events.getFirst()).getMetaData();
        EventMetadata metadata = (EventMetadata) metaData.get(Decision.EVENT_METADATA);
        return events.size() == 1 && metadata.informationKind() == kind;
      }
    };
  }

  @Test
  void aNoteMayBeAboutTheWholeFamily() {
    given().when(note(TODAY), on(TODAY)).expectSuccessfulHandlerExecution();
  }

  @Test
  void aNoteIsAboutPersonsOfTheFile() {
    given()
        .when(note(TODAY, JONAS, STRANGER), on(TODAY))
        .expectException(refusedWith("record.subject-unknown"));
  }

  @Test
  void aNoteTellsOfADayThatHasCome() {
    given()
        .when(note("2016-10-06", JONAS), on(TODAY))
        .expectException(refusedWith("record.in-future"));
  }

  @Test
  void aFactIsCorrectedByAWholeNewOne() {
    given(works(METTE, "12", "2015-09-01"))
        .when(correct(1, works(METTE, "15", "2015-08-15")), on(TODAY))
        .expectEvents(corrected(1, works(METTE, "15", "2015-08-15"), METTE, "2015-08-15", null));
    given(assisted("2014-01-01", null))
        .when(correct(1, assisted("2014-01-01", "2015-01-01")), on(TODAY))
        .expectEvents(
            corrected(1, assisted("2014-01-01", "2015-01-01"), METTE, "2014-01-01", "2015-01-01"));
  }

  @Test
  void aCorrectionKeepsTheKindOfInformation() {
    EventMetadata health =
        new EventMetadata(
            null,
            null,
            Department.CHILD_AND_FAMILY,
            null,
            "",
            null,
            "",
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            InformationKind.HEALTH,
            EventMetadata.Sensitivity.SENSITIVE,
            null);
    List<EventMessage<?>> messages = new ArrayList<>();
    MettesFamily.opened()
        .forEach(each -> messages.add(message(new UUID(4, messages.size()), each)));
    messages.add(
        new GenericEventMessage<>(
            works(METTE, "12", "2015-09-01"),
            MetaData.with(Decision.EVENT_ID, entry(1).toString())
                .and(Decision.EVENT_METADATA, health)));
    DecisionFixture.fixture()
        .given(messages)
        .when(correct(1, works(METTE, "15", "2015-09-01")), on(TODAY))
        .expectEventsMatching(recordedAs(InformationKind.HEALTH));
    DecisionFixture.fixture()
        .given(messages)
        .when(mark(1), on(TODAY))
        .expectEventsMatching(recordedAs(InformationKind.HEALTH));
  }

  @Test
  void afterACorrectionTheOldFactIsAsIfItHadNeverBeen() {
    given(
            assisted("2014-01-01", null),
            corrected(1, assisted("2014-01-01", "2015-01-01"), METTE, "2014-01-01", "2015-01-01"))
        .when(assist("2015-01-01"), on(TODAY))
        .expectEvents(assisted("2015-01-01", null));
  }

  @Test
  void theNewFactCountsFromThenOn() {
    given(
            assisted("2014-01-01", "2014-02-01"),
            corrected(1, assisted("2014-01-01", null), METTE, "2014-01-01", null))
        .when(assist("2015-01-01"), on(TODAY))
        .expectException(refusedWith("livelihood.benefit-overlaps"));
  }

  @Test
  void onlyEntriesOfTheFamilyAreCorrected() {
    given(works(METTE, "12", "2015-09-01"))
        .when(correct(9, works(METTE, "15", "2015-09-01")), on(TODAY))
        .expectException(refusedWith("record.entry-unknown"));
  }

  @Test
  void decisionsAreNotCorrected() {
    given(goal())
        .when(correct(1, works(METTE, "15", "2015-09-01")), on(TODAY))
        .expectException(refusedWith("record.not-correctable"));
  }

  private static GoalAdded goal() {
    return new GoalAdded(
        FAMILY,
        new GoalId(new UUID(9, 1)),
        List.of(METTE),
        GoalArea.EMPLOYMENT,
        GoalType.DEVELOP,
        Department.JOB_CENTRE,
        Personal.of("work"),
        null,
        null,
        null,
        day("2014-07-15"));
  }

  @Test
  void aFactIsReplacedByOneOfTheSameKind() {
    given(works(METTE, "12", "2015-09-01"))
        .when(correct(1, assisted("2015-09-01", null)), on(TODAY))
        .expectException(refusedWith("record.other-kind"));
  }

  @Test
  void aFactIsReplacedByOneAboutTheSamePersonThingAndFamily() {
    given(works(METTE, "12", "2015-09-01"))
        .when(correct(1, works(JONAS, "15", "2015-09-01")), on(TODAY))
        .expectException(refusedWith("record.other-subject"));
    given(JOB)
        .when(
            correct(
                1,
                new SpareTimeJobStarted(
                    FAMILY,
                    SOFIE,
                    new SpareTimeJobId(new UUID(8, 2)),
                    Personal.of("Bakery"),
                    null,
                    day("2015-03-16"))),
            on(TODAY))
        .expectException(refusedWith("record.other-subject"));
    FamilyId other = new FamilyId(new UUID(0, 77));
    given(works(METTE, "12", "2015-09-01"))
        .when(
            correct(
                1,
                new EmploymentStatusRecorded(
                    other, METTE, EMPLOYED, null, null, day("2015-09-01"))),
            on(TODAY))
        .expectException(refusedWith("record.other-subject"));
  }

  @Test
  void aCorrectionChangesSomething() {
    given(works(METTE, "12", "2015-09-01"))
        .when(correct(1, works(METTE, "12", "2015-09-01")), on(TODAY))
        .expectException(refusedWith("record.nothing-corrected"));
  }

  private static final FactCorrected TO_15 =
      corrected(1, works(METTE, "15", "2015-09-01"), METTE, "2015-09-01", null);

  @Test
  void aCorrectionIsCorrectedUnderItsOwnId() {
    given(works(METTE, "12", "2015-09-01"), TO_15)
        .when(correct(2, works(METTE, "16", "2015-09-01")), on(TODAY))
        .expectEvents(corrected(2, works(METTE, "16", "2015-09-01"), METTE, "2015-09-01", null));
  }

  @Test
  void whatWasCorrectedIsNotNamedAgain() {
    given(works(METTE, "12", "2015-09-01"), TO_15)
        .when(correct(1, works(METTE, "16", "2015-09-01")), on(TODAY))
        .expectException(refusedWith("record.entry-superseded"));
    given(works(METTE, "12", "2015-09-01"), TO_15)
        .when(mark(1), on(TODAY))
        .expectException(refusedWith("record.entry-superseded"));
  }

  @Test
  void whatWasMarkedIsNotNamedAgain() {
    given(works(METTE, "12", "2015-09-01"), marked(1, METTE))
        .when(correct(1, works(METTE, "16", "2015-09-01")), on(TODAY))
        .expectException(refusedWith("record.entry-superseded"));
    given(works(METTE, "12", "2015-09-01"), marked(1, METTE))
        .when(mark(1), on(TODAY))
        .expectException(refusedWith("record.entry-superseded"));
  }

  @Test
  void aMarkIsNotTakenBack() {
    given(works(METTE, "12", "2015-09-01"), marked(1, METTE))
        .when(mark(2), on(TODAY))
        .expectException(refusedWith("record.mark-stays"));
    given(works(METTE, "12", "2015-09-01"), marked(1, METTE))
        .when(correct(2, works(METTE, "16", "2015-09-01")), on(TODAY))
        .expectException(refusedWith("record.mark-stays"));
  }

  @Test
  void theOldFactDoesNotStandInTheWayOfTheNew() {
    given(assisted("2014-01-01", "2015-01-01"))
        .when(correct(1, assisted("2014-06-01", "2015-06-01")), on(TODAY))
        .expectSuccessfulHandlerExecution();
    given(JOB)
        .when(
            correct(
                1,
                new SpareTimeJobStarted(
                    FAMILY, SOFIE, BAKERY, Personal.of("Library"), null, day("2015-03-15"))),
            on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void aCorrectedFactObeysTheRulesOfLivelihood() {
    given(works(METTE, "12", "2015-09-01"))
        .when(
            correct(
                1,
                new EmploymentStatusRecorded(
                    FAMILY, METTE, OUTSIDE_LABOUR_MARKET, BigDecimal.ONE, null, day("2015-09-01"))),
            on(TODAY))
        .expectException(refusedAt("fact/hoursPerWeek", "livelihood.work-outside-labour-market"));
    given(works(METTE, "12", "2015-09-01"), works(METTE, "37", "2016-01-04"))
        .when(correct(1, works(METTE, "12", "2016-01-04")), on(TODAY))
        .expectException(refusedAt("fact/from", "livelihood.other-fact-that-day"));
    given(assisted("2014-01-01", "2015-01-01"), assisted("2015-01-01", null))
        .when(correct(1, assisted("2014-01-01", "2015-01-02")), on(TODAY))
        .expectException(refusedAt("fact/from", "livelihood.benefit-overlaps"));
    given(category("ACTIVITY_READY"))
        .when(correct(1, category("3")), on(TODAY))
        .expectException(refusedAt("fact/code", "livelihood.code-unknown"));
  }

  private static VisitationCategorySet category(String code) {
    return new VisitationCategorySet(
        FAMILY,
        METTE,
        VisitationScheme.SOCIAL_ASSISTANCE,
        code,
        day("2014-06-30"),
        day("2014-06-30"));
  }

  private static MeasurementRecorded wellBeing(
      int id, MeasurementPhase phase, String raw, String assessedOn) {
    return new MeasurementRecorded(
        FAMILY,
        METTE,
        new MeasurementId(new UUID(7, id)),
        "WHO-5",
        1,
        phase,
        Source.CITIZEN,
        List.of(new MeasuredValue("RAW", raw)),
        day(assessedOn));
  }

  @Test
  void aCorrectedFactObeysTheRulesOfMeasurement() {
    MeasurementRecorded start = wellBeing(1, MeasurementPhase.START, "7", "2014-07-10");
    given(start)
        .when(correct(1, wellBeing(1, MeasurementPhase.START, "26", "2014-07-10")), on(TODAY))
        .expectException(refusedAt("fact/values/0", "measurement.value-off-scale"));
    given(start)
        .when(correct(1, wellBeing(1, MeasurementPhase.START, "7", "2016-10-06")), on(TODAY))
        .expectException(refusedAt("fact/assessedOn", "measurement.in-future"));
    given(start, wellBeing(2, MeasurementPhase.INTERIM, "9", "2015-07-10"))
        .when(correct(2, wellBeing(2, MeasurementPhase.START, "9", "2015-07-10")), on(TODAY))
        .expectException(refusedAt("fact/phase", "measurement.phase-taken"));
    given(start)
        .when(correct(1, wellBeing(1, MeasurementPhase.START, "8", "2014-07-10")), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void aCorrectedFactObeysTheRulesOfChildhood() {
    given(JOB, JOB_END)
        .when(
            correct(
                1,
                new SpareTimeJobStarted(
                    FAMILY, SOFIE, BAKERY, Personal.of("Bakery"), null, day("2016-03-15"))),
            on(TODAY))
        .expectException(refusedAt("fact/startedOn", "childhood.job-ends-before-start"));
    given(JOB, JOB_END)
        .when(
            correct(2, new SpareTimeJobEnded(FAMILY, SOFIE, BAKERY, day("2015-03-15"))), on(TODAY))
        .expectException(refusedAt("fact/endedOn", "childhood.job-ends-before-start"));
    given(absence(27))
        .when(correct(1, absence(201)), on(TODAY))
        .expectException(refusedAt("fact/daysAbsent", "childhood.more-absence-than-school-days"));
    given(schooling(SchoolingKind.SCHOOL))
        .when(correct(1, schooling(SchoolingKind.NONE)), on(TODAY))
        .expectException(refusedAt("fact/place", "childhood.place-without-schooling"));
  }

  private static CoordinatorAbsenceCovered covered(String deputy) {
    return new CoordinatorAbsenceCovered(
        FAMILY,
        new EmployeeId("karen.holm"),
        new EmployeeId(deputy),
        day("2015-01-12"),
        day("2015-02-28"));
  }

  @Test
  void aCorrectedFactObeysTheRulesOfCoordination() {
    CoordinatorAssigned assigned =
        new CoordinatorAssigned(FAMILY, new EmployeeId("karen.holm"), day("2014-07-01"), null);
    given(assigned, covered("rikke.dam"))
        .when(correct(2, covered("bent.borg")), on(TODAY))
        .expectException(refusedAt("fact/deputy", "coordination.employee-elsewhere"));
    given(assigned, covered("rikke.dam"))
        .when(correct(2, covered("ole.friis")), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  private static SchoolAbsenceRecorded absence(int daysAbsent) {
    return new SchoolAbsenceRecorded(
        FAMILY, EMIL, day("2014-08-11"), day("2015-06-27"), daysAbsent, 200, null);
  }

  private static SchoolingRecorded schooling(SchoolingKind kind) {
    return new SchoolingRecorded(
        FAMILY, EMIL, kind, Personal.of("Nakskov"), null, null, day("2014-08-11"));
  }

  @Test
  void aCorrectionWarnsAsTheCommandItselfDoes() {
    MetaData metaData = on(TODAY);
    given(JOB)
        .when(
            correct(
                1,
                new SpareTimeJobStarted(
                    FAMILY, SOFIE, BAKERY, Personal.of("Bakery"), null, day("2013-03-15"))),
            metaData)
        .expectSuccessfulHandlerExecution();
    assertThat(((Decision) metaData.get(Decision.KEY)).warnings())
        .extracting(Warning::code)
        .containsExactly("childhood.unusual-age");
  }

  private static FamilyMemberLeft left(String leftOn) {
    return new FamilyMemberLeft(FAMILY, JONAS, day(leftOn), LeavingReason.SEPARATION);
  }

  private static final FamilyMemberReturned RETURNED =
      new FamilyMemberReturned(FAMILY, JONAS, day("2015-05-04"));

  @Test
  void historyWithTheNewFactMakesSense() {
    given(left("2014-11-03"), RETURNED)
        .when(correct(1, left("2015-05-04")), on(TODAY))
        .expectException(refusedAt("fact", "household.contradicts-later-move"));
    given(left("2014-11-03"), RETURNED)
        .when(correct(1, left("2015-05-03")), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  private static final FamilyFileClosed CLOSED =
      new FamilyFileClosed(FAMILY, day("2016-10-04"), ClosureReason.OPTED_OUT, null);

  @Test
  void aClosedFileTakesNotesCorrectionsAndMarks() {
    given(works(METTE, "12", "2015-09-01"), CLOSED)
        .when(note(TODAY, METTE), on(TODAY))
        .expectSuccessfulHandlerExecution();
    given(works(METTE, "12", "2015-09-01"), CLOSED)
        .when(correct(1, works(METTE, "15", "2015-09-01")), on(TODAY))
        .expectSuccessfulHandlerExecution();
    given(works(METTE, "12", "2015-09-01"), CLOSED)
        .when(mark(1), on(TODAY))
        .expectSuccessfulHandlerExecution();
    given(CLOSED)
        .when(assist("2015-01-01"), on(TODAY))
        .expectException(refusedWith("familyfile.closed"));
  }

  @Test
  void anErroneousEntryIsMarkedToday() {
    given(works(METTE, "12", "2015-09-01")).when(mark(1), on(TODAY)).expectEvents(marked(1, METTE));
  }

  @Test
  void anErroneousEntryIsAsIfItHadNeverBeen() {
    given(assisted("2014-01-01", null), marked(1, METTE))
        .when(assist("2014-01-01"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void onlyEntriesOfTheFamilyAreMarked() {
    given().when(mark(1), on(TODAY)).expectException(refusedWith("record.entry-unknown"));
  }

  @Test
  void theOpeningIsNotMarked() {
    MarkEntryErroneous opening =
        new MarkEntryErroneous(FAMILY, new EventId(new UUID(4, 0)), "another family's");
    given().when(opening, on(TODAY)).expectException(refusedWith("record.opening-stays"));
  }

  @Test
  void whatOtherEntriesDependOnIsNotMarked() {
    given(JOB, JOB_END)
        .when(mark(1), on(TODAY))
        .expectException(refusedWith("record.entry-has-dependents"))
        .expectException(listing(2));
  }

  private static Matcher<Throwable> listing(int... entries) {
    Set<Integer> listed = Set.copyOf(Arrays.stream(entries).boxed().toList());
    return new CustomTypeSafeMatcher<>("a refusal that lists just the entries " + listed) {
      @Override
      protected boolean matchesSafely(Throwable failure) {
        String told = ((Refusal) failure).explanation();
        for (int n = 1; n < 10; n++) {
          if (told.contains(entry(n).toString()) != listed.contains(n)) {
            return false;
          }
        }
        return true;
      }
    };
  }

  @Test
  void aMemberWithFactsIsNotMarked() {
    EventId mette = new EventId(new UUID(4, 1));
    given(works(JONAS, "37", "2015-09-01"), works(METTE, "12", "2015-09-01"), goal())
        .when(new MarkEntryErroneous(FAMILY, mette, "another family's"), on(TODAY))
        .expectException(refusedWith("record.entry-has-dependents"))
        .expectException(listing(2, 3));
  }

  @Test
  void dependentsAreFoundWhenTheIdWasUsedByAnErroneousEntryBefore() {
    given(JOB, marked(1, SOFIE), JOB, JOB_END)
        .when(mark(3), on(TODAY))
        .expectException(refusedWith("record.entry-has-dependents"))
        .expectException(listing(4));
  }

  @Test
  void anEntryThatNamesTheSameConsentDoesNotDepend() {
    given(
            consent(),
            new PlanDrafted(
                FAMILY,
                new PlanId(new UUID(6, 1)),
                Personal.of("one plan"),
                null,
                null,
                day(TODAY)),
            part(2, METTE),
            part(3, JONAS))
        .when(mark(3), on(TODAY))
        .expectEvents(marked(3, METTE));
  }

  @Test
  void aPartDependsOnItsConsent() {
    given(
            consent(),
            new PlanDrafted(
                FAMILY,
                new PlanId(new UUID(6, 1)),
                Personal.of("one plan"),
                null,
                null,
                day(TODAY)),
            part(2, METTE))
        .when(mark(1), on(TODAY))
        .expectException(refusedWith("record.entry-has-dependents"))
        .expectException(listing(3));
  }

  private static ConsentGiven consent() {
    return new ConsentGiven(
        FAMILY,
        new ConsentId(new UUID(6, 9)),
        METTE,
        List.of(METTE),
        List.of(Department.JOB_CENTRE),
        List.of(InformationKind.PLAN),
        SharingPurpose.JOINT_PLAN,
        ConsentForm.WRITTEN,
        day(TODAY),
        null);
  }

  private static PlanPartAdded part(int id, PersonId person) {
    return new PlanPartAdded(
        FAMILY,
        new PlanPartId(new UUID(6, id)),
        person,
        PlanPartType.ADULT,
        Personal.of("work"),
        null,
        new ConsentId(new UUID(6, 9)),
        null,
        day(TODAY));
  }

  @Test
  void dependentsThatAreErroneousThemselvesDoNotCount() {
    given(JOB, JOB_END, marked(2, SOFIE))
        .when(mark(1), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void anErroneousCorrectionBringsBackTheEarlierFact() {
    given(
            assisted("2014-01-01", null),
            corrected(1, assisted("2014-01-01", "2015-01-01"), METTE, "2014-01-01", "2015-01-01"),
            marked(2, METTE))
        .when(assist("2015-01-01"), on(TODAY))
        .expectException(refusedWith("livelihood.benefit-overlaps"));
    given(
            assisted("2014-01-01", null),
            corrected(1, assisted("2014-01-01", "2015-01-01"), METTE, "2014-01-01", "2015-01-01"),
            marked(2, METTE))
        .when(correct(1, assisted("2014-01-01", "2014-06-01")), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void anErroneousCorrectionIsMarkedAlthoughOthersDependOnItsPlace() {
    given(
            JOB,
            JOB_END,
            corrected(
                1,
                new SpareTimeJobStarted(
                    FAMILY, SOFIE, BAKERY, Personal.of("Library"), null, day("2015-03-15")),
                SOFIE,
                "2015-03-15",
                null))
        .when(mark(3), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void whatComesBackMakesSenseWithTheRest() {
    given(
            assisted("2014-01-01", null),
            corrected(1, assisted("2014-01-01", "2015-01-01"), METTE, "2014-01-01", "2015-01-01"),
            assisted("2016-01-01", null))
        .when(mark(2), on(TODAY))
        .expectException(refusedAt("eventId", "record.entry-has-dependents"));
    given(
            works(METTE, "12", "2015-09-01"),
            corrected(1, works(METTE, "12", "2015-10-01"), METTE, "2015-10-01", null),
            works(METTE, "14", "2015-09-01"))
        .when(mark(2), on(TODAY))
        .expectException(refusedAt("eventId", "record.entry-has-dependents"));
    given(
            wellBeing(1, MeasurementPhase.START, "7", "2014-07-10"),
            corrected(
                1,
                wellBeing(1, MeasurementPhase.INTERIM, "7", "2014-07-10"),
                METTE,
                "2014-07-10",
                null),
            wellBeing(2, MeasurementPhase.START, "9", "2015-07-10"))
        .when(mark(2), on(TODAY))
        .expectException(refusedAt("eventId", "record.entry-has-dependents"));
    given(
            JOB,
            JOB_END,
            corrected(
                2,
                new SpareTimeJobEnded(FAMILY, SOFIE, BAKERY, day("2017-03-15")),
                SOFIE,
                "2017-03-15",
                null),
            corrected(
                1,
                new SpareTimeJobStarted(
                    FAMILY, SOFIE, BAKERY, Personal.of("Bakery"), null, day("2016-06-15")),
                SOFIE,
                "2016-06-15",
                null))
        .when(mark(3), on(TODAY))
        .expectException(refusedAt("eventId", "record.entry-has-dependents"));
  }

  @Test
  void absenceAndSchoolingThatComeBackMakeSense() {
    SchoolAbsenceRecorded later =
        new SchoolAbsenceRecorded(FAMILY, EMIL, day("2015-08-10"), day("2016-06-25"), 8, 200, null);
    given(absence(27), corrected(1, later, EMIL, "2015-08-10", "2016-06-25"), absence(26))
        .when(mark(2), on(TODAY))
        .expectException(refusedAt("eventId", "record.entry-has-dependents"));
    SchoolingRecorded next =
        new SchoolingRecorded(
            FAMILY,
            EMIL,
            SchoolingKind.SCHOOL,
            Personal.of("Rødby"),
            null,
            null,
            day("2015-08-10"));
    given(
            schooling(SchoolingKind.SCHOOL),
            corrected(1, next, EMIL, "2015-08-10", null),
            schooling(SchoolingKind.DAY_CARE))
        .when(mark(2), on(TODAY))
        .expectException(refusedAt("eventId", "record.entry-has-dependents"));
  }

  @Test
  void aMoveThatOthersLeanOnIsNotMarked() {
    given(left("2014-11-03"), RETURNED)
        .when(mark(1), on(TODAY))
        .expectException(refusedAt("eventId", "record.entry-has-dependents"))
        .expectException(listing(2));
  }

  @Test
  void aPlanThatLivesOnAnEntryNamesAllThatFollowedOnIt() {
    PlanId plan = new PlanId(new UUID(6, 1));
    given(
            new PlanDrafted(FAMILY, plan, Personal.of("one plan"), null, null, day("2014-07-01")),
            part(2, METTE),
            new PlanActivated(FAMILY, plan, 1, day(TODAY)),
            new PlanRevised(FAMILY, plan, 2, Personal.of("new"), day(TODAY)))
        .when(mark(3), on(TODAY))
        .expectException(refusedAt("eventId", "record.entry-has-dependents"))
        .expectException(listing(4));
  }
}
