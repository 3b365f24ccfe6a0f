package org.familyplan.query.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.JONAS;
import static org.familyplan.api.CaseFamily.METTE;
import static org.familyplan.api.CaseFamily.day;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.CaseFamily;
import org.familyplan.api.consent.ConsentEvent;
import org.familyplan.api.consent.ConsentEvent.ConsentGiven;
import org.familyplan.api.consent.ConsentEvent.ConsentRefused;
import org.familyplan.api.consent.ConsentEvent.ConsentWithdrawn;
import org.familyplan.api.consent.ConsentEvent.InformationSharedWithoutConsent;
import org.familyplan.api.consent.ConsentForm;
import org.familyplan.api.consent.ConsentId;
import org.familyplan.api.consent.Consents;
import org.familyplan.api.consent.ConsentsView;
import org.familyplan.api.consent.ConsentsView.Consent;
import org.familyplan.api.consent.ConsentsView.Refusal;
import org.familyplan.api.consent.ConsentsView.Sharing;
import org.familyplan.api.consent.ConsentsView.Withdrawal;
import org.familyplan.api.consent.SharingId;
import org.familyplan.api.consent.SharingPurpose;
import org.familyplan.api.consent.SharingReason;
import org.familyplan.api.consent.SharingView.Line;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Tense;
import org.familyplan.query.entries.Entries.MissingEntry;
import org.familyplan.query.entries.JsonEntries;
import org.familyplan.query.entries.MemoryEntries;
import org.familyplan.query.entries.Origin;
import org.familyplan.query.household.HouseholdProjection;
import org.familyplan.query.moment.Told;
import org.familyplan.query.plan.PlanFold;
import org.junit.jupiter.api.Test;

class ConsentProjectionTest {
  private static final ConsentId CONSENT = new ConsentId(new UUID(7, 1));
  private static final List<Department> DEPARTMENTS = List.of(Department.JOB_CENTRE);
  private static final List<InformationKind> KINDS = List.of(InformationKind.SOCIAL);

  private final JsonEntries entries = new JsonEntries();

  private static EventId entry(int number) {
    return new EventId(new UUID(0, number));
  }

  /** The family, and what happened, numbered on from 100. */
  private static List<Entry> log(FamilyEvent... more) {
    List<Entry> log = new ArrayList<>();
    CaseFamily.family().forEach(event -> log.add(new Entry(entry(log.size()), event)));
    for (FamilyEvent event : more) {
      log.add(new Entry(entry(94 + log.size()), event));
    }
    return log;
  }

  private ConsentsView given(String on, FamilyEvent... more) {
    Corrections.inForce(log(more)).stream()
        .filter(each -> each.event() instanceof ConsentEvent)
        .forEach(
            each ->
                ConsentProjection.project((ConsentEvent) each.event(), each.eventId(), entries));
    return ConsentProjection.view(FAMILY, 7, entries, day(on));
  }

  private static ConsentGiven consented() {
    return new ConsentGiven(
        FAMILY,
        CONSENT,
        JONAS,
        List.of(JONAS),
        DEPARTMENTS,
        KINDS,
        SharingPurpose.JOINT_PLAN,
        ConsentForm.WRITTEN,
        day("2014-06-25"),
        day("2017-01-01"));
  }

  private static ConsentWithdrawn withdrawn() {
    return new ConsentWithdrawn(
        FAMILY, CONSENT, JONAS, JONAS, Personal.of("moved"), day("2014-11-20"));
  }

  private static ConsentRefused refused() {
    return new ConsentRefused(
        FAMILY,
        METTE,
        METTE,
        DEPARTMENTS,
        KINDS,
        SharingPurpose.JOINT_PLAN,
        Personal.of("not now"),
        day("2014-06-24"));
  }

  private static InformationSharedWithoutConsent shared() {
    return new InformationSharedWithoutConsent(
        FAMILY,
        new SharingId(new UUID(8, 1)),
        METTE,
        DEPARTMENTS,
        KINDS,
        SharingPurpose.JOINT_PLAN,
        "RSL § 11 c",
        Personal.of("Emil's safety"),
        day("2014-12-01"),
        day("2014-12-15"));
  }

  @Test
  void aConsentIsShownWithItsTense() {
    ConsentsView view = given("2014-06-25", consented());

    assertThat(view.familyId()).isEqualTo(FAMILY);
    assertThat(view.version()).isEqualTo(7);
    assertThat(view.validAt()).isEqualTo(day("2014-06-25"));
    assertThat(view.consents())
        .containsExactly(
            new Consent(
                entry(100),
                CONSENT,
                JONAS,
                List.of(JONAS),
                DEPARTMENTS,
                KINDS,
                SharingPurpose.JOINT_PLAN,
                ConsentForm.WRITTEN,
                day("2014-06-25"),
                day("2017-01-01"),
                Tense.CURRENT,
                null));
    assertThat(tense("2014-06-24")).isEqualTo(Tense.UPCOMING);
    assertThat(tense("2017-01-01")).isEqualTo(Tense.PAST);
  }

