package org.familyplan.query.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.familyplan.api.CaseFamily.EMIL;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.IDA;
import static org.familyplan.api.CaseFamily.JONAS;
import static org.familyplan.api.CaseFamily.METTE;
import static org.familyplan.api.CaseFamily.SOFIE;
import static org.familyplan.api.CaseFamily.STRANGER;
import static org.familyplan.api.CaseFamily.day;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.CaseFamily;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdEvent;
import org.familyplan.api.household.HouseholdEvent.CustodyRecorded;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberReturned;
import org.familyplan.api.household.HouseholdEvent.MemberDetailsCorrected;
import org.familyplan.api.household.HouseholdEvent.MemberEnrolled;
import org.familyplan.api.household.HouseholdEvent.MemberWithdrawn;
import org.familyplan.api.household.LeavingReason;
import org.familyplan.api.household.MemberView;
import org.familyplan.api.household.MemberView.Move;
import org.familyplan.api.household.Sex;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.Period;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.query.entries.Entries.MissingEntry;
import org.familyplan.query.entries.JsonEntries;
import org.junit.jupiter.api.Test;

class HouseholdProjectionTest {
  private static final Period ALWAYS = new Period(day("2014-06-20"), null);

  private final JsonEntries entries = new JsonEntries();

  /** The family, and what happened, numbered on from 100. */
  private void given(FamilyEvent... more) {
    List<Entry> log = new ArrayList<>();
    CaseFamily.family().forEach(event -> log.add(new Entry(entry(log.size()), event)));
    for (FamilyEvent event : more) {
      log.add(new Entry(entry(94 + log.size()), event));
    }
    Corrections.inForce(log).stream()
        .filter(each -> each.event() instanceof HouseholdEvent)
        .forEach(
            each ->
                HouseholdProjection.project(
                    (HouseholdEvent) each.event(), each.eventId(), entries));
  }

  private static EventId entry(long number) {
    return new EventId(new UUID(0, number));
  }

  private MemberView member(PersonId person, String on) {
    return HouseholdProjection.view(entries, day(on)).stream()
        .filter(each -> each.personId().equals(person))
        .findFirst()
        .orElseThrow();
  }

  private static FamilyMemberLeft left(String on) {
    return new FamilyMemberLeft(FAMILY, JONAS, day(on), LeavingReason.SEPARATION);
  }

  private static FamilyMemberReturned returned(String on) {
    return new FamilyMemberReturned(FAMILY, JONAS, day(on));
  }

  @Test
  void members_are_shown_in_the_order_in_which_they_were_added() {
    given();

    assertThat(HouseholdProjection.view(entries, day("2014-06-20")))
        .extracting(MemberView::personId)
        .containsExactly(METTE, JONAS, SOFIE, EMIL, IDA);
    assertThat(member(METTE, "2014-06-20"))
        .isEqualTo(
            new MemberView(
                METTE,
                FamilyRole.PROVIDER,
                Sex.FEMALE,
                Personal.of("Mette"),
                Personal.of(day("1983-03-14")),
                true,
                List.of(ALWAYS),
                List.of(),
                List.of(),
                List.of()));
  }

  @Test
  void the_dead_hold_no_custody_and_take_no_part() {
    given(
        new CustodyRecorded(FAMILY, EMIL, List.of(METTE, JONAS), day("2014-06-20")),
        new MemberEnrolled(FAMILY, JONAS, day("2014-07-01")),
        new FamilyMemberLeft(FAMILY, JONAS, day("2015-02-01"), LeavingReason.DEATH));

    assertThat(member(EMIL, "2015-01-31").custodyHolders()).containsExactly(METTE, JONAS);
    assertThat(member(EMIL, "2015-02-01").custodyHolders()).containsExactly(METTE);
    assertThat(member(JONAS, "2015-02-01").enrolled())
        .containsExactly(new Period(day("2014-07-01"), day("2015-02-01")));
    assertThat(HouseholdProjection.diedOn(entries, JONAS)).isEqualTo("2015-02-01");
    assertThat(HouseholdProjection.diedOn(entries, METTE)).isNull();
  }

  @Test
  void a_member_added_for_a_later_day_is_not_in_the_household_yet() {
    given();

    assertThat(member(METTE, "2014-06-19").inHousehold()).isFalse();
    assertThat(member(METTE, "2014-06-19").household()).containsExactly(ALWAYS);
  }

