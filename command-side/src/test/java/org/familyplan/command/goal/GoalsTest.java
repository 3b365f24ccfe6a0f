package org.familyplan.command.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familyplan.api.CaseFamily.CLEAN;
import static org.familyplan.api.CaseFamily.EMIL;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.JONAS;
import static org.familyplan.api.CaseFamily.METTE;
import static org.familyplan.api.CaseFamily.MORNINGS;
import static org.familyplan.api.CaseFamily.SOFIE;
import static org.familyplan.api.CaseFamily.STRANGER;
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
import static org.familyplan.command.Outcomes.unknownAt;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.TestExecutor;
import org.familyplan.api.CaseFamily;
import org.familyplan.api.goal.GoalArea;
import org.familyplan.api.goal.GoalCommand;
import org.familyplan.api.goal.GoalCommand.AbandonGoal;
import org.familyplan.api.goal.GoalCommand.AchieveGoal;
import org.familyplan.api.goal.GoalCommand.AddGoal;
import org.familyplan.api.goal.GoalCommand.AddSubGoal;
import org.familyplan.api.goal.GoalCommand.RateGoalProgress;
import org.familyplan.api.goal.GoalCommand.RecordMotivation;
import org.familyplan.api.goal.GoalCommand.ReopenGoal;
import org.familyplan.api.goal.GoalCommand.ReprioritiseGoal;
import org.familyplan.api.goal.GoalCommand.RewordGoal;
import org.familyplan.api.goal.GoalCommand.ShareGoalWithDepartment;
import org.familyplan.api.goal.GoalEvent.GoalAbandoned;
import org.familyplan.api.goal.GoalEvent.GoalAchieved;
import org.familyplan.api.goal.GoalEvent.GoalAdded;
import org.familyplan.api.goal.GoalEvent.GoalProgressRated;
import org.familyplan.api.goal.GoalEvent.GoalReopened;
import org.familyplan.api.goal.GoalEvent.GoalReprioritised;
import org.familyplan.api.goal.GoalEvent.GoalReworded;
import org.familyplan.api.goal.GoalEvent.GoalShared;
import org.familyplan.api.goal.GoalEvent.MotivationRecorded;
import org.familyplan.api.goal.GoalEvent.SubGoalAdded;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.goal.GoalStatus;
import org.familyplan.api.goal.GoalType;
import org.familyplan.api.goal.ProgressRating;
import org.familyplan.api.goal.SubGoalId;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.LeavingReason;
import org.familyplan.api.record.RecordCommand.MarkEntryErroneous;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Source;
import org.familyplan.command.DecisionFixture;
import org.familyplan.command.familyfile.Family;
import org.familyplan.command.household.Household;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoalsTest {
  private static final String TODAY = "2016-01-04";
  private static final GoalId UNKNOWN = new GoalId(new UUID(0, 29));
  private static final SubGoalId STEP = new SubGoalId(new UUID(0, 51));

  /** The family with its goals on morning routines, work and substance use, and what happened. */
  private static TestExecutor<Family> given(Object... more) {
    List<Object> events = new ArrayList<>(CaseFamily.family());
    events.add(CaseFamily.mornings());
    events.add(CaseFamily.work());
    events.add(CaseFamily.clean());
    events.addAll(List.of(more));
    return DecisionFixture.fixture().given(log(events));
  }

  private static GoalAchieved achieved(String on) {
    return new GoalAchieved(
        FAMILY, WORK, List.of(METTE), GoalArea.EMPLOYMENT, Personal.of("Contract seen"), day(on));
  }

  private static GoalReopened reopened(String on) {
    return new GoalReopened(
        FAMILY, WORK, List.of(METTE), GoalArea.EMPLOYMENT, Personal.of("Lost the job"), day(on));
  }

  private static GoalProgressRated rated(String on) {
    return new GoalProgressRated(
        FAMILY,
        WORK,
        List.of(METTE),
        GoalArea.EMPLOYMENT,
        ProgressRating.MUCH_PROGRESS,
        Source.CITIZEN,
        null,
        day(on));
  }

  private static AddGoal add(
      GoalId goal, List<PersonId> members, @Nullable String dueOn, String addedOn) {
    return new AddGoal(
        FAMILY,
        goal,
        members,
        GoalArea.SCHOOL,
        GoalType.MAINTAIN,
        Department.SCHOOL,
        "Absence under 5 %",
        null,
        "School's register",
        dueOn == null ? null : day(dueOn),
        day(addedOn));
  }

  private static AddSubGoal step(GoalId goal, @Nullable String dueOn, String addedOn) {
    return new AddSubGoal(
        FAMILY,
        goal,
        STEP,
        "Write an application",
        dueOn == null ? null : day(dueOn),
        day(addedOn));
  }

  private static RewordGoal reword(GoalId goal, @Nullable String dueOn, String on) {
    return new RewordGoal(
        FAMILY,
        goal,
        null,
        null,
        "Pay slips of three months",
        dueOn == null ? null : day(dueOn),
        "Agreed at the follow-up",
        day(on));
  }

  private static ReprioritiseGoal prioritise(GoalId goal, String on) {
    return new ReprioritiseGoal(FAMILY, goal, 1, day(on));
  }

  private static ShareGoalWithDepartment share(GoalId goal, Department with, String on) {
    return new ShareGoalWithDepartment(FAMILY, goal, with, day(on));
  }

  private static RateGoalProgress rate(GoalId goal, String on) {
    return new RateGoalProgress(
        FAMILY, goal, ProgressRating.MUCH_PROGRESS, Source.CITIZEN, null, day(on));
  }

  private static RecordMotivation motivate(GoalId goal, PersonId person, String on) {
    return new RecordMotivation(FAMILY, goal, person, "My own money", day(on));
  }

  private static AchieveGoal achieve(GoalId goal, String on) {
    return new AchieveGoal(FAMILY, goal, "Contract seen", day(on));
  }

  private static AbandonGoal abandon(GoalId goal, String on) {
    return new AbandonGoal(FAMILY, goal, "Another goal matters more", day(on));
  }

  private static ReopenGoal reopen(GoalId goal, String on) {
    return new ReopenGoal(FAMILY, goal, "Lost the job", day(on));
  }

  /** Every command that changes an open goal, on a day. */
  private static List<GoalCommand> changes(GoalId goal, String on) {
    return List.of(
        step(goal, null, on),
        reword(goal, null, on),
        prioritise(goal, on),
        share(goal, Department.BENEFITS, on),
        rate(goal, on),
        motivate(goal, METTE, on),
        achieve(goal, on),
        abandon(goal, on));
  }

  static List<GoalCommand> changesOfAnUnknownGoal() {
    List<GoalCommand> commands = new ArrayList<>(changes(UNKNOWN, TODAY));
    commands.add(reopen(UNKNOWN, TODAY));
    return commands;
  }

  static List<GoalCommand> changesToday() {
    return changes(WORK, TODAY);
  }

  static List<GoalCommand> changesTomorrow() {
    return changes(WORK, "2016-01-05");
  }

  /** A motivation may be older than the goal. */
  static List<GoalCommand> changesBeforeTheAgreement() {
    return changes(WORK, "2014-07-14").stream()
        .filter(command -> !(command instanceof RecordMotivation))
        .toList();
  }

  @Test
  void a_goal_of_a_member_is_added() {
    given()
        .when(add(UNKNOWN, List.of(EMIL), "2016-06-24", "2014-07-15"), on(TODAY))
        .expectEventsMatching(
            recorded(
                new GoalAdded(
                    FAMILY,
                    UNKNOWN,
                    List.of(EMIL),
                    GoalArea.SCHOOL,
                    GoalType.MAINTAIN,
                    Department.SCHOOL,
                    Personal.of("Absence under 5 %"),
                    null,
                    Personal.of("School's register"),
                    day("2016-06-24"),
                    day("2014-07-15")),
                InformationKind.SCHOOL));
  }

  @Test
  void a_goal_of_the_whole_family_names_no_member() {
    given()
        .when(add(UNKNOWN, List.of(), null, "2014-07-15"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_goal_is_added_once() {
    given()
        .when(add(WORK, List.of(), null, TODAY), on(TODAY))
        .expectException(refusedAt("goal.exists", "goalId"));
  }

  @Test
  void a_goal_is_not_agreed_tomorrow() {
    given()
        .when(add(UNKNOWN, List.of(), null, "2016-01-05"), on(TODAY))
        .expectException(refusedAt("goal.in-future", "addedOn"));
  }

  @Test
  void a_goal_belongs_to_persons_of_the_file() {
    given()
        .when(add(UNKNOWN, List.of(STRANGER), null, TODAY), on(TODAY))
        .expectException(unknownAt("household.member-unknown", "members"));
  }

  @Test
  void a_goal_names_a_member_once() {
    given()
        .when(add(UNKNOWN, List.of(EMIL, EMIL), null, TODAY), on(TODAY))
        .expectException(refusedAt("goal.member-repeated", "members"));
  }

  @Test
  void a_member_who_left_has_no_new_goal() {
    given(left("2014-11-03"))
        .when(add(UNKNOWN, List.of(JONAS), null, "2014-11-03"), on(TODAY))
        .expectException(refusedAt("goal.member-not-current", "members"));
  }

  @Test
  void a_goal_agreed_before_the_member_left_is_told_late() {
    given(left("2014-11-03"))
        .when(add(UNKNOWN, List.of(JONAS), null, "2014-11-02"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_goal_agreed_before_the_member_belonged_to_the_family_is_refused() {
    given()
        .when(add(UNKNOWN, List.of(EMIL), null, "2014-06-19"), on(TODAY))
        .expectException(refusedWith("goal.member-not-current"));
  }

  private static FamilyMemberLeft left(String on) {
    return new FamilyMemberLeft(FAMILY, JONAS, day(on), LeavingReason.SEPARATION);
  }

  @Test
  void a_goal_is_not_due_before_it_is_agreed() {
    given()
        .when(add(UNKNOWN, List.of(), "2014-07-14", "2014-07-15"), on(TODAY))
        .expectException(refusedAt("goal.due-before-agreed", "dueOn"));
  }

  @Test
  void a_goal_may_be_due_on_the_day_of_the_agreement() {
    given()
        .when(add(UNKNOWN, List.of(), "2014-07-15", "2014-07-15"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_step_is_added() {
    given()
        .when(step(WORK, "2016-03-01", "2014-07-15"), on(TODAY))
        .expectEventsMatching(
            recorded(
                new SubGoalAdded(
                    FAMILY,
                    WORK,
                    List.of(METTE),
                    GoalArea.EMPLOYMENT,
                    STEP,
                    Personal.of("Write an application"),
                    day("2016-03-01"),
                    day("2014-07-15")),
                InformationKind.EMPLOYMENT));
  }

  @Test
  void a_step_is_added_once_in_the_whole_plan() {
    given(
            new SubGoalAdded(
                FAMILY,
                MORNINGS,
                List.of(),
                GoalArea.EVERYDAY_LIFE,
                STEP,
                Personal.of("An alarm clock"),
                null,
                day("2014-07-15")))
        .when(step(WORK, null, TODAY), on(TODAY))
        .expectException(refusedAt("goal.sub-goal-exists", "subGoalId"));
  }

  @Test
  void a_step_is_not_due_before_it_is_agreed() {
    given()
        .when(step(WORK, "2014-07-15", "2014-07-16"), on(TODAY))
        .expectException(refusedAt("goal.due-before-agreed", "dueOn"));
  }

  @Test
  void a_step_is_not_due_after_its_goal() {
    given()
        .when(step(WORK, "2016-03-02", TODAY), on(TODAY))
        .expectException(refusedAt("goal.sub-goal-due-after-goal", "dueOn"));
  }

  @Test
  void a_step_keeps_to_the_due_date_that_the_goal_has_by_then() {
    given(
            new GoalReworded(
                FAMILY,
                WORK,
                List.of(METTE),
                GoalArea.EMPLOYMENT,
                null,
                null,
                null,
                day("2016-06-30"),
                Personal.of("More time"),
                day("2015-06-16")))
        .when(step(WORK, "2016-03-02", "2015-06-16"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_step_towards_a_goal_without_due_date_is_due_on_any_day() {
    given().when(step(MORNINGS, "2020-01-01", TODAY), on(TODAY)).expectSuccessfulHandlerExecution();
  }

  @Test
  void a_goal_is_reworded() {
    given()
        .when(reword(WORK, "2016-06-30", "2015-06-16"), on(TODAY))
        .expectEventsMatching(
            recorded(
                new GoalReworded(
                    FAMILY,
                    WORK,
                    List.of(METTE),
                    GoalArea.EMPLOYMENT,
                    null,
                    null,
                    Personal.of("Pay slips of three months"),
                    day("2016-06-30"),
                    Personal.of("Agreed at the follow-up"),
                    day("2015-06-16")),
                InformationKind.EMPLOYMENT));
  }

  @Test
  void a_rewording_says_something_new() {
    given()
        .when(
            new RewordGoal(FAMILY, WORK, null, null, null, null, "No reason", day(TODAY)),
            on(TODAY))
        .expectException(refusedWith("goal.nothing-reworded"));
  }

  @Test
  void a_due_date_is_not_moved_into_the_past() {
    given()
        .when(reword(WORK, "2015-06-15", "2015-06-16"), on(TODAY))
        .expectException(refusedAt("goal.due-before-agreed", "dueOn"));
  }

  @Test
  void a_goal_gets_a_place() {
    given()
        .when(prioritise(CLEAN, "2014-07-15"), on(TODAY))
        .expectEventsMatching(
            recorded(
                new GoalReprioritised(
                    FAMILY, CLEAN, List.of(JONAS), GoalArea.HEALTH, 1, day("2014-07-15")),
                InformationKind.HEALTH));
  }

  @Test
  void two_goals_may_share_a_place() {
    given(prioritised(MORNINGS, "2014-07-15"))
        .when(prioritise(WORK, "2014-07-15"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  private static GoalReprioritised prioritised(GoalId goal, String on) {
    return new GoalReprioritised(FAMILY, goal, List.of(), GoalArea.EVERYDAY_LIFE, 1, day(on));
  }

  @Test
  void another_department_works_for_the_goal_too() {
    given()
        .when(share(WORK, Department.BENEFITS, "2014-08-04"), on(TODAY))
        .expectEventsMatching(
            recorded(
                new GoalShared(
                    FAMILY,
                    WORK,
                    List.of(METTE),
                    GoalArea.EMPLOYMENT,
                    Department.BENEFITS,
                    day("2014-08-04")),
                InformationKind.EMPLOYMENT));
  }

  @Test
  void the_department_that_answers_for_the_goal_shares_it_already() {
    given()
        .when(share(WORK, Department.JOB_CENTRE, TODAY), on(TODAY))
        .expectException(refusedAt("goal.department-shares", "department"));
  }

  @Test
  void a_goal_is_shared_once_with_a_department() {
    given(
            new GoalShared(
                FAMILY,
                WORK,
                List.of(METTE),
                GoalArea.EMPLOYMENT,
                Department.BENEFITS,
                day("2015-08-04")))
        .when(share(WORK, Department.BENEFITS, "2014-08-04"), on(TODAY))
        .expectException(refusedWith("goal.department-shares"));
  }

  @Test
  void progress_is_rated() {
    given()
        .when(rate(WORK, "2015-06-16"), on(TODAY))
        .expectEventsMatching(recorded(rated("2015-06-16"), InformationKind.EMPLOYMENT));
  }

  @Test
  void a_motivation_is_recorded() {
    given()
        .when(motivate(WORK, METTE, "2014-07-15"), on(TODAY))
        .expectEventsMatching(
            recorded(
                new MotivationRecorded(
                    FAMILY,
                    WORK,
                    METTE,
                    GoalArea.EMPLOYMENT,
                    Personal.of("My own money"),
                    day("2014-07-15")),
                InformationKind.EMPLOYMENT));
  }

  @Test
  void a_motivation_may_be_older_than_the_goal_and_another_members() {
    given().when(motivate(WORK, SOFIE, "2014-07-01"), on(TODAY)).expectSuccessfulHandlerExecution();
  }

  @Test
  void a_motivation_is_a_members() {
    given()
        .when(motivate(WORK, STRANGER, TODAY), on(TODAY))
        .expectException(unknownAt("household.member-unknown", "personId"));
  }

  @Test
  void a_goal_is_achieved() {
    given()
        .when(achieve(WORK, "2016-01-04"), on(TODAY))
        .expectEventsMatching(recorded(achieved("2016-01-04"), InformationKind.EMPLOYMENT));
  }

  @Test
  void a_goal_may_be_achieved_on_the_day_of_the_agreement() {
    given().when(achieve(WORK, "2014-07-15"), on(TODAY)).expectSuccessfulHandlerExecution();
  }

  @Test
  void a_goal_is_abandoned() {
    given()
        .when(abandon(WORK, "2015-12-01"), on(TODAY))
        .expectEventsMatching(
            recorded(
                new GoalAbandoned(
                    FAMILY,
                    WORK,
                    List.of(METTE),
                    GoalArea.EMPLOYMENT,
                    Personal.of("Another goal matters more"),
                    day("2015-12-01")),
                InformationKind.EMPLOYMENT));
  }

  @Test
  void an_end_told_late_is_taken_with_a_warning_about_what_lies_after_it() {
    MetaData metaData = on(TODAY);
    given(rated("2015-06-16"))
        .when(achieve(WORK, "2015-06-15"), metaData)
        .expectSuccessfulHandlerExecution();
    assertThat(decision(metaData).warnings())
        .extracting("code")
        .containsExactly("goal.entries-after-end");
  }

  @Test
  void an_end_after_everything_else_comes_without_a_warning() {
    MetaData metaData = on(TODAY);
    given(rated("2015-06-16"))
        .when(abandon(WORK, "2015-06-16"), metaData)
        .expectSuccessfulHandlerExecution();
    assertThat(decision(metaData).warnings()).isEmpty();
  }

  @Test
  void an_ended_goal_is_reopened() {
    given(achieved("2015-06-16"))
        .when(reopen(WORK, "2015-06-17"), on(TODAY))
        .expectEventsMatching(recorded(reopened("2015-06-17"), InformationKind.EMPLOYMENT));
  }

  @Test
  void an_open_goal_is_not_reopened() {
    given()
        .when(reopen(WORK, TODAY), on(TODAY))
        .expectException(refusedAt("goal.not-ended", "goalId"));
  }

  @Test
  void a_goal_is_not_reopened_tomorrow() {
    given(achieved("2015-06-16"))
        .when(reopen(WORK, "2016-01-05"), on(TODAY))
        .expectException(refusedAt("goal.in-future", "reopenedOn"));
  }

  @Test
  void a_goal_is_reopened_only_after_the_day_on_which_it_ended() {
    given(achieved("2015-06-16"))
        .when(reopen(WORK, "2015-06-16"), on(TODAY))
        .expectException(refusedAt("goal.contradicts-later-turn", "reopenedOn"));
  }

  @Test
  void a_reopened_goal_ends_again_only_later() {
    given(achieved("2015-06-16"), reopened("2015-09-01"))
        .when(achieve(WORK, "2015-08-31"), on(TODAY))
        .expectException(refusedAt("goal.contradicts-later-turn", "achievedOn"));
  }

  @Test
  void a_reopened_goal_takes_changes_again() {
    given(achieved("2015-06-16"), reopened("2015-09-01"))
        .when(rate(WORK, "2015-09-01"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_reopened_goal_takes_late_what_was_said_before_it_ended() {
    given(achieved("2015-06-16"), reopened("2015-09-01"))
        .when(rate(WORK, "2015-06-15"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void nothing_happens_to_a_goal_while_it_was_ended() {
    given(achieved("2015-06-16"), reopened("2015-09-01"))
        .when(rate(WORK, "2015-08-31"), on(TODAY))
        .expectException(refusedAt("goal.closed", "ratedOn"));
  }

  @ParameterizedTest
  @MethodSource("changesOfAnUnknownGoal")
  void an_unknown_goal_is_not_found(GoalCommand command) {
    given().when(command, on(TODAY)).expectException(unknownAt("goal.unknown", "goalId"));
  }

  @ParameterizedTest
  @MethodSource("changesToday")
  void an_open_goal_takes_changes(GoalCommand command) {
    given().when(command, on(TODAY)).expectSuccessfulHandlerExecution();
  }

  @ParameterizedTest
  @MethodSource("changesToday")
  void an_achieved_goal_takes_no_changes(GoalCommand command) {
    given(achieved("2015-06-16"))
        .when(command, on(TODAY))
        .expectException(refusedAt("goal.closed", "goalId"));
  }

  @ParameterizedTest
  @MethodSource("changesToday")
  void an_abandoned_goal_takes_no_changes(GoalCommand command) {
    given(
            new GoalAbandoned(
                FAMILY,
                WORK,
                List.of(METTE),
                GoalArea.EMPLOYMENT,
                Personal.of("Another goal matters more"),
                day("2015-06-16")))
        .when(command, on(TODAY))
        .expectException(refusedAt("goal.closed", "goalId"));
  }

  @ParameterizedTest
  @MethodSource("changesTomorrow")
  void nothing_happens_to_a_goal_tomorrow(GoalCommand command) {
    given().when(command, on(TODAY)).expectException(refusedWith("goal.in-future"));
  }

  @ParameterizedTest
  @MethodSource("changesBeforeTheAgreement")
  void nothing_happens_to_a_goal_before_it_is_agreed(GoalCommand command) {
    given().when(command, on(TODAY)).expectException(refusedWith("goal.before-agreed"));
  }

  @Test
  void an_achievement_made_by_mistake_is_taken_back() {
    given(stored(entry(1), achieved("2015-06-16")))
        .when(erroneous(1), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void an_achievement_stays_while_the_reopening_rests_on_it() {
    given(stored(entry(1), achieved("2015-06-16")), stored(entry(2), reopened("2015-09-01")))
        .when(erroneous(1), on(TODAY))
        .expectException(refusedAt("record.entry-has-dependents", "eventId"));
  }

  @Test
  void a_reopening_stays_while_something_rests_on_it() {
    given(
            stored(entry(1), achieved("2015-06-16")),
            stored(entry(2), reopened("2015-09-01")),
            stored(entry(3), rated("2015-09-02")))
        .when(erroneous(2), on(TODAY))
        .expectException(refusedWith("record.entry-has-dependents"));
  }

  @Test
  void a_reopening_made_by_mistake_is_taken_back() {
    given(stored(entry(1), achieved("2015-06-16")), stored(entry(2), reopened("2015-09-01")))
        .when(erroneous(2), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  private static MarkEntryErroneous erroneous(long number) {
    return new MarkEntryErroneous(FAMILY, entry(number), "Wrong goal");
  }

  @Test
  void the_plan_says_how_the_goals_read_on_a_day() {
    Goals goals = goals();

    assertThat(goals.lines(day("2014-07-14"), every -> true)).isEmpty();
    assertThat(goals.lines(day("2015-06-15"), every -> true))
        .containsExactly(
            new GoalLine(
                List.of(),
                GoalArea.EVERYDAY_LIFE,
                List.of(Department.CHILD_AND_FAMILY),
                Personal.of("The mornings work"),
                Personal.of("So that nobody comes late because of me"),
                null,
                null,
                GoalStatus.OPEN,
                null,
                List.of()),
            new GoalLine(
                List.of(METTE),
                GoalArea.EMPLOYMENT,
                List.of(Department.JOB_CENTRE),
                Personal.of("Full-time work"),
                null,
                Personal.of("A contract of 37 hours"),
                day("2016-03-01"),
                GoalStatus.OPEN,
                null,
                List.of()));
  }

  @Test
  void the_plan_says_the_first_goal_first_with_all_that_was_agreed_by_then() {
    assertThat(goals().lines(day("2016-01-04"), every -> true).getFirst())
        .isEqualTo(
            new GoalLine(
                List.of(METTE),
                GoalArea.EMPLOYMENT,
                List.of(Department.JOB_CENTRE, Department.BENEFITS),
                Personal.of("Full-time work, self-supporting"),
                null,
                Personal.of("A contract of 37 hours"),
                day("2016-06-30"),
                GoalStatus.ACHIEVED,
                day("2016-01-04"),
                List.of(Personal.of("Write an application"))));
  }

  /** Two goals, of which the second one changes in the summer of 2015 and is then achieved. */
  private static Goals goals() {
    Goals goals = new Goals(new Household(List::of));
    goals.evolve(CaseFamily.mornings());
    goals.evolve(CaseFamily.work());
    goals.evolve(
        new GoalReworded(
            FAMILY,
            WORK,
            List.of(METTE),
            GoalArea.EMPLOYMENT,
            Personal.of("Full-time work, self-supporting"),
            null,
            null,
            day("2016-06-30"),
            Personal.of("More time"),
            day("2015-06-16")));
    goals.evolve(
        new GoalReprioritised(
            FAMILY, WORK, List.of(METTE), GoalArea.EMPLOYMENT, 1, day("2015-06-16")));
    goals.evolve(
        new GoalShared(
            FAMILY,
            WORK,
            List.of(METTE),
            GoalArea.EMPLOYMENT,
            Department.BENEFITS,
            day("2015-06-16")));
    goals.evolve(
        new SubGoalAdded(
            FAMILY,
            WORK,
            List.of(METTE),
            GoalArea.EMPLOYMENT,
            STEP,
            Personal.of("Write an application"),
            null,
            day("2015-06-16")));
    goals.evolve(achieved("2016-01-04"));
    return goals;
  }

  @Test
  void goals_are_all_ended_when_none_is_open() {
    Goals goals = new Goals(new Household(List::of));
    assertThat(goals.areAllEnded()).isTrue();

    goals.evolve(CaseFamily.work());
    assertThat(goals.areAllEnded()).isFalse();

    goals.evolve(achieved("2015-06-16"));
    assertThat(goals.areAllEnded()).isTrue();
    assertThat(goals.areAllEndedOn(day("2015-06-15"))).isFalse();
    assertThat(goals.areAllEndedOn(day("2015-06-16"))).isTrue();

    goals.evolve(reopened("2015-09-01"));
    assertThat(goals.areAllEnded()).isFalse();
  }
}
