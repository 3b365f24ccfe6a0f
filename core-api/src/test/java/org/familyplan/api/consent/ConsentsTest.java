package org.familyplan.api.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.JONAS;
import static org.familyplan.api.CaseFamily.METTE;
import static org.familyplan.api.CaseFamily.SOFIE;
import static org.familyplan.api.CaseFamily.day;
import static org.familyplan.api.consent.SharingPurpose.ASSESSMENT;
import static org.familyplan.api.consent.SharingPurpose.JOINT_PLAN;
import static org.familyplan.api.shared.Department.CHILD_AND_FAMILY;
import static org.familyplan.api.shared.Department.HEALTH;
import static org.familyplan.api.shared.Department.JOB_CENTRE;
import static org.familyplan.api.shared.InformationKind.EMPLOYMENT;
import static org.familyplan.api.shared.InformationKind.PLAN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.familyplan.api.consent.ConsentEvent.ConsentGiven;
import org.familyplan.api.consent.ConsentEvent.ConsentRefused;
import org.familyplan.api.consent.ConsentEvent.ConsentWithdrawn;
import org.familyplan.api.consent.ConsentEvent.InformationSharedWithoutConsent;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsentsTest {
  private static final List<Department> BOTH = List.of(JOB_CENTRE, CHILD_AND_FAMILY);
  private static final List<InformationKind> NO_HEALTH = List.of(PLAN, EMPLOYMENT);
  private static final List<InformationKind> ALL = List.of(InformationKind.values());

  private static ConsentId consent(int number) {
    return new ConsentId(new UUID(7, number));
  }

  private static ConsentGiven given(
      int number, List<InformationKind> kinds, String from, @Nullable String until) {
    return given(number, JOINT_PLAN, kinds, from, until);
  }

  private static ConsentGiven given(
      int number,
      SharingPurpose purpose,
      List<InformationKind> kinds,
      String from,
      @Nullable String until) {
    return new ConsentGiven(
        FAMILY,
        consent(number),
        JONAS,
        List.of(JONAS),
        BOTH,
        kinds,
        purpose,
        ConsentForm.WRITTEN,
        day(from),
        until == null ? null : day(until));
  }

  private static ConsentWithdrawn withdrawn(int number, String on) {
    return new ConsentWithdrawn(FAMILY, consent(number), JONAS, JONAS, null, day(on));
  }

  private static ConsentRefused refused(List<InformationKind> kinds, String on) {
    return new ConsentRefused(FAMILY, JONAS, JONAS, BOTH, kinds, JOINT_PLAN, null, day(on));
  }

  private static InformationSharedWithoutConsent shared(String from, String until) {
    return new InformationSharedWithoutConsent(
        FAMILY,
        new SharingId(new UUID(8, 1)),
        JONAS,
        BOTH,
        List.of(InformationKind.HEALTH),
        JOINT_PLAN,
        "RSL § 11 c",
        Personal.of("Emil's safety"),
        day(from),
        day(until));
  }

  private static Consents fold(ConsentEvent... events) {
    Consents consents = new Consents(person -> Optional.empty());
    Arrays.stream(events).forEach(consents::take);
    return consents;
  }

  private static MaySee health(Consents consents, String on) {
    return consents.maySee(JOINT_PLAN, JOB_CENTRE, JONAS, InformationKind.HEALTH, day(on));
  }

  private static SharingReason whyNot(Consents consents, String on) {
    MaySee answer = health(consents, on);
    assertThat(answer.may()).isFalse();
    return answer.reason();
  }

  @Test
  void withoutAnyWordNothingIsShared() {
    assertThat(whyNot(fold(), "2014-07-01")).isEqualTo(SharingReason.NEVER_GIVEN);
  }

  @Test
  void aConsentHoldsFromItsFirstDayUntilItsEnd() {
    Consents consents = fold(given(1, ALL, "2014-06-25", "2017-01-01"));

    assertThat(whyNot(consents, "2014-06-24")).isEqualTo(SharingReason.NEVER_GIVEN);
    assertThat(health(consents, "2014-06-25"))
        .isEqualTo(new MaySee(true, SharingReason.CONSENT, consent(1), null));
    assertThat(health(consents, "2016-12-31").may()).isTrue();
    assertThat(whyNot(consents, "2017-01-01")).isEqualTo(SharingReason.EXPIRED);
  }

  @Test
  void aWithdrawalEndsItThatDay() {
    Consents consents = fold(given(1, ALL, "2014-06-25", null), withdrawn(1, "2014-11-20"));

    assertThat(health(consents, "2014-11-19").may()).isTrue();
    assertThat(whyNot(consents, "2014-11-20")).isEqualTo(SharingReason.WITHDRAWN);
    assertThat(consents.isWithdrawn(consent(1))).isTrue();
    assertThat(consents.isInForceOn(consent(1), day("2014-11-19"))).isTrue();
    assertThat(consents.isInForceOn(consent(1), day("2014-11-20"))).isFalse();
  }

  @Test
  void jonasHealthCouldBeSeenOnlyAfterHisSecondConsent() {
    Consents consents =
        fold(
            given(1, NO_HEALTH, "2014-06-25", "2017-01-01"),
            withdrawn(1, "2014-11-20"),
            given(2, ALL, "2015-05-06", "2017-01-01"));

    assertThat(whyNot(consents, "2014-09-01")).isEqualTo(SharingReason.KIND_LEFT_OUT);
    assertThat(whyNot(consents, "2015-01-10")).isEqualTo(SharingReason.WITHDRAWN);
    assertThat(health(consents, "2015-05-10").consent()).isEqualTo(consent(2));
  }

  @Test
  void anotherDepartmentIsLeftOut() {
    Consents consents = fold(given(1, NO_HEALTH, "2014-06-25", null));

    assertThat(consents.maySee(JOINT_PLAN, HEALTH, JONAS, EMPLOYMENT, day("2014-07-01")).reason())
        .isEqualTo(SharingReason.DEPARTMENT_LEFT_OUT);
    assertThat(consents.maySee(JOINT_PLAN, JOB_CENTRE, JONAS, EMPLOYMENT, day("2014-07-01")).may())
        .isTrue();
  }

  @Test
  void anotherPersonHasNotConsented() {
    assertThat(
            fold(given(1, ALL, "2014-06-25", null))
                .maySee(JOINT_PLAN, JOB_CENTRE, METTE, EMPLOYMENT, day("2014-07-01"))
                .reason())
        .isEqualTo(SharingReason.NEVER_GIVEN);
  }

  @Test
  void aConsentIsForItsPurposeOnly() {
    Consents consents = fold(given(1, ASSESSMENT, ALL, "2014-06-25", null));

    assertThat(whyNot(consents, "2014-07-01")).isEqualTo(SharingReason.OTHER_PURPOSE);
    assertThat(
            consents
                .maySee(ASSESSMENT, JOB_CENTRE, JONAS, InformationKind.HEALTH, day("2014-07-01"))
                .may())
        .isTrue();
  }

  @Test
  void aRefusalIsTheReasonUntilConsentIsGiven() {
    Consents consents =
        fold(
            given(1, NO_HEALTH, "2014-06-25", null),
            refused(List.of(InformationKind.HEALTH), "2014-06-25"),
            given(2, ALL, "2015-05-06", null));

    assertThat(whyNot(consents, "2014-06-24")).isEqualTo(SharingReason.NEVER_GIVEN);
    assertThat(whyNot(consents, "2014-07-01")).isEqualTo(SharingReason.REFUSED);
    assertThat(health(consents, "2015-05-06").may()).isTrue();
  }

  @Test
  void theLastWordIsTheReason() {
    Consents refusedLast =
        fold(
            given(1, ALL, "2014-06-25", null),
            withdrawn(1, "2014-11-20"),
            refused(ALL, "2015-01-05"));
    Consents withdrawnLast =
        fold(
            refused(ALL, "2014-06-01"),
            given(1, ALL, "2014-06-25", null),
            withdrawn(1, "2014-11-20"));

    assertThat(whyNot(refusedLast, "2015-01-04")).isEqualTo(SharingReason.WITHDRAWN);
    assertThat(whyNot(refusedLast, "2015-01-05")).isEqualTo(SharingReason.REFUSED);
    assertThat(whyNot(withdrawnLast, "2015-01-05")).isEqualTo(SharingReason.WITHDRAWN);
  }

  @Test
  void aLegalBasisAllowsItForItsDays() {
    Consents consents = fold(shared("2014-12-01", "2014-12-15"));

    assertThat(whyNot(consents, "2014-11-30")).isEqualTo(SharingReason.NEVER_GIVEN);
    assertThat(health(consents, "2014-12-01"))
        .isEqualTo(new MaySee(true, SharingReason.WITHOUT_CONSENT, null, "RSL § 11 c"));
    assertThat(health(consents, "2014-12-14").may()).isTrue();
    assertThat(health(consents, "2014-12-15").may()).isFalse();
    assertThat(consents.maySee(JOINT_PLAN, JOB_CENTRE, JONAS, EMPLOYMENT, day("2014-12-01")).may())
        .isFalse();
    assertThat(consents.knows(new SharingId(new UUID(8, 1)))).isTrue();
    assertThat(consents.knows(new SharingId(new UUID(8, 2)))).isFalse();
  }

  @Test
  void whatADepartmentRecordedItselfItMaySee() {
    assertThat(
            fold()
                .maySeeEntry(
                    JOINT_PLAN,
                    List.of(JOB_CENTRE),
                    JOB_CENTRE,
                    List.of(JONAS),
                    EMPLOYMENT,
                    day("2014-07-01")))
        .isEqualTo(new MaySee(true, SharingReason.OWN_INFORMATION, null, null));
    assertThat(
            fold()
                .maySeeEntry(
                    JOINT_PLAN,
                    List.of(JOB_CENTRE),
                    HEALTH,
                    List.of(JONAS),
                    EMPLOYMENT,
                    day("2014-07-01"))
                .may())
        .isFalse();
    assertThat(
            fold()
                .maySeeEntry(
                    JOINT_PLAN, List.of(JOB_CENTRE), null, List.of(), EMPLOYMENT, day("2014-07-01"))
                .may())
        .isFalse();
  }

  @Test
  void anEntryAboutSeveralNeedsTheConsentOfEach() {
    Consents consents = fold(given(1, ALL, "2014-06-25", null));

    assertThat(
            consents
                .maySeeEntry(
                    JOINT_PLAN,
                    List.of(JOB_CENTRE),
                    HEALTH,
                    List.of(JONAS),
                    EMPLOYMENT,
                    day("2014-07-01"))
                .may())
        .isTrue();
    assertThat(
            consents
                .maySeeEntry(
                    JOINT_PLAN,
                    List.of(JOB_CENTRE),
                    HEALTH,
                    List.of(JONAS, METTE),
                    EMPLOYMENT,
                    day("2014-07-01"))
                .reason())
        .isEqualTo(SharingReason.NEVER_GIVEN);
  }

  @Test
  void thePlanItselfNeedsNoConsent() {
    Consents consents = fold(refused(ALL, "2014-06-01"));

    assertThat(consents.maySee(JOINT_PLAN, JOB_CENTRE, JONAS, PLAN, day("2014-07-01")))
        .isEqualTo(new MaySee(true, SharingReason.NO_CONSENT_NEEDED, null, null));
    assertThat(
            consents
                .maySeeEntry(JOINT_PLAN, List.of(), HEALTH, List.of(JONAS), PLAN, day("2014-07-01"))
                .may())
        .isTrue();
    assertThat(consents.maySee(JOINT_PLAN, JOB_CENTRE, JONAS, EMPLOYMENT, day("2014-07-01")).may())
        .isFalse();
  }

  @Test
  void theWordOfTheCustodyHoldersEndsWhenTheChildsOwnIsNeeded() {
    LocalDate fifteen = SOFIE_BORN.plusYears(15);
    Consents consents = ofSofie(givenFor(1, JOINT_PLAN, "2014-06-24", METTE, JONAS));

    assertThat(sofie(consents, fifteen.minusDays(1)).reason()).isEqualTo(SharingReason.CONSENT);
    assertThat(sofie(consents, fifteen).reason()).isEqualTo(SharingReason.OWN_WORD_NEEDED);
    assertThat(consents.isInForceOn(consent(1), fifteen)).isFalse();

    consents.take(givenFor(2, JOINT_PLAN, "2015-06-01", SOFIE));
    assertThat(sofie(consents, day("2015-05-31")).may()).isFalse();
    assertThat(sofie(consents, day("2015-06-01")).consent()).isEqualTo(consent(2));
  }

  @Test
  void whoseBirthIsNotKnownConsentsInPerson() {
    Consents consents = fold(givenFor(1, JOINT_PLAN, "2014-06-24", METTE, JONAS));

    assertThat(sofie(consents, day("2014-06-24")).reason())
        .isEqualTo(SharingReason.OWN_WORD_NEEDED);
  }

  private static final LocalDate SOFIE_BORN = day("2000-05-20");

  private static Consents ofSofie(ConsentEvent... events) {
    Consents consents =
        new Consents(person -> person.equals(SOFIE) ? Optional.of(SOFIE_BORN) : Optional.empty());
    for (ConsentEvent event : events) {
      consents.take(event);
    }
    return consents;
  }

  private static ConsentGiven givenFor(
      int number, SharingPurpose purpose, String from, PersonId... givenBy) {
    return new ConsentGiven(
        FAMILY,
        consent(number),
        SOFIE,
        List.of(givenBy),
        BOTH,
        ALL,
        purpose,
        ConsentForm.WRITTEN,
        day(from),
        null);
  }

  private static MaySee sofie(Consents consents, LocalDate day) {
    return consents.maySee(JOINT_PLAN, JOB_CENTRE, SOFIE, EMPLOYMENT, day);
  }
}
