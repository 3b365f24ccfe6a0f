package org.familyplan.query.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.JONAS;
import static org.familyplan.api.CaseFamily.METTE;
import static org.familyplan.api.CaseFamily.day;

import java.util.List;
import java.util.UUID;
import org.familyplan.api.confidentiality.ConfidentialityEvent;
import org.familyplan.api.confidentiality.ConfidentialityEvent.AddressProtectionLifted;
import org.familyplan.api.confidentiality.ConfidentialityEvent.AddressProtectionSet;
import org.familyplan.api.confidentiality.ConfidentialityEvent.AddressRecorded;
import org.familyplan.api.confidentiality.ConfidentialityEvent.EntryRestricted;
import org.familyplan.api.confidentiality.ConfidentialityEvent.RestrictionLifted;
import org.familyplan.api.confidentiality.ConfidentialityView;
import org.familyplan.api.confidentiality.ConfidentialityView.Address;
import org.familyplan.api.confidentiality.ConfidentialityView.Protection;
import org.familyplan.api.confidentiality.ConfidentialityView.RestrictedEntry;
import org.familyplan.api.confidentiality.EntryReader;
import org.familyplan.api.confidentiality.Restriction;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Tense;
import org.familyplan.query.entries.Entries.MissingEntry;
import org.familyplan.query.entries.JsonEntries;
import org.junit.jupiter.api.Test;

class ConfidentialityProjectionTest {
  private static final AddressRecorded FIRST =
      new AddressRecorded(FAMILY, METTE, Personal.of("Vestergade 1"), day("2014-06-20"));
  private static final AddressRecorded SECOND =
      new AddressRecorded(FAMILY, METTE, Personal.of("Havnegade 2"), day("2015-01-05"));
  private static final AddressProtectionSet PROTECTED =
      new AddressProtectionSet(
          FAMILY, METTE, Personal.of("threats"), day("2014-11-03"), day("2015-11-03"));
  private static final AddressProtectionLifted LIFTED =
      new AddressProtectionLifted(FAMILY, METTE, Personal.of("her wish"), day("2015-02-02"));
  private static final EntryRestricted RESTRICTED =
      new EntryRestricted(
          FAMILY,
          entry(50),
          Personal.of("violence"),
          List.of(EntryReader.COORDINATOR),
          List.of(JONAS),
          List.of(METTE),
          day("2014-11-03"));

  private final JsonEntries entries = new JsonEntries();

  private static EventId entry(int number) {
    return new EventId(new UUID(0, number));
  }

  /** What happened, as entries 1, 2, 3. */
  private ConfidentialityView given(String on, ConfidentialityEvent... events) {
    int number = 1;
    for (ConfidentialityEvent event : events) {
      ConfidentialityProjection.project(event, entry(number++), entries);
    }
    return ConfidentialityProjection.view(FAMILY, 9, entries, day(on));
  }

  private boolean isProtected(String on) {
    return ConfidentialityProjection.isAddressProtected(entries, METTE, day(on));
  }

  @Test
  void aProtectedAddressIsForTheCoordinatorAndManagersWhileItIsProtected() {
    given("2015-01-05", FIRST, SECOND, PROTECTED);
    Restriction kept =
        ConfidentialityProjection.restrictions(entries, day("2015-01-05"))
            .find(entry(1))
            .orElseThrow();
    assertThat(kept.cause()).isEqualTo(Restriction.Cause.ADDRESS_PROTECTED);
    assertThat(kept.hidesFromEmployee(List.of(EntryReader.TEAM_MEMBER))).isTrue();
    assertThat(kept.hidesFromEmployee(List.of(EntryReader.COORDINATOR))).isFalse();
    assertThat(kept.hidesFromEmployee(List.of(EntryReader.MANAGER))).isFalse();
    assertThat(ConfidentialityProjection.restrictions(entries, day("2015-01-05")).find(entry(2)))
        .isPresent();
    assertThat(ConfidentialityProjection.restrictions(entries, day("2015-11-03")).find(entry(1)))
        .isEmpty();
    assertThat(ConfidentialityProjection.restrictions(entries, day("2014-11-02")).find(entry(1)))
        .isEmpty();
  }

  @Test
  void addressesFollowEachOtherAndSayWhetherTheyAreShielded() {
    ConfidentialityView view = given("2015-01-05", SECOND, FIRST, PROTECTED);

    assertThat(view.familyId()).isEqualTo(FAMILY);
    assertThat(view.version()).isEqualTo(9);
    assertThat(view.validAt()).isEqualTo(day("2015-01-05"));
    assertThat(view.addresses())
        .containsExactly(
            new Address(
                entry(2),
                METTE,
                Personal.of("Vestergade 1"),
                day("2014-06-20"),
                day("2015-01-05"),
                Tense.PAST,
                true),
            new Address(
                entry(1),
                METTE,
                Personal.of("Havnegade 2"),
                day("2015-01-05"),
                null,
                Tense.CURRENT,
                true));
  }

  @Test
  void anAddressIsProtectedUntilItsEndOrUntilItIsLifted() {
    given("2014-11-03", PROTECTED);
    assertThat(isProtected("2014-11-02")).isFalse();
    assertThat(isProtected("2014-11-03")).isTrue();
    assertThat(isProtected("2015-11-02")).isTrue();
    assertThat(isProtected("2015-11-03")).isFalse();
    assertThat(ConfidentialityProjection.isAddressProtected(entries, JONAS, day("2015-01-05")))
        .isFalse();

    ConfidentialityProjection.project(LIFTED, entry(2), entries);
    assertThat(isProtected("2015-02-01")).isTrue();
    assertThat(isProtected("2015-02-02")).isFalse();
  }

  @Test
  void protectionsAreShownAsTheyWere() {
    assertThat(given("2015-02-02", PROTECTED, LIFTED).protections())
        .containsExactly(
            new Protection(
                entry(1),
                METTE,
                Personal.of("threats"),
                day("2014-11-03"),
                day("2015-02-02"),
                Tense.PAST));
  }

  @Test
  void restrictedEntriesAreShown() {
    assertThat(given("2014-11-03", RESTRICTED).restrictions())
        .containsExactly(
            new RestrictedEntry(
                entry(1),
                entry(50),
                Personal.of("violence"),
                List.of(EntryReader.COORDINATOR),
                List.of(JONAS),
                day("2014-11-03"),
                null));

    ConfidentialityView lifted =
        given(
            "2014-12-01",
            new RestrictionLifted(
                FAMILY, entry(50), Personal.of("solved"), List.of(METTE), day("2014-12-01")));
    assertThat(lifted.restrictions())
        .extracting(RestrictedEntry::liftedOn)
        .containsExactly(day("2014-12-01"));
  }

  @Test
  void liftingWhatIsNotThereIsLoud() {
    assertThatThrownBy(() -> given("2015-02-02", LIFTED)).isInstanceOf(MissingEntry.class);
  }
}
