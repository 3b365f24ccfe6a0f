package org.familyplan.command.erasure;

import static org.familyplan.api.CaseFamily.EMIL;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.JONAS;
import static org.familyplan.api.CaseFamily.METTE;
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
import org.familyplan.api.erasure.ErasureCommand.CarryOutErasure;
import org.familyplan.api.erasure.ErasureCommand.DecideErasure;
import org.familyplan.api.erasure.ErasureCommand.RequestErasure;
import org.familyplan.api.erasure.ErasureEvent.ErasureDecided;
import org.familyplan.api.erasure.ErasureEvent.ErasureDone;
import org.familyplan.api.erasure.ErasureEvent.ErasureRequested;
import org.familyplan.api.erasure.ErasureId;
import org.familyplan.api.erasure.ErasureOutcome;
import org.familyplan.api.familyfile.ClosureReason;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileClosed;
import org.familyplan.api.household.HouseholdEvent.CustodyRecorded;
import org.familyplan.api.record.RecordEvent.NoteRecorded;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.DecisionFixture;
import org.familyplan.command.familyfile.Family;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fact 47 of the worked case and what must not happen around it. */
class ErasuresTest {
  private static final String TODAY = "2018-06-12";
  private static final ErasureId ERASURE = new ErasureId(new UUID(5, 1));
  private static final String LAW = "GDPR art. 17(3)(b), OFL § 13";

  /** The closed file; entry 1 is a note on Jonas, entry 2 one on the whole family. */
  private static TestExecutor<Family> given(Object... more) {
    List<Object> events = new ArrayList<>(CaseFamily.family());
    events.add(new CustodyRecorded(FAMILY, EMIL, List.of(METTE), day("2014-06-20")));
    events.add(stored(entry(1), note(JONAS)));
    events.add(stored(entry(2), note()));
    events.add(
        new FamilyFileClosed(
            FAMILY, day("2016-12-20"), ClosureReason.NO_FURTHER_NEED_FAMILY, null));
    events.addAll(List.of(more));
    return DecisionFixture.fixture().given(log(events));
  }

  private static NoteRecorded note(PersonId... subjects) {
    return new NoteRecorded(
        FAMILY,
        List.of(subjects),
        InformationKind.HEALTH,
        Personal.of("Treatment"),
        day("2014-08-26"));
  }

  private static ResultValidator<Family> when(TestExecutor<Family> given, FamilyCommand command) {
    return given.when(command, on(TODAY));
  }

  private static RequestErasure request(PersonId person, PersonId by, String on) {
    return new RequestErasure(FAMILY, ERASURE, person, by, "my treatment", day(on));
  }

  private static ErasureRequested requested() {
    return new ErasureRequested(
        FAMILY, ERASURE, JONAS, JONAS, Personal.of("my treatment"), day("2018-06-01"));
  }

  @Test
  void aMemberAsksForErasure() {
    when(given(), request(JONAS, JONAS, "2018-06-01"))
        .expectEventsMatching(recorded(requested(), InformationKind.PLAN));
  }

