package org.familyplan.command.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familyplan.api.CaseFamily.CLEAN;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.HOME_SUPPORT;
import static org.familyplan.api.CaseFamily.JONAS;
import static org.familyplan.api.CaseFamily.METTE;
import static org.familyplan.api.CaseFamily.MORNINGS;
import static org.familyplan.api.CaseFamily.PLACEMENT;
import static org.familyplan.api.CaseFamily.STRANGER;
import static org.familyplan.api.CaseFamily.TREATMENT;
import static org.familyplan.api.CaseFamily.WORK;
import static org.familyplan.api.CaseFamily.day;
import static org.familyplan.command.DecisionFixture.on;
import static org.familyplan.command.DecisionFixture.refusedWith;
import static org.familyplan.command.Outcomes.entry;
import static org.familyplan.command.Outcomes.log;
import static org.familyplan.command.Outcomes.recorded;
import static org.familyplan.command.Outcomes.refusedAt;
import static org.familyplan.command.Outcomes.stored;
import static org.familyplan.command.Outcomes.unknownAt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.TestExecutor;
import org.familyplan.api.CaseFamily;
import org.familyplan.api.goal.GoalArea;
import org.familyplan.api.goal.GoalEvent.GoalAchieved;
import org.familyplan.api.goal.GoalEvent.GoalReopened;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.LeavingReason;
import org.familyplan.api.intervention.EndReason;
import org.familyplan.api.intervention.InterventionCommand;
import org.familyplan.api.intervention.InterventionCommand.AdjustIntervention;
import org.familyplan.api.intervention.InterventionCommand.EndIntervention;
import org.familyplan.api.intervention.InterventionCommand.GrantIntervention;
import org.familyplan.api.intervention.InterventionCommand.PauseIntervention;
import org.familyplan.api.intervention.InterventionCommand.ResumeIntervention;
import org.familyplan.api.intervention.InterventionCommand.StartIntervention;
import org.familyplan.api.intervention.InterventionEvent.InterventionAdjusted;
import org.familyplan.api.intervention.InterventionEvent.InterventionEnded;
import org.familyplan.api.intervention.InterventionEvent.InterventionGranted;
import org.familyplan.api.intervention.InterventionEvent.InterventionPaused;
import org.familyplan.api.intervention.InterventionEvent.InterventionResumed;
import org.familyplan.api.intervention.InterventionEvent.InterventionStarted;
import org.familyplan.api.intervention.InterventionId;
import org.familyplan.api.intervention.InterventionStatus;
import org.familyplan.api.intervention.InterventionType;
import org.familyplan.api.record.RecordCommand.MarkEntryErroneous;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.DecisionFixture;
import org.familyplan.command.familyfile.Family;
import org.familyplan.command.goal.Goals;
import org.familyplan.command.household.Household;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InterventionsTest {
  private static final String TODAY = "2014-10-14";
  private static final InterventionId UNKNOWN = new InterventionId(new UUID(0, 49));
  private static final GoalId UNKNOWN_GOAL = new GoalId(new UUID(0, 29));
  private static final BigDecimal HOURS = new BigDecimal("15");

  /** The family with its goals on morning routines, work and substance use, and what happened. */
  private static TestExecutor<Family> given(Object... more) {
    List<Object> events = new ArrayList<>(CaseFamily.family());
    events.add(CaseFamily.mornings());
    events.add(CaseFamily.work());
    events.add(CaseFamily.clean());
    events.addAll(List.of(more));
    return DecisionFixture.fixture().given(log(events));
  }

  /** Mette's work placement, granted 2014-07-22, and what happened. */
  private static TestExecutor<Family> granted(Object... more) {
    List<Object> events = new ArrayList<>();
    events.add(placement());
    events.addAll(List.of(more));
    return given(events.toArray());
  }

  private static InterventionGranted placement() {
    return new InterventionGranted(
        FAMILY,
        PLACEMENT,
        InterventionType.WORK_PLACEMENT,
        List.of(WORK),
        List.of(METTE),
        Department.JOB_CENTRE,
        "Job centre",
        "Shop in Nakskov",
        HOURS,
        "LAB § 42",
        day("2014-08-04"),
        day("2015-08-31"),
        day("2014-07-22"));
  }

  private static InterventionGranted homeSupport() {
    return new InterventionGranted(
        FAMILY,
        HOME_SUPPORT,
        InterventionType.HOME_SUPPORT,
        List.of(MORNINGS),
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

  private static InterventionStarted started(String on) {
    return new InterventionStarted(
        FAMILY, PLACEMENT, InterventionType.WORK_PLACEMENT, List.of(METTE), day(on));
  }

  private static InterventionPaused paused(String on) {
    return new InterventionPaused(
        FAMILY,
        PLACEMENT,
        InterventionType.WORK_PLACEMENT,
        List.of(METTE),
        Personal.of("Ill"),
        day(on));
  }

  private static InterventionResumed resumed(String on) {
    return new InterventionResumed(
        FAMILY, PLACEMENT, InterventionType.WORK_PLACEMENT, List.of(METTE), day(on));
  }

  private static InterventionEnded ended(String on) {
    return new InterventionEnded(
        FAMILY,
        PLACEMENT,
        InterventionType.WORK_PLACEMENT,
        List.of(METTE),
        EndReason.CAUSED_BY_EVENT,
        Personal.of("Employed"),
        day(on));
  }

  private static InterventionAdjusted adjusted(String on) {
    return new InterventionAdjusted(
        FAMILY,
        PLACEMENT,
        InterventionType.WORK_PLACEMENT,
        List.of(METTE),
        "Another provider",
        null,
        new BigDecimal("20"),
        day("2015-12-31"),
        Personal.of("It goes well"),
        day(on));
  }

  /** A grant of home support, changed where a test wants it otherwise. */
  private record Grant(
      InterventionType type,
      List<GoalId> goals,
      List<PersonId> members,
      @Nullable String firm,
      @Nullable BigDecimal hours,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      String on) {

    static Grant homeSupport() {
      return new Grant(
          InterventionType.HOME_SUPPORT,
          List.of(MORNINGS),
          List.of(),
          null,
          null,
          null,
          null,
          "2014-07-22");
    }

    Grant of(InterventionType other, @Nullable String itsFirm, @Nullable BigDecimal itsHours) {
      return new Grant(other, goals, members, itsFirm, itsHours, start, end, on);
    }

    Grant forGoals(GoalId... others) {
      return new Grant(type, List.of(others), members, firm, hours, start, end, on);
    }

    Grant to(PersonId... persons) {
      return new Grant(type, goals, List.of(persons), firm, hours, start, end, on);
    }

    Grant expected(@Nullable String from, @Nullable String to) {
      return new Grant(
          type,
          goals,
          members,
          firm,
          hours,
          from == null ? null : day(from),
          to == null ? null : day(to),
          on);
    }

    Grant on(String other) {
      return new Grant(type, goals, members, firm, hours, start, end, other);
    }

    GrantIntervention as(InterventionId id) {
      return new GrantIntervention(
          FAMILY,
          id,
          type,
          goals,
          members,
          Department.CHILD_AND_FAMILY,
          null,
          firm,
          hours,
          null,
          start,
          end,
          day(on));
    }
  }

  private static final Grant HELP = Grant.homeSupport();

  private static StartIntervention start(String on) {
    return new StartIntervention(FAMILY, PLACEMENT, day(on));
  }

  private static PauseIntervention pause(String on) {
    return new PauseIntervention(FAMILY, PLACEMENT, "Ill", day(on));
  }

  private static ResumeIntervention resume(String on) {
    return new ResumeIntervention(FAMILY, PLACEMENT, day(on));
  }

  private static EndIntervention end(String on) {
    return new EndIntervention(FAMILY, PLACEMENT, EndReason.CAUSED_BY_EVENT, "Employed", day(on));
  }

  private static AdjustIntervention adjust(
      InterventionId id, @Nullable String firm, @Nullable BigDecimal hours, String on) {
    return new AdjustIntervention(
        FAMILY, id, "Another provider", firm, hours, day("2015-12-31"), "It goes well", day(on));
  }

  static List<InterventionCommand> commandsOnAnUnknownIntervention() {
    return List.of(
        new StartIntervention(FAMILY, UNKNOWN, day(TODAY)),
        new PauseIntervention(FAMILY, UNKNOWN, "Ill", day(TODAY)),
        new ResumeIntervention(FAMILY, UNKNOWN, day(TODAY)),
        new EndIntervention(FAMILY, UNKNOWN, EndReason.NO_SHOW, null, day(TODAY)),
        adjust(UNKNOWN, null, null, TODAY));
  }

  static List<InterventionCommand> commandsOnThePlacement() {
    return List.of(
        start(TODAY),
        pause(TODAY),
        resume(TODAY),
        end(TODAY),
        adjust(PLACEMENT, null, null, TODAY));
  }

  @Test
  void help_for_the_family_is_granted() {
    given()
        .when(HELP.as(HOME_SUPPORT), on(TODAY))
        .expectEventsMatching(recorded(homeSupport(), InformationKind.SOCIAL));
  }

  @Test
  void help_in_a_company_is_granted() {
    given()
        .when(
            new GrantIntervention(
                FAMILY,
                PLACEMENT,
                InterventionType.WORK_PLACEMENT,
                List.of(WORK),
                List.of(METTE),
                Department.JOB_CENTRE,
                "Job centre",
                "Shop in Nakskov",
                HOURS,
                "LAB § 42",
                day("2014-08-04"),
                day("2015-08-31"),
                day("2014-07-22")),
            on(TODAY))
        .expectEventsMatching(recorded(placement(), InformationKind.EMPLOYMENT));
  }

  @Test
  void help_is_granted_ahead() {
    given()
        .when(HELP.on("2014-11-01").as(HOME_SUPPORT), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void help_is_granted_once() {
    given(homeSupport())
        .when(HELP.as(HOME_SUPPORT), on(TODAY))
        .expectException(refusedAt("intervention.exists", "interventionId"));
  }

  @Test
  void help_serves_known_goals() {
    given()
        .when(HELP.forGoals(MORNINGS, UNKNOWN_GOAL).as(HOME_SUPPORT), on(TODAY))
        .expectException(unknownAt("goal.unknown", "goals"));
  }

  @Test
  void help_names_a_goal_once() {
    given()
        .when(HELP.forGoals(MORNINGS, MORNINGS).as(HOME_SUPPORT), on(TODAY))
        .expectException(refusedAt("intervention.goal-repeated", "goals"));
  }

  @Test
  void help_is_not_granted_for_a_goal_that_is_reached() {
    given(achieved("2014-07-22"))
        .when(HELP.forGoals(MORNINGS, WORK).as(HOME_SUPPORT), on(TODAY))
        .expectException(refusedAt("intervention.goal-closed", "goals"));
  }

  @Test
  void help_granted_before_the_goal_was_reached_is_told_late() {
    given(achieved("2014-07-23"))
        .when(HELP.forGoals(WORK).as(HOME_SUPPORT), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void help_is_granted_for_a_goal_that_was_reopened() {
    given(
            achieved("2014-07-20"),
            new GoalReopened(
                FAMILY,
                WORK,
                List.of(METTE),
                GoalArea.EMPLOYMENT,
                Personal.of("Lost it"),
                day("2014-07-21")))
        .when(HELP.forGoals(WORK).as(HOME_SUPPORT), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void help_that_the_family_had_before_the_goal_was_agreed_may_serve_it() {
    given()
        .when(HELP.on("2014-02-01").as(HOME_SUPPORT), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  private static GoalAchieved achieved(String on) {
    return new GoalAchieved(
        FAMILY, WORK, List.of(METTE), GoalArea.EMPLOYMENT, Personal.of("Contract"), day(on));
  }

  @Test
  void help_is_received_by_persons_of_the_file() {
    given()
        .when(HELP.to(STRANGER).as(HOME_SUPPORT), on(TODAY))
        .expectException(unknownAt("household.member-unknown", "members"));
  }

  @Test
  void help_names_a_member_once() {
    given()
        .when(HELP.to(METTE, METTE).as(HOME_SUPPORT), on(TODAY))
        .expectException(refusedAt("intervention.member-repeated", "members"));
  }

  @Test
  void help_is_received_by_a_member_who_left_the_household_too() {
    given(new FamilyMemberLeft(FAMILY, JONAS, day("2014-07-20"), LeavingReason.SEPARATION))
        .when(
            HELP.of(InterventionType.SUBSTANCE_TREATMENT, null, null)
                .forGoals(CLEAN)
                .to(JONAS)
                .as(TREATMENT),
            on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @ParameterizedTest
  @EnumSource(
      value = InterventionType.class,
      names = {"WORK_PLACEMENT", "WAGE_SUBSIDY_JOB", "ORDINARY_PAID_HOURS", "FLEX_JOB"})
  void help_in_a_company_names_the_company_and_the_hours(InterventionType type) {
    given()
        .when(HELP.of(type, "Shop", HOURS).as(PLACEMENT), on(TODAY))
        .expectSuccessfulHandlerExecution();
    given()
        .when(HELP.of(type, null, HOURS).as(PLACEMENT), on(TODAY))
        .expectException(refusedAt("intervention.firm-missing", "firm"));
    given()
        .when(HELP.of(type, "Shop", null).as(PLACEMENT), on(TODAY))
        .expectException(refusedAt("intervention.hours-missing", "hoursPerWeek"));
  }

  @Test
  void other_help_has_no_company() {
    given()
        .when(HELP.of(InterventionType.MENTOR, "Shop", null).as(HOME_SUPPORT), on(TODAY))
        .expectException(refusedAt("intervention.not-company-directed", "firm"));
  }

  @Test
  void other_help_has_no_hours() {
    given()
        .when(HELP.of(InterventionType.MENTOR, null, HOURS).as(HOME_SUPPORT), on(TODAY))
        .expectException(refusedAt("intervention.not-company-directed", "hoursPerWeek"));
  }

  @Test
  void help_is_expected_to_begin_on_the_day_of_the_grant_or_later() {
    given()
        .when(HELP.expected("2014-07-22", "2014-07-22").as(HOME_SUPPORT), on(TODAY))
        .expectSuccessfulHandlerExecution();
    given()
        .when(HELP.expected("2014-07-21", null).as(HOME_SUPPORT), on(TODAY))
        .expectException(refusedAt("intervention.expected-before-grant", "expectedStart"));
  }

  @Test
  void help_is_expected_to_end_on_its_first_day_or_later() {
    given()
        .when(HELP.expected("2014-08-04", "2014-08-03").as(HOME_SUPPORT), on(TODAY))
        .expectException(refusedAt("intervention.expected-end-before-start", "expectedEnd"));
    given()
        .when(HELP.expected(null, "2014-07-21").as(HOME_SUPPORT), on(TODAY))
        .expectException(refusedAt("intervention.expected-end-before-start", "expectedEnd"));
  }

  @ParameterizedTest
  @MethodSource("commandsOnAnUnknownIntervention")
  void an_unknown_intervention_is_not_found(InterventionCommand command) {
    granted()
        .when(command, on(TODAY))
        .expectException(unknownAt("intervention.unknown", "interventionId"));
  }

  @ParameterizedTest
  @MethodSource("commandsOnThePlacement")
  void what_has_ended_takes_nothing_more(InterventionCommand command) {
    granted(started("2014-08-04"), ended("2014-09-01"))
        .when(command, on(TODAY))
        .expectException(refusedAt("intervention.ended", "interventionId"));
  }

  @Test
  void help_starts() {
    granted()
        .when(start("2014-08-04"), on(TODAY))
        .expectEventsMatching(recorded(started("2014-08-04"), InformationKind.EMPLOYMENT));
  }

  @Test
  void help_may_start_on_the_day_of_the_grant_and_be_announced() {
    granted().when(start("2014-07-22"), on(TODAY)).expectSuccessfulHandlerExecution();
    granted().when(start("2014-11-01"), on(TODAY)).expectSuccessfulHandlerExecution();
  }

  @Test
  void help_does_not_start_before_its_grant() {
    granted()
        .when(start("2014-07-21"), on(TODAY))
        .expectException(refusedAt("intervention.contradicts-later-turn", "startedOn"));
  }

  @Test
  void help_starts_once() {
    granted(started("2014-08-04"))
        .when(start("2014-08-11"), on(TODAY))
        .expectException(refusedAt("intervention.started", "interventionId"));
    granted(started("2014-08-04"), paused("2014-09-01"))
        .when(start("2014-09-11"), on(TODAY))
        .expectException(refusedAt("intervention.started", "interventionId"));
  }

  @Test
  void help_pauses() {
    granted(started("2014-08-04"))
        .when(pause("2014-09-01"), on(TODAY))
        .expectEventsMatching(recorded(paused("2014-09-01"), InformationKind.EMPLOYMENT));
  }

  @Test
  void help_that_has_not_begun_does_not_pause() {
    granted()
        .when(pause("2014-09-01"), on(TODAY))
        .expectException(refusedAt("intervention.not-running", "interventionId"));
  }

  @Test
  void help_that_pauses_does_not_pause_again() {
    granted(started("2014-08-04"), paused("2014-09-01"))
        .when(pause("2014-09-08"), on(TODAY))
        .expectException(refusedAt("intervention.not-running", "interventionId"));
  }

  @Test
  void help_does_not_pause_on_its_first_day() {
    granted(started("2014-08-04"))
        .when(pause("2014-08-04"), on(TODAY))
        .expectException(refusedAt("intervention.contradicts-later-turn", "pausedOn"));
  }

  @Test
  void a_pause_told_late_does_not_lie_before_one_that_is_known() {
    granted(started("2014-08-04"), paused("2014-09-01"), resumed("2014-09-15"))
        .when(pause("2014-09-10"), on(TODAY))
        .expectException(refusedWith("intervention.contradicts-later-turn"));
  }

  @Test
  void help_goes_on_after_a_pause() {
    granted(started("2014-08-04"), paused("2014-09-01"))
        .when(resume("2014-09-15"), on(TODAY))
        .expectEventsMatching(recorded(resumed("2014-09-15"), InformationKind.EMPLOYMENT));
  }

  @Test
  void help_pauses_any_number_of_times() {
    granted(started("2014-08-04"), paused("2014-09-01"), resumed("2014-09-15"))
        .when(pause("2014-10-01"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void help_that_runs_does_not_go_on_again() {
    granted(started("2014-08-04"))
        .when(resume("2014-09-15"), on(TODAY))
        .expectException(refusedAt("intervention.not-paused", "interventionId"));
  }

  @Test
  void a_pause_lasts_a_day_at_least() {
    granted(started("2014-08-04"), paused("2014-09-01"))
        .when(resume("2014-09-01"), on(TODAY))
        .expectException(refusedAt("intervention.contradicts-later-turn", "resumedOn"));
  }

  @Test
  void help_ends() {
    granted(started("2014-08-04"))
        .when(end("2015-09-01"), on("2015-09-01"))
        .expectEventsMatching(recorded(ended("2015-09-01"), InformationKind.EMPLOYMENT));
  }

  @Test
  void help_that_never_began_ends_too() {
    granted().when(end("2014-07-22"), on(TODAY)).expectSuccessfulHandlerExecution();
  }

  @Test
  void help_ends_in_a_pause() {
    granted(started("2014-08-04"), paused("2014-09-01"))
        .when(end("2014-09-01"), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void an_end_does_not_contradict_a_later_turn() {
    granted(started("2014-08-04"), paused("2014-09-01"))
        .when(end("2014-08-31"), on(TODAY))
        .expectException(refusedAt("intervention.contradicts-later-turn", "endedOn"));
  }

  @Test
  void help_is_adjusted() {
    granted(started("2014-08-04"))
        .when(adjust(PLACEMENT, null, new BigDecimal("20"), "2014-10-01"), on(TODAY))
        .expectEventsMatching(recorded(adjusted("2014-10-01"), InformationKind.EMPLOYMENT));
  }

  @Test
  void an_adjustment_names_something_new() {
    granted()
        .when(
            new AdjustIntervention(
                FAMILY, PLACEMENT, null, null, null, null, "No reason", day(TODAY)),
            on(TODAY))
        .expectException(refusedWith("intervention.nothing-adjusted"));
  }

  @Test
  void help_is_not_adjusted_before_its_grant() {
    granted()
        .when(adjust(PLACEMENT, null, null, "2014-07-21"), on(TODAY))
        .expectException(refusedAt("intervention.before-grant", "adjustedOn"));
  }

  @Test
  void an_adjusted_end_does_not_lie_before_the_adjustment() {
    granted()
        .when(adjust(PLACEMENT, null, null, "2016-01-01"), on(TODAY))
        .expectException(refusedAt("intervention.expected-end-before-start", "expectedEnd"));
  }

  @Test
  void other_help_gets_no_company_later() {
    given(homeSupport())
        .when(adjust(HOME_SUPPORT, "Shop", null, TODAY), on(TODAY))
        .expectException(refusedAt("intervention.not-company-directed", "firm"));
    given(homeSupport())
        .when(adjust(HOME_SUPPORT, null, HOURS, TODAY), on(TODAY))
        .expectException(refusedAt("intervention.not-company-directed", "hoursPerWeek"));
  }

  @Test
  void a_start_made_by_mistake_is_taken_back() {
    granted(stored(entry(1), started("2014-08-04")))
        .when(erroneous(1), on(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_start_stays_while_a_pause_rests_on_it() {
    granted(stored(entry(1), started("2014-08-04")), paused("2014-09-01"))
        .when(erroneous(1), on(TODAY))
        .expectException(refusedAt("record.entry-has-dependents", "eventId"));
  }

  @Test
  void a_pause_stays_while_its_end_rests_on_it() {
    granted(started("2014-08-04"), stored(entry(1), paused("2014-09-01")), resumed("2014-09-15"))
        .when(erroneous(1), on(TODAY))
        .expectException(refusedWith("record.entry-has-dependents"));
  }

  private static MarkEntryErroneous erroneous(long number) {
    return new MarkEntryErroneous(FAMILY, entry(number), "Wrong intervention");
  }

  @Test
  void the_plan_says_how_the_help_stands_on_a_day() {
    Interventions interventions = interventions();
    interventions.evolve(placement());
    interventions.evolve(started("2014-08-04"));
    interventions.evolve(adjusted("2014-10-01"));
    interventions.evolve(ended("2015-09-01"));

    assertThat(interventions.lines(day("2014-07-21"), every -> true)).isEmpty();
    assertThat(interventions.lines(day("2014-08-03"), every -> true))
        .containsExactly(line("Job centre", "15", "2015-08-31", InterventionStatus.GRANTED));
    assertThat(interventions.lines(day("2014-10-01"), every -> true))
        .containsExactly(line("Another provider", "20", "2015-12-31", InterventionStatus.RUNNING));
    assertThat(interventions.lines(day("2015-09-01"), every -> true))
        .containsExactly(line("Another provider", "20", "2015-12-31", InterventionStatus.ENDED));
  }

  private static InterventionLine line(
      String provider, String hours, String expectedEnd, InterventionStatus status) {
    return new InterventionLine(
        InterventionType.WORK_PLACEMENT,
        List.of(METTE),
        Department.JOB_CENTRE,
        provider,
        "Shop in Nakskov",
        new BigDecimal(hours),
        "LAB § 42",
        day("2014-08-04"),
        day("2014-08-04"),
        day(expectedEnd),
        day("2015-09-01"),
        status);
  }

  @Test
  void interventions_are_all_ended_when_none_is_granted_runs_or_pauses() {
    Interventions interventions = interventions();
    assertThat(interventions.areAllEnded()).isTrue();

    interventions.evolve(placement());
    assertThat(interventions.areAllEnded()).isFalse();

    interventions.evolve(started("2014-08-04"));
    interventions.evolve(paused("2014-09-01"));
    assertThat(interventions.areAllEnded()).isFalse();
    assertThat(interventions.areAllOverAfter(day("2030-01-01"))).isFalse();

    interventions.evolve(ended("2014-10-01"));
    assertThat(interventions.areAllEnded()).isTrue();
  }

  @Test
  void interventions_are_over_after_their_last_day() {
    Interventions interventions = interventions();
    interventions.evolve(placement());
    interventions.evolve(ended("2014-10-01"));

    assertThat(interventions.areAllOverAfter(day("2014-09-29"))).isFalse();
    assertThat(interventions.areAllOverAfter(day("2014-09-30"))).isTrue();
  }

  private static Interventions interventions() {
    Household household = new Household(List::of);
    return new Interventions(household, new Goals(household));
  }
}
