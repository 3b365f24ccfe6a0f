package org.familyplan.api.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.JONAS;
import static org.familyplan.api.CaseFamily.METTE;
import static org.familyplan.api.CaseFamily.day;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.confidentiality.ConfidentialityEvent.EntryRestricted;
import org.familyplan.api.confidentiality.ConfidentialityEvent.RestrictionLifted;
import org.familyplan.api.confidentiality.Restriction.Cause;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.NoteRecorded;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.Personal;
import org.junit.jupiter.api.Test;

class RestrictionsTest {
  private static final NoteRecorded NOTE =
      new NoteRecorded(
          FAMILY,
          List.of(METTE),
          InformationKind.SOCIAL,
          Personal.of("A quarrel"),
          day("2014-10-30"));
  private static final EntryRestricted RESTRICTED =
      new EntryRestricted(
          FAMILY,
          entry(1),
          Personal.of("violence"),
          List.of(EntryReader.COORDINATOR),
          List.of(JONAS),
          List.of(METTE),
          day("2014-11-01"));
  private static final RestrictionLifted LIFTED =
      new RestrictionLifted(
          FAMILY, entry(1), Personal.of("solved"), List.of(METTE), day("2014-12-01"));

  private static EventId entry(int number) {
    return new EventId(new UUID(3, number));
  }

  /** These events as entries 1, 2, 3. */
  private static Restrictions of(FamilyEvent... events) {
    List<Entry> log = new ArrayList<>();
    for (FamilyEvent event : events) {
      log.add(new Entry(entry(log.size() + 1), event));
    }
    return Restrictions.of(log);
  }

  private static EntryMarkedErroneous marked(int number) {
    return new EntryMarkedErroneous(
        FAMILY, entry(number), Personal.of("another family"), List.of(METTE), day("2014-11-02"));
  }

  @Test
  void anEntryIsOpenUntilItIsRestrictedAndAfterThat() {
    assertThat(of(NOTE).find(entry(1))).isEmpty();
    assertThat(of(NOTE, RESTRICTED, LIFTED).find(entry(1))).isEmpty();
    assertThat(of(NOTE, RESTRICTED).find(entry(2))).isEmpty();
  }

  @Test
  void aRestrictedEntryIsReadByThoseNamed() {
    Restriction restriction = of(NOTE, RESTRICTED).find(entry(1)).orElseThrow();

    assertThat(restriction.cause()).isEqualTo(Cause.RESTRICTED);
    assertThat(restriction.hidesFromEmployee(List.of(EntryReader.TEAM_MEMBER))).isTrue();
    assertThat(
            restriction.hidesFromEmployee(
                List.of(EntryReader.TEAM_MEMBER, EntryReader.COORDINATOR)))
        .isFalse();
    assertThat(restriction.hidesFromMember(JONAS)).isTrue();
    assertThat(restriction.hidesFromMember(METTE)).isFalse();
  }

  @Test
  void whereOnlyMembersAreKeptOutEmployeesReadOn() {
    assertThat(
            new Restriction(Cause.RESTRICTED, List.of(), List.of(JONAS))
                .hidesFromEmployee(List.of()))
        .isFalse();
  }

  @Test
  void anErroneousEntryIsReadByManagersOnly() {
    Restriction restriction = of(NOTE, RESTRICTED, marked(1)).find(entry(1)).orElseThrow();

    assertThat(restriction.cause()).isEqualTo(Cause.ERRONEOUS);
    assertThat(restriction.hidesFromEmployee(List.of(EntryReader.COORDINATOR))).isTrue();
    assertThat(restriction.hidesFromEmployee(List.of(EntryReader.MANAGER))).isFalse();
    assertThat(restriction.hidesFromMember(METTE)).isTrue();
  }

  @Test
  void anErroneousRestrictionHidesNothing() {
    Restrictions restrictions = of(NOTE, RESTRICTED, marked(2));

    assertThat(restrictions.find(entry(1))).isEmpty();
    assertThat(restrictions.find(entry(2)).map(Restriction::cause)).contains(Cause.ERRONEOUS);
  }
}
