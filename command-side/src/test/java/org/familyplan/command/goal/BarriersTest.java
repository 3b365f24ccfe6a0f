package org.familyplan.command.goal;

import static org.familyplan.api.CaseFamily.CLEAN;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.LETTERS;
import static org.familyplan.api.CaseFamily.METTE;
import static org.familyplan.api.CaseFamily.STRANGER;
import static org.familyplan.api.CaseFamily.WORK;
import static org.familyplan.api.CaseFamily.day;
import static org.familyplan.command.DecisionFixture.on;
import static org.familyplan.command.Outcomes.entry;
import static org.familyplan.command.Outcomes.log;
import static org.familyplan.command.Outcomes.recorded;
import static org.familyplan.command.Outcomes.refusedAt;
import static org.familyplan.command.Outcomes.stored;
import static org.familyplan.command.Outcomes.unknownAt;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.test.aggregate.TestExecutor;
import org.familyplan.api.CaseFamily;
import org.familyplan.api.goal.BarrierId;
import org.familyplan.api.goal.GoalCommand.RecordBarrierAction;
import org.familyplan.api.goal.GoalCommand.ReportBarrier;
import org.familyplan.api.goal.GoalCommand.ResolveBarrier;
import org.familyplan.api.goal.GoalEvent.BarrierActionRecorded;
import org.familyplan.api.goal.GoalEvent.BarrierReported;
import org.familyplan.api.goal.GoalEvent.BarrierResolved;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.record.RecordCommand.MarkEntryErroneous;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.DecisionFixture;
import org.familyplan.command.familyfile.Family;
import org.junit.jupiter.api.Test;

class BarriersTest {
  private static final String TODAY = "2015-10-01";
  private static final BarrierId OTHER = new BarrierId(new UUID(0, 39));
  private static final GoalId UNKNOWN_GOAL = new GoalId(new UUID(0, 29));

  /** The family with its goals on work and substance use, and what happened. */
  private static TestExecutor<Family> given(Object... more) {
    List<Object> events = new ArrayList<>(CaseFamily.family());
    events.add(CaseFamily.work());
    events.add(CaseFamily.clean());
    events.addAll(List.of(more));
    return DecisionFixture.fixture().given(log(events));
  }

  private static BarrierReported reported(List<GoalId> goals) {
    return new BarrierReported(
        FAMILY, LETTERS, METTE, goals, Personal.of("The job centre's letters"), day("2014-07-15"));
  }

  private static BarrierReported reported() {
    return reported(List.of(WORK));
  }

  private static BarrierActionRecorded acted(String on) {
    return new BarrierActionRecorded(
        FAMILY, LETTERS, METTE, Personal.of("Read them with her"), day(on));
  }

  private static BarrierResolved resolved(String on) {
    return new BarrierResolved(
        FAMILY, LETTERS, METTE, Personal.of("She opens them herself"), day(on));
  }

  private static ReportBarrier report(
      BarrierId barrier, PersonId person, List<GoalId> goals, String on) {
    return new ReportBarrier(FAMILY, barrier, person, goals, "The job centre's letters", day(on));
  }

  private static RecordBarrierAction act(String on) {
    return new RecordBarrierAction(FAMILY, LETTERS, "Read them with her", day(on));
  }

  private static ResolveBarrier resolve(String on) {
    return new ResolveBarrier(FAMILY, LETTERS, "She opens them herself", day(on));
  }

  @Test
  void a_barrier_is_reported_with_the_kind_of_its_first_goal() {
    given()
        .when(report(LETTERS, METTE, List.of(WORK, CLEAN), "2014-07-15"), on(TODAY))
        .expectEventsMatching(recorded(reported(List.of(WORK, CLEAN)), InformationKind.EMPLOYMENT));
  }

  @Test
  void a_barrier_in_no_particular_goals_way_is_social() {
    given()
        .when(report(LETTERS, METTE, List.of(), "2014-07-15"), on(TODAY))
        .expectEventsMatching(recorded(reported(List.of()), InformationKind.SOCIAL));
  }