  @Test
  void a_member_who_left_and_returned_was_out_in_between() {
    given(left("2014-11-03"), returned("2015-05-04"));

    assertThat(member(JONAS, "2014-11-02").inHousehold()).isTrue();
    assertThat(member(JONAS, "2014-11-03").inHousehold()).isFalse();
    assertThat(member(JONAS, "2015-05-03").inHousehold()).isFalse();
    assertThat(member(JONAS, "2015-05-04").inHousehold()).isTrue();
    assertThat(member(JONAS, "2014-11-03").household())
        .containsExactly(
            new Period(day("2014-06-20"), day("2014-11-03")), new Period(day("2015-05-04"), null));
  }

  @Test
  void moves_are_shown_under_the_ids_that_a_correction_names() {
    given(left("2014-11-03"), returned("2015-05-04"));

    assertThat(member(JONAS, "2014-11-03").moves())
        .containsExactly(
            new Move(entry(100), day("2014-11-03"), false, LeavingReason.SEPARATION),
            new Move(entry(101), day("2015-05-04"), true, null));
  }

  @Test
  void a_corrected_move_stands_in_the_place_of_the_wrong_one() {
    FamilyMemberLeft right =
        new FamilyMemberLeft(FAMILY, JONAS, day("2014-11-10"), LeavingReason.MOVED_OUT);
    given(
        left("2014-11-03"),
        returned("2015-05-04"),
        new FactCorrected(
            FAMILY,
            entry(100),
            right,
            Personal.of("Lease seen"),
            List.of(JONAS),
            day("2014-11-10"),
            null));

    assertThat(member(JONAS, "2014-11-09").inHousehold()).isTrue();
    assertThat(member(JONAS, "2014-11-10").inHousehold()).isFalse();
    assertThat(member(JONAS, "2014-11-10").moves().getFirst())
        .isEqualTo(new Move(entry(102), day("2014-11-10"), false, LeavingReason.MOVED_OUT));
  }

  @Test
  void the_days_in_the_effort_are_shown() {
    given(
        new MemberEnrolled(FAMILY, JONAS, day("2014-06-20")),
        new MemberWithdrawn(FAMILY, JONAS, day("2014-11-20"), Personal.of("Moved")),
        new MemberEnrolled(FAMILY, JONAS, day("2015-05-06")));

    assertThat(member(JONAS, "2014-06-20").enrolled())
        .containsExactly(
            new Period(day("2014-06-20"), day("2014-11-20")), new Period(day("2015-05-06"), null));
    assertThat(member(METTE, "2014-06-20").enrolled()).isEmpty();
  }

  @Test
  void custody_told_late_does_not_undo_a_later_one() {
    given(custody("2006-09-09", METTE, JONAS), custody("2015-01-01", METTE), custody("2013-01-01"));

    assertThat(member(EMIL, "2006-09-08").custodyHolders()).isEmpty();
    assertThat(member(EMIL, "2012-12-31").custodyHolders()).containsExactly(METTE, JONAS);
    assertThat(member(EMIL, "2014-12-31").custodyHolders()).isEmpty();
    assertThat(member(EMIL, "2015-01-01").custodyHolders()).containsExactly(METTE);
  }

  @Test
  void custody_recorded_again_for_the_same_day_replaces_the_earlier_one() {
    given(custody("2006-09-09", METTE), custody("2006-09-09", METTE, JONAS));

    assertThat(member(EMIL, "2014-06-20").custodyHolders()).containsExactly(METTE, JONAS);
  }

  private static CustodyRecorded custody(String from, PersonId... holders) {
    return new CustodyRecorded(FAMILY, EMIL, List.of(holders), day(from));
  }

  @Test
  void details_are_shown_as_corrected_and_others_stay() {
    given(
        new MemberDetailsCorrected(
            FAMILY,
            SOFIE,
            null,
            null,
            "Sofie Marie",
            day("2000-05-21"),
            null,
            "Register seen",
            day("2015-01-01")));

    MemberView sofie = member(SOFIE, "2014-06-20");
    assertThat(sofie.name()).isEqualTo(Personal.of("Sofie Marie"));
    assertThat(sofie.birthDate()).isEqualTo(Personal.of(day("2000-05-21")));
    assertThat(sofie.role()).isEqualTo(FamilyRole.CHILD);
    assertThat(sofie.sex()).isEqualTo(Sex.FEMALE);
  }

  @Test
  void a_member_who_was_never_added_is_missed_loudly() {
    assertThatThrownBy(() -> given(new MemberEnrolled(FAMILY, STRANGER, day("2014-06-20"))))
        .isInstanceOf(MissingEntry.class);
  }
}
