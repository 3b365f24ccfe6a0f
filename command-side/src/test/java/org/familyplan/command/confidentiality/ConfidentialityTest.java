package org.familyplan.command.confidentiality;

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
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.familyplan.api.CaseFamily;
import org.familyplan.api.confidentiality.ConfidentialityCommand.LiftAddressProtection;
import org.familyplan.api.confidentiality.ConfidentialityCommand.LiftRestriction;
import org.familyplan.api.confidentiality.ConfidentialityCommand.RecordAddress;
import org.familyplan.api.confidentiality.ConfidentialityCommand.RestrictEntry;
import org.familyplan.api.confidentiality.ConfidentialityCommand.SetAddressProtection;
import org.familyplan.api.confidentiality.ConfidentialityEvent.AddressProtectionLifted;
import org.familyplan.api.confidentiality.ConfidentialityEvent.AddressProtectionSet;
import org.familyplan.api.confidentiality.ConfidentialityEvent.AddressRecorded;
import org.familyplan.api.confidentiality.ConfidentialityEvent.EntryRestricted;
import org.familyplan.api.confidentiality.ConfidentialityEvent.RestrictionLifted;
import org.familyplan.api.confidentiality.EntryReader;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAssigned;
import org.familyplan.api.record.RecordCommand.MarkEntryErroneous;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.NoteRecorded;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.DecisionFixture;
import org.familyplan.command.familyfile.Family;
import org.familyplan.command.familyfile.HeldBack;
import org.familyplan.platform.identity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfidentialityTest {
  private static final String TODAY = "2015-02-02";

  private static TestExecutor<Family> given(Object... more) {
    List<Object> events = new ArrayList<>(CaseFamily.family());
    events.add(
        stored(
            entry(1),
            new NoteRecorded(
                FAMILY,
                List.of(METTE, JONAS),
                InformationKind.SOCIAL,
                Personal.of("A quarrel"),
                day("2014-10-30"))));
    events.addAll(List.of(more));
    return DecisionFixture.fixture().given(log(events));
  }

  private static ResultValidator<Family> when(TestExecutor<Family> given, FamilyCommand command) {
    return given.when(command, on(TODAY));
  }

  private static SetAddressProtection protect(
      PersonId person, String from, @Nullable String until) {
    return new SetAddressProtection(
        FAMILY, person, "threats", day(from), until == null ? null : day(until));
  }

  private static AddressProtectionSet protectedFrom(String from, @Nullable String until) {
    return new AddressProtectionSet(
        FAMILY, METTE, Personal.of("threats"), day(from), until == null ? null : day(until));
  }

  private static LiftAddressProtection lift(PersonId person, String on) {
    return new LiftAddressProtection(FAMILY, person, "her wish", day(on));
  }

  private static AddressProtectionLifted lifted(String on) {
    return new AddressProtectionLifted(FAMILY, METTE, Personal.of("her wish"), day(on));
  }

  @Test
  void anAddressIsRecorded() {
    when(given(), new RecordAddress(FAMILY, METTE, "Vestergade 1, 4900 Nakskov", day(TODAY)))
        .expectEventsMatching(
            recorded(
                new AddressRecorded(
                    FAMILY, METTE, Personal.of("Vestergade 1, 4900 Nakskov"), day(TODAY)),
                InformationKind.PLAN));
    when(given(), new RecordAddress(FAMILY, STRANGER, "Vestergade 1", day(TODAY)))
        .expectException(unknownAt("household.member-unknown", "personId"));
  }

  @Test
  void anAddressIsProtected() {
    when(given(), protect(METTE, "2014-11-03", "2015-11-03"))
        .expectEventsMatching(
            recorded(protectedFrom("2014-11-03", "2015-11-03"), InformationKind.PLAN));
    when(given(), protect(STRANGER, "2014-11-03", null))
        .expectException(unknownAt("household.member-unknown", "personId"));
    when(given(), protect(METTE, "2014-11-03", "2014-11-03"))
        .expectException(refusedAt("confidentiality.empty-period", "until"));
  }

  @Test
  void anAddressIsProtectedOnceAtATime() {
    AddressProtectionSet oneYear = protectedFrom("2014-11-03", "2015-11-03");
    when(given(oneYear), protect(METTE, "2015-11-02", null))
        .expectException(refusedAt("confidentiality.address-protected", "from"));
    when(given(oneYear), protect(METTE, "2015-11-03", null)).expectSuccessfulHandlerExecution();
    when(given(oneYear), protect(JONAS, "2014-11-03", null)).expectSuccessfulHandlerExecution();
    when(given(oneYear, lifted("2015-01-05")), protect(METTE, "2015-01-05", null))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void aProtectionIsLiftedWhileItHolds() {
    AddressProtectionSet oneYear = protectedFrom("2014-11-03", "2015-11-03");
    when(given(oneYear), lift(METTE, "2014-11-04"))
        .expectEventsMatching(recorded(lifted("2014-11-04"), InformationKind.PLAN));
    when(given(oneYear), lift(METTE, "2014-11-03"))
        .expectException(refusedAt("confidentiality.address-not-protected", "liftedOn"));
    when(given(oneYear), lift(METTE, "2015-11-03"))
        .expectException(refusedWith("confidentiality.address-not-protected"));
    when(given(oneYear), lift(JONAS, "2015-01-05"))
        .expectException(refusedWith("confidentiality.address-not-protected"));
    when(given(), lift(STRANGER, "2015-01-05"))
        .expectException(unknownAt("household.member-unknown", "personId"));
    when(given(oneYear, lifted("2015-01-05")), lift(METTE, "2015-01-06"))
        .expectException(refusedWith("confidentiality.address-not-protected"));
  }

  @Test
  void aProtectionThatWasLiftedIsNotErroneousAlone() {
    MarkEntryErroneous mark = new MarkEntryErroneous(FAMILY, entry(2), "another Mette");
    when(given(stored(entry(2), protectedFrom("2014-11-03", null)), lifted("2015-01-05")), mark)
        .expectException(refusedWith("record.entry-has-dependents"));
    when(given(stored(entry(2), protectedFrom("2014-11-03", null))), mark)
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void aLiftingThatHidesALaterProtectionIsNotErroneousAlone() {
    MarkEntryErroneous mark = new MarkEntryErroneous(FAMILY, entry(2), "another Mette");
    when(
            given(
                protectedFrom("2014-11-03", null),
                stored(entry(2), lifted("2015-01-05")),
                protectedFrom("2015-01-10", null)),
            mark)
        .expectException(refusedWith("record.entry-has-dependents"));
  }

  private static RestrictEntry restrict(
      int number, List<EntryReader> visibleTo, PersonId... hiddenFrom) {
    return new RestrictEntry(FAMILY, entry(number), "violence", visibleTo, List.of(hiddenFrom));
  }

  private static EntryRestricted restricted() {
    return new EntryRestricted(
        FAMILY,
        entry(1),
        Personal.of("violence"),
        List.of(EntryReader.COORDINATOR),
        List.of(JONAS),
        List.of(METTE, JONAS),
        day(TODAY));
  }

  private static LiftRestriction open(int number) {
    return new LiftRestriction(FAMILY, entry(number), "solved");
  }

  private static RestrictionLifted opened() {
    return new RestrictionLifted(
        FAMILY, entry(1), Personal.of("solved"), List.of(METTE, JONAS), day(TODAY));
  }

  @Test
  void anEntryIsRestrictedForThoseItIsAbout() {
    when(given(), restrict(1, List.of(EntryReader.COORDINATOR), JONAS))
        .expectEventsMatching(recorded(restricted(), InformationKind.PLAN));
  }

  @Test
  void aRestrictionKeepsOutSomebodyOfTheFamilyOrOfTheEmployees() {
    when(given(), restrict(1, List.of()))
        .expectException(refusedAt("confidentiality.nobody-kept-out", "hiddenFrom"));
    when(given(), restrict(1, List.of(EntryReader.MANAGER))).expectSuccessfulHandlerExecution();
    when(given(), restrict(1, List.of(), JONAS)).expectSuccessfulHandlerExecution();
    when(given(), restrict(1, List.of(), STRANGER))
        .expectException(unknownAt("household.member-unknown", "hiddenFrom"));
  }

  @Test
  void eachIsNamedOnce() {
    when(given(), restrict(1, List.of(), JONAS, JONAS))
        .expectException(refusedAt("confidentiality.named-twice", "hiddenFrom"));
    when(given(), restrict(1, List.of(EntryReader.MANAGER, EntryReader.MANAGER)))
        .expectException(refusedAt("confidentiality.named-twice", "visibleTo"));
  }

  @Test
  void onlyAKnownEntryIsRestricted() {
    when(given(), restrict(7, List.of(), JONAS))
        .expectException(unknownAt("confidentiality.entry-unknown", "eventId"));
    when(given(), open(7)).expectException(unknownAt("confidentiality.entry-unknown", "eventId"));
  }

  @Test
  void anEntryIsRestrictedOnceAtATime() {
    when(given(coordinator(), restricted()), restrict(1, List.of(), JONAS))
        .expectException(refusedAt("confidentiality.entry-restricted", "eventId"));
    when(given(restricted(), opened()), restrict(1, List.of(), JONAS))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void whoMayNotReadAnEntryNeitherOpensNorBuriesIt() {
    MarkEntryErroneous bury = new MarkEntryErroneous(FAMILY, entry(1), "not mine");
    when(given(restricted()), open(1)).expectException(HeldBack.class);
    when(given(restricted()), bury).expectException(HeldBack.class);
    when(given(restricted()), restrict(1, List.of(), METTE)).expectException(HeldBack.class);
    given(restricted())
        .when(bury, on(TODAY, "ole.friis", Role.MANAGER))
        .expectException(HeldBack.class);
    when(given(coordinator(), restricted()), bury).expectSuccessfulHandlerExecution();
    when(given(restricted(), opened()), bury).expectSuccessfulHandlerExecution();
  }

  private static CoordinatorAssigned coordinator() {
    return new CoordinatorAssigned(FAMILY, new EmployeeId("karen.holm"), day("2014-07-01"), null);
  }

  @Test
  void anEntryThatIsErroneousIsRestrictedToo() {
    EntryMarkedErroneous marked =
        new EntryMarkedErroneous(
            FAMILY, entry(1), Personal.of("another family"), List.of(METTE, JONAS), day(TODAY));
    when(given(marked), restrict(1, List.of(), JONAS)).expectSuccessfulHandlerExecution();
  }

  @Test
  void aRestrictionIsLifted() {
    when(given(coordinator(), restricted()), open(1))
        .expectEventsMatching(recorded(opened(), InformationKind.PLAN));
    when(given(), open(1))
        .expectException(refusedAt("confidentiality.entry-not-restricted", "eventId"));
    when(given(restricted(), opened()), open(1))
        .expectException(refusedWith("confidentiality.entry-not-restricted"));
  }

  @Test
  void anErroneousRestrictionRestrictsNothing() {
    EntryMarkedErroneous marked =
        new EntryMarkedErroneous(FAMILY, entry(2), Personal.of("wrong"), List.of(), day(TODAY));
    when(given(stored(entry(2), restricted()), marked), open(1))
        .expectException(refusedWith("confidentiality.entry-not-restricted"));
  }

  @Test
  void restrictingAndLiftingStayInTurn() {
    MarkEntryErroneous mark = new MarkEntryErroneous(FAMILY, entry(2), "wrong");
    when(given(stored(entry(2), restricted()), opened()), mark)
        .expectException(refusedWith("record.entry-has-dependents"));
    when(given(restricted(), stored(entry(2), opened()), restricted()), mark)
        .expectException(refusedWith("record.entry-has-dependents"));
  }
}