  @Test
  void a_barrier_may_be_older_than_the_goal() {
    given()
        .when(report(LETTERS, METTE, List.of(WORK), "2014-07-01"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_barrier_is_reported_once() {
    given(reported())
        .when(report(LETTERS, METTE, List.of(), TODAY), on(TODAY))
        .expectException(refusedAt("goal.barrier-exists", "barrierId"));
  }

  @Test
  void a_barrier_is_a_members() {
    given()
        .when(report(OTHER, STRANGER, List.of(), TODAY), on(TODAY))
        .expectException(unknownAt("household.member-unknown", "personId"));
  }

  @Test
  void a_barrier_stands_in_the_way_of_known_goals() {
    given()
        .when(report(OTHER, METTE, List.of(WORK, UNKNOWN_GOAL), TODAY), on(TODAY))
        .expectException(unknownAt("goal.unknown", "goals"));
  }

  @Test
  void a_barrier_names_a_goal_once() {
    given()
        .when(report(OTHER, METTE, List.of(WORK, WORK), TODAY), on(TODAY))
        .expectException(refusedAt("goal.goal-repeated", "goals"));
  }

  @Test
  void a_barrier_is_not_reported_tomorrow() {
    given()
        .when(report(OTHER, METTE, List.of(), "2015-10-02"), on(TODAY))
        .expectException(refusedAt("goal.in-future", "reportedOn"));
  }

  @Test
  void something_is_done_about_a_barrier() {
    given(reported())
        .when(act("2014-07-15"), on(TODAY))
        .expectEventsMatching(recorded(acted("2014-07-15"), InformationKind.EMPLOYMENT));
  }

  @Test
  void what_was_done_is_told_in_any_order() {
    given(reported(), acted("2015-09-01"))
        .when(act("2015-01-01"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void nothing_is_done_about_an_unknown_barrier() {
    given()
        .when(act(TODAY), on(TODAY))
        .expectException(unknownAt("goal.barrier-unknown", "barrierId"));
  }

  @Test
  void nothing_is_done_about_a_barrier_tomorrow() {
    given(reported())
        .when(act("2015-10-02"), on(TODAY))
        .expectException(refusedAt("goal.in-future", "actedOn"));
  }

  @Test
  void nothing_is_done_about_a_barrier_before_it_is_reported() {
    given(reported())
        .when(act("2014-07-14"), on(TODAY))
        .expectException(refusedAt("goal.barrier-out-of-order", "actedOn"));
  }

  @Test
  void nothing_is_done_about_a_barrier_that_is_out_of_the_way() {
    given(reported(), resolved("2015-09-01"))
        .when(act("2015-08-01"), on(TODAY))
        .expectException(refusedAt("goal.barrier-resolved", "barrierId"));
  }

  @Test
  void a_barrier_is_resolved() {
    given(reported(), acted("2015-09-01"))
        .when(resolve("2015-09-01"), on(TODAY))
        .expectEventsMatching(recorded(resolved("2015-09-01"), InformationKind.EMPLOYMENT));
  }

  @Test
  void an_unknown_barrier_is_not_resolved() {
    given()
        .when(resolve(TODAY), on(TODAY))
        .expectException(unknownAt("goal.barrier-unknown", "barrierId"));
  }

  @Test
  void a_barrier_is_not_resolved_tomorrow() {
    given(reported())
        .when(resolve("2015-10-02"), on(TODAY))
        .expectException(refusedAt("goal.in-future", "resolvedOn"));
  }

  @Test
  void a_barrier_is_not_resolved_before_the_last_action() {
    given(reported(), acted("2015-09-01"), acted("2015-01-01"))
        .when(resolve("2015-08-31"), on(TODAY))
        .expectException(refusedAt("goal.barrier-out-of-order", "resolvedOn"));
  }

  @Test
  void a_barrier_is_resolved_once() {
    given(reported(), resolved("2015-09-01"))
        .when(resolve(TODAY), on(TODAY))
        .expectException(refusedAt("goal.barrier-resolved", "barrierId"));
  }

  @Test
  void a_resolution_made_by_mistake_is_taken_back_and_the_barrier_is_open() {
    MarkEntryErroneous mistake = new MarkEntryErroneous(FAMILY, entry(2), "Other barrier");
    DecisionFixture.fixture()
        .given(log(withResolution()))
        .andGivenCommands(new GenericCommandMessage<>(mistake, on(TODAY)))
        .when(act("2015-09-02"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  private static List<Object> withResolution() {
    List<Object> events = new ArrayList<>(CaseFamily.family());
    events.add(CaseFamily.work());
    events.add(reported());
    events.add(stored(entry(2), resolved("2015-09-01")));
    return events;
  }
}
