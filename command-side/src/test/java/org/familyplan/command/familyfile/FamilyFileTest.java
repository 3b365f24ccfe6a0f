package org.familyplan.command.familyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.HOME_SUPPORT;
import static org.familyplan.api.CaseFamily.LOLLAND;
import static org.familyplan.api.CaseFamily.METTE;
import static org.familyplan.api.CaseFamily.WORK;
import static org.familyplan.api.CaseFamily.day;
import static org.familyplan.command.DecisionFixture.on;
import static org.familyplan.command.DecisionFixture.refusedWith;
import static org.familyplan.command.Outcomes.decision;
import static org.familyplan.command.Outcomes.entry;
import static org.familyplan.command.Outcomes.log;
import static org.familyplan.command.Outcomes.recorded;
import static org.familyplan.command.Outcomes.refusedAt;
import static org.familyplan.command.Outcomes.stored;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.TestExecutor;
import org.familyplan.api.CaseFamily;
import org.familyplan.api.familyfile.ClosureReason;
import org.familyplan.api.familyfile.DisposalReason;
import org.familyplan.api.familyfile.ExternalId;
import org.familyplan.api.familyfile.FamilyFileCommand.CloseFamilyFile;
import org.familyplan.api.familyfile.FamilyFileCommand.DisposeOfFile;
import org.familyplan.api.familyfile.FamilyFileCommand.OpenFamilyFile;
import org.familyplan.api.familyfile.FamilyFileCommand.ReopenFamilyFile;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileClosed;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileReopened;
import org.familyplan.api.familyfile.FamilyFileEvent.FileDisposed;
import org.familyplan.api.goal.GoalArea;
import org.familyplan.api.goal.GoalEvent.GoalAchieved;
import org.familyplan.api.household.HouseholdCommand.EnrolMember;
import org.familyplan.api.intervention.EndReason;
import org.familyplan.api.intervention.InterventionEvent.InterventionEnded;
import org.familyplan.api.intervention.InterventionEvent.InterventionGranted;
import org.familyplan.api.intervention.InterventionType;
import org.familyplan.api.record.RecordCommand.MarkEntryErroneous;
import org.familyplan.api.record.RecordCommand.RecordNote;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.DecisionFixture;
import org.familyplan.platform.eventstore.HandOver.Claim;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FamilyFileTest {
  private static final String TODAY = "2016-12-20";
  private static final ExternalId ESDH = new ExternalId("esdh", "2014-00417");
  private static final EventId ACHIEVED = entry(1);
  private static final EventId ENDED = entry(2);
  private static final EventId CLOSED = entry(3);
  private static final EventId REOPENED = entry(4);

  /** The family with one goal and home support for it, and what happened. */
  private static TestExecutor<Family> given(Object... more) {
    List<Object> events = new ArrayList<>(CaseFamily.family());
    events.add(CaseFamily.work());
    events.add(granted());
    events.addAll(List.of(more));
    return DecisionFixture.fixture().given(log(events));
  }

  /** The goal is reached, the support has ended on 2016-10-04, and what happened then. */
  private static TestExecutor<Family> allEnded(Object... more) {
    List<Object> events = new ArrayList<>();
    events.add(stored(ACHIEVED, achieved("2016-01-04")));
    events.add(stored(ENDED, ended("2016-10-05")));
    events.addAll(List.of(more));
    return given(events.toArray());
  }

  private static FamilyEvent granted() {
    return new InterventionGranted(
        FAMILY,
        HOME_SUPPORT,
        InterventionType.HOME_SUPPORT,
        List.of(WORK),
        List.of(),
        Department.CHILD_AND_FAMILY,
        null,
        null,
        null,
        null,
        null,
        null,
        day("2014-07-22"));
  }

  private static FamilyEvent achieved(String on) {
    return new GoalAchieved(
        FAMILY, WORK, List.of(METTE), GoalArea.EMPLOYMENT, Personal.of("Contract"), day(on));
  }

  private static FamilyEvent ended(String on) {
    return new InterventionEnded(
        FAMILY,
        HOME_SUPPORT,
        InterventionType.HOME_SUPPORT,
        List.of(),
        EndReason.HANDED_ON,
        null,
        day(on));
  }

  private static FamilyFileClosed closed(String on) {
    return new FamilyFileClosed(
        FAMILY, day(on), ClosureReason.NO_FURTHER_NEED_FAMILY, Personal.of("The mornings work"));
  }

  private static FamilyFileReopened reopened(String on) {
    return new FamilyFileReopened(FAMILY, day(on), Personal.of("Relapse"));
  }

  private static OpenFamilyFile open(String referred, String accepted, String opened) {
    return open(referred, accepted, opened, "HELHED_2014", "2014-09-01", ESDH);
  }

  private static OpenFamilyFile open(
      String referred,
      String accepted,
      String opened,
      @Nullable String programme,
      @Nullable String cohortFrom,
      ExternalId... externalIds) {
    return new OpenFamilyFile(
        FAMILY,
        day(opened),
        day(referred),
        day(accepted),
        programme,
        cohortFrom == null ? null : day(cohortFrom),
        List.of(externalIds));
  }

  private static CloseFamilyFile close(String on) {
    return new CloseFamilyFile(
        FAMILY, day(on), ClosureReason.NO_FURTHER_NEED_FAMILY, "The mornings work");
  }

  private static ReopenFamilyFile reopen(String on) {
    return new ReopenFamilyFile(FAMILY, day(on), "Relapse");
  }

  private static MarkEntryErroneous erroneous(EventId entry) {
    return new MarkEntryErroneous(FAMILY, entry, "By mistake");
  }

  @Test
  void a_file_is_opened_for_the_municipality_of_the_employee() {
    DecisionFixture.fixture()
        .givenNoPriorActivity()
        .when(open("2014-06-10", "2014-06-17", "2014-06-20"), on("2014-06-20"))
        .expectEventsMatching(recorded(CaseFamily.opened(), InformationKind.PLAN));
  }

  @Test
  void referral_acceptance_and_opening_may_fall_on_one_day_and_the_first_day_lie_ahead() {
    opening(open("2014-06-20", "2014-06-20", "2014-06-20")).expectSuccess();
    opening(open("2014-06-20", "2014-06-20", "2014-07-01")).expectSuccess();
  }

  @Test
  void a_family_is_not_accepted_before_it_is_referred() {
    opening(open("2014-06-18", "2014-06-17", "2014-06-20"))
        .expectRefusal("familyfile.dates-out-of-order", "openedOn");
  }

  @Test
  void a_file_is_not_opened_before_the_family_is_accepted() {
    opening(open("2014-06-10", "2014-06-17", "2014-06-16"))
        .expectRefusal("familyfile.dates-out-of-order", "openedOn");
  }

  @Test
  void a_family_is_not_accepted_tomorrow() {
    opening(open("2014-06-10", "2014-06-21", "2014-06-22"))
        .expectRefusal("familyfile.accepted-in-future", "acceptedOn");
  }

  @Test
  void a_family_counts_in_a_programmes_cohort_only() {
    opening(open("2014-06-10", "2014-06-17", "2014-06-20", null, "2014-09-01"))
        .expectRefusal("familyfile.cohort-without-programme", "cohortFrom");
    opening(open("2014-06-10", "2014-06-17", "2014-06-20", "HELHED_2014", null)).expectSuccess();
    opening(open("2014-06-10", "2014-06-17", "2014-06-20", null, null)).expectSuccess();
  }

  @Test
  void an_external_id_is_named_once() {
    opening(open("2014-06-10", "2014-06-17", "2014-06-20", null, null, ESDH, ESDH))
        .expectRefusal("familyfile.external-id-repeated", "externalIds");
  }

  @Test
  void every_external_id_is_claimed_for_the_municipality() {
    ExternalId other = new ExternalId("dubu", "2014-00417");
    Opening opening =
        opening(open("2014-06-10", "2014-06-17", "2014-06-20", null, null, ESDH, other));
    opening.expectSuccess();

    assertThat(decision(opening.metaData()).claims())
        .containsExactly(
            new Claim("familyfile.external-id", LOLLAND + ":esdh:2014-00417"),
            new Claim("familyfile.external-id", LOLLAND + ":dubu:2014-00417"));
  }

  /** A file to open on 2014-06-20. */
  private record Opening(OpenFamilyFile command, MetaData metaData) {
    void expectSuccess() {
      DecisionFixture.fixture()
          .givenNoPriorActivity()
          .when(command, metaData)
          .expectSuccessfulHandlerExecution();
    }

    void expectRefusal(String code, String component) {
      DecisionFixture.fixture()
          .givenNoPriorActivity()
          .when(command, metaData)
          .expectException(refusedAt(code, component));
    }
  }

  private static Opening opening(OpenFamilyFile command) {
    return new Opening(command, on("2014-06-20"));
  }

  @Test
  void a_file_is_closed_when_all_has_ended() {
    allEnded()
        .when(close("2016-12-20"), on(TODAY))
        .expectEventsMatching(recorded(closed("2016-12-20"), InformationKind.PLAN));
  }

  @Test
  void a_file_without_goals_is_closed() {
    DecisionFixture.fixture()
        .given(log(CaseFamily.family()))
        .when(close("2014-06-20"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_file_is_not_closed_over_an_open_goal() {
    given(ended("2016-10-05"))
        .when(close(TODAY), on(TODAY))
        .expectException(refusedAt("familyfile.goals-open", "familyId"));
  }

  @Test
  void a_file_is_not_closed_over_an_intervention_that_has_not_ended() {
    given(achieved("2016-01-04"))
        .when(close(TODAY), on(TODAY))
        .expectException(refusedAt("familyfile.interventions-running", "familyId"));
  }

  @Test
  void a_file_is_not_closed_before_the_last_goal_ended() {
    given(achieved("2016-10-06"), ended("2016-10-05"))
        .when(close("2016-10-05"), on(TODAY))
        .expectException(refusedAt("familyfile.closed-before-end", "closedOn"));
  }

  @Test
  void a_file_is_not_closed_before_the_last_day_of_the_help() {
    allEnded()
        .when(close("2016-10-03"), on(TODAY))
        .expectException(refusedAt("familyfile.closed-before-end", "closedOn"));
  }

  @Test
  void a_file_is_closed_on_the_last_day_of_the_help() {
    allEnded().when(close("2016-10-04"), on(TODAY)).expectSuccessfulHandlerExecution();
  }

  @Test
  void a_file_is_not_closed_tomorrow() {
    allEnded()
        .when(close("2016-12-21"), on(TODAY))
        .expectException(refusedAt("familyfile.closed-in-future", "closedOn"));
  }

  @Test
  void a_file_is_not_closed_before_it_was_opened() {
    DecisionFixture.fixture()
        .given(log(CaseFamily.family()))
        .when(close("2014-06-19"), on(TODAY))
        .expectException(refusedAt("familyfile.closed-before-opened", "closedOn"));
  }

  @Test
  void a_closed_file_is_not_closed_again() {
    allEnded(closed("2016-12-19"))
        .when(close(TODAY), on(TODAY))
        .expectException(refusedAt("familyfile.closed", "familyId"));
  }

  @Test
  void a_closed_file_takes_no_other_facts() {
    allEnded(closed("2016-12-19"))
        .when(new EnrolMember(FAMILY, METTE, day(TODAY)), on(TODAY))
        .expectException(refusedWith("familyfile.closed"));
  }

  @Test
  void a_closed_file_takes_notes() {
    allEnded(closed("2016-12-19"))
        .when(
            new RecordNote(FAMILY, List.of(), InformationKind.PLAN, "Thank you", day(TODAY)),
            on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_closed_file_is_reopened() {
    allEnded(closed("2016-12-19"))
        .when(reopen("2016-12-20"), on(TODAY))
        .expectEventsMatching(recorded(reopened("2016-12-20"), InformationKind.PLAN));
  }

  @Test
  void an_open_file_is_not_reopened() {
    given()
        .when(reopen(TODAY), on(TODAY))
        .expectException(refusedAt("familyfile.not-closed", "familyId"));
  }

  @Test
  void a_file_is_reopened_after_the_day_on_which_it_was_closed() {
    allEnded(closed("2016-12-19"))
        .when(reopen("2016-12-19"), on(TODAY))
        .expectException(refusedAt("familyfile.reopened-before-closure", "reopenedOn"));
  }

  @Test
  void a_file_is_not_reopened_tomorrow() {
    allEnded(closed("2016-12-19"))
        .when(reopen("2016-12-21"), on(TODAY))
        .expectException(refusedAt("familyfile.reopened-in-future", "reopenedOn"));
  }

  @Test
  void a_reopened_file_is_open() {
    allEnded(closed("2016-12-01"), reopened("2016-12-10"))
        .when(new EnrolMember(FAMILY, METTE, day(TODAY)), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_reopened_file_is_closed_again_only_after_that() {
    allEnded(closed("2016-12-01"), reopened("2016-12-10"))
        .when(close("2016-12-10"), on(TODAY))
        .expectSuccessfulHandlerExecution();
    allEnded(closed("2016-12-01"), reopened("2016-12-10"))
        .when(close("2016-12-09"), on(TODAY))
        .expectException(refusedAt("familyfile.closed-before-opened", "closedOn"));
  }

  @Test
  void a_closure_made_by_mistake_is_taken_back() {
    allEnded(stored(CLOSED, closed("2016-12-19")))
        .when(erroneous(CLOSED), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_closure_stays_while_the_reopening_rests_on_it() {
    allEnded(stored(CLOSED, closed("2016-12-01")), stored(REOPENED, reopened("2016-12-10")))
        .when(erroneous(CLOSED), on(TODAY))
        .expectException(refusedAt("record.entry-has-dependents", "eventId"));
  }

  @Test
  void a_reopening_made_by_mistake_is_taken_back_while_nothing_is_open() {
    allEnded(stored(CLOSED, closed("2016-12-01")), stored(REOPENED, reopened("2016-12-10")))
        .when(erroneous(REOPENED), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_reopening_stays_while_a_goal_is_open() {
    allEnded(
            stored(CLOSED, closed("2016-12-01")),
            stored(REOPENED, reopened("2016-12-10")),
            CaseFamily.mornings())
        .when(erroneous(REOPENED), on(TODAY))
        .expectException(refusedWith("record.entry-has-dependents"));
  }

  @Test
  void an_achievement_stays_while_the_file_is_closed() {
    allEnded(closed("2016-12-19"))
        .when(erroneous(ACHIEVED), on(TODAY))
        .expectException(refusedAt("record.entry-has-dependents", "eventId"));
  }

  @Test
  void the_end_of_an_intervention_stays_while_the_file_is_closed() {
    allEnded(closed("2016-12-19"))
        .when(erroneous(ENDED), on(TODAY))
        .expectException(refusedAt("record.entry-has-dependents", "eventId"));
  }

  private static DisposeOfFile disposal(String on) {
    return new DisposeOfFile(FAMILY, DisposalReason.NO_LONGER_NEEDED, "arkivloven", day(on));
  }

  private static TestExecutor<Family> closedFile(Object... more) {
    List<Object> events = new ArrayList<>();
    events.add(
        stored(
            CLOSED,
            new FamilyFileClosed(
                FAMILY, day(TODAY), ClosureReason.NO_FURTHER_NEED_FAMILY, Personal.of("Well"))));
    events.addAll(List.of(more));
    return allEnded(events.toArray());
  }

  @Test
  void aClosedFileIsDisposedOfWhenItsReviewIsDue() {
    MetaData then = on("2021-12-20");
    closedFile()
        .when(disposal("2021-12-20"), then)
        .expectSuccessfulHandlerExecution()
        .expectState(
            family -> {
              assertThat(decision(then).erasesFamily()).isTrue();
              assertThat(decision(then).erasedPersons()).contains(METTE);
              assertThat(decision(then).recorded())
                  .singleElement()
                  .satisfies(
                      each ->
                          assertThat((FileDisposed) each.event())
                              .satisfies(
                                  e -> {
                                    assertThat(e.persons()).isPositive();
                                    assertThat(e.erasedFields())
                                        .isGreaterThanOrEqualTo(e.erasedEntries());
                                    assertThat(e.erasedEntries()).isGreaterThan(e.persons());
                                  }));
            });
  }

  @Test
  void aFileIsNotDisposedOfBeforeItsReviewIsDue() {
    closedFile()
        .when(disposal("2021-12-19"), on("2021-12-20"))
        .expectException(refusedAt("familyfile.review-not-due", "disposedOn"));
    closedFile()
        .when(disposal("2021-12-21"), on("2021-12-20"))
        .expectException(refusedAt("familyfile.disposed-in-future", "disposedOn"));
    allEnded()
        .when(disposal("2031-12-20"), on("2031-12-20"))
        .expectException(refusedWith("familyfile.review-not-due"));
  }

  @Test
  void aFileThatWasDisposedOfTakesNothing() {
    FileDisposed disposed =
        new FileDisposed(
            FAMILY, DisposalReason.NO_LONGER_NEEDED, "arkivloven", 5, 9, 12, day("2021-12-20"));
    closedFile(disposed)
        .when(disposal("2022-01-01"), on("2022-01-01"))
        .expectException(refusedAt("familyfile.disposed", "familyId"));
    closedFile(disposed)
        .when(new ReopenFamilyFile(FAMILY, day("2022-01-01"), "Relapse"), on("2022-01-01"))
        .expectException(refusedWith("familyfile.disposed"));
  }
}