  private Tense tense(String on) {
    return ConsentProjection.view(FAMILY, 7, entries, day(on)).consents().getFirst().tense();
  }

  @Test
  void aWithdrawnConsentKeepsItsHistory() {
    ConsentsView view = given("2014-11-20", consented(), withdrawn());

    assertThat(view.consents())
        .extracting(Consent::until, Consent::tense, Consent::withdrawal)
        .containsExactly(
            tuple(
                day("2017-01-01"),
                Tense.PAST,
                new Withdrawal(entry(101), JONAS, Personal.of("moved"), day("2014-11-20"))));
    assertThat(tense("2014-11-19")).isEqualTo(Tense.CURRENT);
  }

  @Test
  void refusalsAndSharingsAreShown() {
    ConsentsView view = given("2014-12-01", refused(), shared());

    assertThat(view.refusals())
        .containsExactly(
            new Refusal(
                entry(100),
                METTE,
                METTE,
                DEPARTMENTS,
                KINDS,
                SharingPurpose.JOINT_PLAN,
                Personal.of("not now"),
                day("2014-06-24")));
    assertThat(view.sharings())
        .containsExactly(
            new Sharing(
                entry(101),
                new SharingId(new UUID(8, 1)),
                METTE,
                DEPARTMENTS,
                KINDS,
                SharingPurpose.JOINT_PLAN,
                "RSL § 11 c",
                Personal.of("Emil's safety"),
                day("2014-12-01"),
                day("2014-12-15"),
                Tense.CURRENT));
  }

  @Test
  void whatIsRememberedAnswersWhoMaySee() {
    given("2014-12-01", consented(), withdrawn(), refused(), shared());

    Consents consents = ConsentProjection.consents(entries);

    assertThat(
            List.of(
                maySee(consents, "2014-11-19"),
                maySee(consents, "2014-11-20"),
                consents
                    .maySee(
                        SharingPurpose.JOINT_PLAN,
                        Department.JOB_CENTRE,
                        METTE,
                        InformationKind.SOCIAL,
                        day("2014-06-24"))
                    .reason(),
                consents
                    .maySee(
                        SharingPurpose.JOINT_PLAN,
                        Department.JOB_CENTRE,
                        METTE,
                        InformationKind.SOCIAL,
                        day("2014-12-01"))
                    .reason()))
        .containsExactly(
            SharingReason.CONSENT,
            SharingReason.WITHDRAWN,
            SharingReason.REFUSED,
            SharingReason.WITHOUT_CONSENT);
  }

  private static SharingReason maySee(Consents consents, String on) {
    return consents
        .maySee(
            SharingPurpose.JOINT_PLAN,
            Department.JOB_CENTRE,
            JONAS,
            InformationKind.SOCIAL,
            day(on))
        .reason();
  }

  @Test
  void aWithdrawalWithoutItsConsentIsLoud() {
    assertThatThrownBy(() -> given("2014-11-20", withdrawn())).isInstanceOf(MissingEntry.class);
  }

  @Test
  void everyMemberDepartmentAndKindHasItsLine() {
    List<Line> lines = lines(log(consented()));

    assertThat(lines)
        .hasSize(5 * Department.values().length * InformationKind.values().length)
        .filteredOn(ConsentProjectionTest::byConsent)
        .containsExactly(
            new Line(
                JONAS,
                Department.JOB_CENTRE,
                InformationKind.SOCIAL,
                true,
                SharingReason.CONSENT,
                CONSENT,
                null,
                0));
  }

  private static List<Line> lines(List<Entry> known) {
    MemoryEntries then = new MemoryEntries();
    new PlanFold().fold(known.stream().map(ConsentProjectionTest::told).toList(), then);
    return new SharingLines(
            SharingPurpose.JOINT_PLAN,
            day("2014-07-01"),
            ConsentProjection.consents(then),
            List.of())
        .about(HouseholdProjection.members(then));
  }

  private static Told told(Entry entry) {
    return new Told(entry, new Origin(entry.eventId(), InformationKind.PLAN, List.of(), null));
  }

  /** What is of the plan is seen in any case. */
  private static boolean byConsent(Line line) {
    return line.may() && line.informationKind() != InformationKind.PLAN;
  }

  @Test
  void whatWasNotKnownYetDoesNotCount() {
    List<Entry> all =
        log(
            consented(),
            new EntryMarkedErroneous(
                FAMILY,
                entry(100),
                Personal.of("another Jonas"),
                List.of(JONAS),
                day("2014-08-01")));
    List<Entry> before = all.subList(0, all.size() - 1);

    assertThat(lines(before)).anyMatch(ConsentProjectionTest::byConsent);
    assertThat(lines(all)).noneMatch(ConsentProjectionTest::byConsent);
  }
}