  @Test
  void whoHasCustodyAsksForAChild() {
    when(given(), request(EMIL, METTE, "2018-06-01")).expectSuccessfulHandlerExecution();
    when(given(), request(EMIL, EMIL, "2018-06-01")).expectSuccessfulHandlerExecution();
    when(given(), request(EMIL, JONAS, "2018-06-01"))
        .expectException(refusedAt("erasure.not-requested-by-those-entitled", "requestedBy"));
    given()
        .when(request(EMIL, METTE, "2024-09-09"), on("2024-09-09"))
        .expectException(refusedWith("erasure.not-requested-by-those-entitled"));
    given()
        .when(request(EMIL, METTE, "2024-09-08"), on("2024-09-09"))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void aRequestIsAboutAndByMembersAndNotInTheFuture() {
    when(given(), request(STRANGER, JONAS, "2018-06-01"))
        .expectException(unknownAt("household.member-unknown", "personId"));
    when(given(), request(JONAS, STRANGER, "2018-06-01"))
        .expectException(unknownAt("household.member-unknown", "requestedBy"));
    when(given(), request(JONAS, JONAS, "2018-06-13"))
        .expectException(refusedAt("erasure.in-future", "requestedOn"));
    when(given(requested()), request(JONAS, JONAS, "2018-06-01"))
        .expectException(refusedAt("erasure.exists", "erasureId"));
  }

  private static DecideErasure decide(
      ErasureOutcome outcome, @Nullable String law, String on, EventId... entries) {
    return new DecideErasure(
        FAMILY, ERASURE, outcome, List.of(entries), law, "Beyond the duty to record", day(on));
  }

  private static ErasureDecided decided(
      ErasureOutcome outcome, @Nullable String law, EventId... entries) {
    return new ErasureDecided(
        FAMILY,
        ERASURE,
        JONAS,
        outcome,
        List.of(entries),
        law,
        Personal.of("Beyond the duty to record"),
        day("2018-06-10"));
  }

  @Test
  void aRequestIsRefusedPartlyGrantedOrGranted() {
    when(given(requested()), decide(ErasureOutcome.REFUSED, LAW, "2018-06-10"))
        .expectEventsMatching(recorded(decided(ErasureOutcome.REFUSED, LAW), InformationKind.PLAN));
    when(given(requested()), decide(ErasureOutcome.PARTLY_GRANTED, LAW, "2018-06-10", entry(1)))
        .expectEvents(decided(ErasureOutcome.PARTLY_GRANTED, LAW, entry(1)));
    when(given(requested()), decide(ErasureOutcome.GRANTED, null, "2018-06-10"))
        .expectEvents(decided(ErasureOutcome.GRANTED, null));
  }

  @Test
  void whatIsRefusedRestsOnALaw() {
    when(given(requested()), decide(ErasureOutcome.REFUSED, null, TODAY))
        .expectException(refusedAt("erasure.without-legal-basis", "legalBasis"));
    when(given(requested()), decide(ErasureOutcome.PARTLY_GRANTED, null, TODAY, entry(1)))
        .expectException(refusedWith("erasure.without-legal-basis"));
    when(given(requested()), decide(ErasureOutcome.GRANTED, LAW, TODAY))
        .expectException(refusedWith("erasure.without-legal-basis"));
  }

  @Test
  void onlyAPartNamesItsEntries() {
    when(given(requested()), decide(ErasureOutcome.PARTLY_GRANTED, LAW, TODAY))
        .expectException(refusedAt("erasure.entries-unclear", "entries"));
    when(given(requested()), decide(ErasureOutcome.REFUSED, LAW, TODAY, entry(1)))
        .expectException(refusedWith("erasure.entries-unclear"));
    when(given(requested()), decide(ErasureOutcome.GRANTED, null, TODAY, entry(1)))
        .expectException(refusedWith("erasure.entries-unclear"));
    when(given(requested()), decide(ErasureOutcome.PARTLY_GRANTED, LAW, TODAY, entry(1), entry(1)))
        .expectException(refusedWith("erasure.entries-unclear"));
  }

  @Test
  void theEntriesAreKnownAndAboutThePerson() {
    when(given(requested()), decide(ErasureOutcome.PARTLY_GRANTED, LAW, TODAY, entry(7)))
        .expectException(unknownAt("erasure.entry-unknown", "entries"));
    when(given(requested()), decide(ErasureOutcome.PARTLY_GRANTED, LAW, TODAY, entry(2)))
        .expectException(refusedAt("erasure.entry-of-another", "entries"));
  }

  @Test
  void aKnownRequestIsDecidedOnceAndInItsTime() {
    when(given(), decide(ErasureOutcome.GRANTED, null, TODAY))
        .expectException(unknownAt("erasure.unknown", "erasureId"));
    when(
            given(requested(), decided(ErasureOutcome.REFUSED, LAW)),
            decide(ErasureOutcome.GRANTED, null, TODAY))
        .expectException(refusedAt("erasure.already-decided", "erasureId"));
    when(given(requested()), decide(ErasureOutcome.GRANTED, null, "2018-05-31"))
        .expectException(refusedAt("erasure.dates-out-of-order", "decidedOn"));
    when(given(requested()), decide(ErasureOutcome.GRANTED, null, "2018-06-13"))
        .expectException(refusedAt("erasure.in-future", "decidedOn"));
  }

  private static CarryOutErasure done(String on) {
    return new CarryOutErasure(FAMILY, ERASURE, day(on));
  }

  private static ErasureDone erased(int entries, int values) {
    return new ErasureDone(FAMILY, ERASURE, JONAS, entries, values, day("2018-06-11"));
  }

  @Test
  void whatIsGrantedIsErasedWithACertificate() {
    when(
            given(requested(), decided(ErasureOutcome.PARTLY_GRANTED, LAW, entry(1))),
            done("2018-06-11"))
        .expectEventsMatching(recorded(erased(1, 1), InformationKind.PLAN));
    when(given(requested(), decided(ErasureOutcome.GRANTED, null)), done("2018-06-11"))
        .expectEvents(erased(4, 5)); // name, birth date, note, wish, reasons
  }

  @Test
  void onlyWhatIsGrantedIsErased() {
    when(given(), done(TODAY)).expectException(unknownAt("erasure.unknown", "erasureId"));
    when(given(requested()), done(TODAY))
        .expectException(refusedAt("erasure.not-granted", "erasureId"));
    when(given(requested(), decided(ErasureOutcome.REFUSED, LAW)), done(TODAY))
        .expectException(refusedWith("erasure.not-granted"));
  }

  @Test
  void erasureIsCertifiedOnceAndInItsTime() {
    ErasureDecided granted = decided(ErasureOutcome.GRANTED, null);
    when(given(requested(), granted, erased(1, 1)), done(TODAY))
        .expectException(refusedAt("erasure.already-done", "erasureId"));
    when(given(requested(), granted), done("2018-06-09"))
        .expectException(refusedAt("erasure.dates-out-of-order", "erasedOn"));
    when(given(requested(), granted), done("2018-06-13"))
        .expectException(refusedAt("erasure.in-future", "erasedOn"));
  }
}
