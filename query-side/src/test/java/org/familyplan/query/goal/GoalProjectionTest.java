package org.familyplan.query.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.familyplan.api.CaseFamily.CLEAN;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.LETTERS;
import static org.familyplan.api.CaseFamily.METTE;
import static org.familyplan.api.CaseFamily.MORNINGS;
import static org.familyplan.api.CaseFamily.WORK;
import static org.familyplan.api.CaseFamily.day;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.CaseFamily;
import org.familyplan.api.goal.BarrierView;
import org.familyplan.api.goal.GoalArea;
import org.familyplan.api.goal.GoalEvent;
import org.familyplan.api.goal.GoalEvent.BarrierActionRecorded;
import org.familyplan.api.goal.GoalEvent.BarrierReported;
import org.familyplan.api.goal.GoalEvent.BarrierResolved;
import org.familyplan.api.goal.GoalEvent.GoalAbandoned;
import org.familyplan.api.goal.GoalEvent.GoalAchieved;
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
import org.familyplan.api.goal.GoalView;
import org.familyplan.api.goal.GoalView.DueDate;
import org.familyplan.api.goal.GoalView.Motivation;
import org.familyplan.api.goal.GoalView.Progress;
import org.familyplan.api.goal.GoalView.SubGoal;
import org.familyplan.api.goal.GoalView.WorkingDepartment;
import org.familyplan.api.goal.ProgressRating;
import org.familyplan.api.goal.SubGoalId;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Source;
import org.familyplan.query.entries.Entries.MissingEntry;
import org.familyplan.query.entries.JsonEntries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoalProjectionTest {
  private static final SubGoalId STEP = new SubGoalId(new UUID(0, 51));
  private static final List<PersonId> METTES = List.of(METTE);
  private static final GoalArea AREA = GoalArea.EMPLOYMENT;

  private final JsonEntries entries = new JsonEntries();

  private void given(GoalEvent... events) {
    for (GoalEvent event : events) {
      GoalProjection.project(event, new EventId(new UUID(0, 0)), entries);
    }
  }

  private GoalView work(String on) {
    return GoalProjection.view(entries, day(on)).stream()
        .filter(goal -> goal.goalId().equals(WORK))
        .findFirst()
        .orElseThrow();
  }

  private static GoalReworded reworded(
      @Nullable String wording, @Nullable String dueOn, String on) {
    return new GoalReworded(
        FAMILY,
        WORK,
        METTES,
        AREA,
        Personal.ofNullable(wording),
        null,
        null,
        dueOn == null ? null : day(dueOn),
        Personal.of("More time"),
        day(on));
  }

  private static GoalReprioritised prioritised(GoalId goal, int priority, String on) {
    return new GoalReprioritised(FAMILY, goal, METTES, AREA, priority, day(on));
  }

  private static GoalAchieved achieved(String on) {
    return new GoalAchieved(FAMILY, WORK, METTES, AREA, Personal.of("Contract seen"), day(on));
  }

  private static GoalReopened reopened(String on) {
    return new GoalReopened(FAMILY, WORK, METTES, AREA, Personal.of("Lost the job"), day(on));
  }

  private static GoalProgressRated rated(ProgressRating rating, String on) {
    return new GoalProgressRated(
        FAMILY, WORK, METTES, AREA, rating, Source.CITIZEN, Personal.of("Well"), day(on));
  }

  @Test
  void an_added_goal_is_open_since_the_agreement() {
    given(CaseFamily.work());

    assertThat(work("2014-07-15"))
        .isEqualTo(
            new GoalView(
                WORK,
                METTES,
                AREA,
                GoalType.DEVELOP,
                Department.JOB_CENTRE,
                Personal.of("Full-time work"),
                null,
                Personal.of("A contract of 37 hours"),
                day("2016-03-01"),
                day("2014-07-15"),
                GoalStatus.OPEN,
                day("2014-07-15"),
                null,
                null,
                List.of(new WorkingDepartment(Department.JOB_CENTRE, day("2014-07-15"))),
                List.of(new DueDate(day("2016-03-01"), day("2014-07-15"))),
                List.of(),
                List.of(),
                List.of()));
  }

  @Test
  void a_goal_agreed_later_is_upcoming_and_shown_as_it_was_agreed() {
    given(CaseFamily.work(), reworded("Full-time work, self-supporting", null, "2015-06-16"));

    GoalView goal = work("2014-07-14");
    assertThat(goal.status()).isEqualTo(GoalStatus.UPCOMING);
    assertThat(goal.since()).isEqualTo("2014-07-15");
    assertThat(goal.wording()).isEqualTo(Personal.of("Full-time work"));
    assertThat(goal.dueOn()).isEqualTo("2016-03-01");
  }

  @Test
  void a_goal_reads_as_worded_on_the_day_and_keeps_what_was_left_out() {
    given(
        CaseFamily.work(),
        reworded("Full-time work, self-supporting", null, "2015-06-16"),
        reworded(null, "2016-06-30", "2015-09-01"));

    assertThat(work("2015-06-15").wording()).isEqualTo(Personal.of("Full-time work"));
    assertThat(work("2015-06-16").wording())
        .isEqualTo(Personal.of("Full-time work, self-supporting"));
    assertThat(work("2015-09-01").wording())
        .isEqualTo(Personal.of("Full-time work, self-supporting"));
    assertThat(work("2015-09-01").indicator()).isEqualTo(Personal.of("A contract of 37 hours"));
    assertThat(work("2015-08-31").dueOn()).isEqualTo("2016-03-01");
    assertThat(work("2015-09-01").dueOn()).isEqualTo("2016-06-30");
  }

  @Test
  void every_due_date_up_to_the_day_is_shown() {
    given(
        CaseFamily.work(),
        reworded(null, "2016-06-30", "2015-06-16"),
        reworded(null, "2016-05-01", "2015-01-01"));

    assertThat(work("2015-06-16").dueDates())
        .containsExactly(
            new DueDate(day("2016-03-01"), day("2014-07-15")),
            new DueDate(day("2016-05-01"), day("2015-01-01")),
            new DueDate(day("2016-06-30"), day("2015-06-16")));
    assertThat(work("2015-06-15").dueDates()).hasSize(2);
    assertThat(work("2015-06-16").dueOn()).isEqualTo("2016-06-30");
  }

  @Test
  void a_goal_is_achieved_reopened_and_abandoned_since_the_day_of_each() {
    given(
        CaseFamily.work(),
        achieved("2016-01-04"),
        reopened("2016-02-01"),
        new GoalAbandoned(FAMILY, WORK, METTES, AREA, Personal.of("Ill"), day("2016-03-01")));

    assertThat(work("2016-01-03").status()).isEqualTo(GoalStatus.OPEN);
    stands("2016-01-04", GoalStatus.ACHIEVED, "2016-01-04", "Contract seen");
    stands("2016-01-31", GoalStatus.ACHIEVED, "2016-01-04", "Contract seen");
    stands("2016-02-01", GoalStatus.OPEN, "2016-02-01", "Lost the job");
    stands("2016-03-01", GoalStatus.ABANDONED, "2016-03-01", "Ill");
  }

  private void stands(String on, GoalStatus status, String since, String reason) {
    GoalView goal = work(on);
    assertThat(goal.status()).isEqualTo(status);
    assertThat(goal.since()).isEqualTo(since);
    assertThat(goal.statusReason()).isEqualTo(Personal.ofNullable(reason));
  }

  @Test
  void goals_with_a_priority_come_first_in_its_order() {
    given(
        CaseFamily.mornings(),
        CaseFamily.work(),
        CaseFamily.clean(),
        prioritised(WORK, 2, "2015-01-01"),
        prioritised(CLEAN, 1, "2015-02-01"));

    assertThat(GoalProjection.view(entries, day("2014-12-31")))
        .extracting(GoalView::goalId)
        .containsExactly(MORNINGS, WORK, CLEAN);
    assertThat(GoalProjection.view(entries, day("2015-01-31")))
        .extracting(GoalView::goalId)
        .containsExactly(WORK, MORNINGS, CLEAN);
    assertThat(GoalProjection.view(entries, day("2015-02-01")))
        .extracting(GoalView::priority)
        .containsExactly(1, 2, null);
  }

  @Test
  void a_priority_told_late_does_not_undo_a_later_one() {
    given(
        CaseFamily.work(), prioritised(WORK, 2, "2015-02-01"), prioritised(WORK, 3, "2015-01-01"));

    assertThat(work("2015-01-31").priority()).isEqualTo(3);
    assertThat(work("2015-02-01").priority()).isEqualTo(2);
  }

  @Test
  void what_happened_up_to_the_day_is_shown_earliest_first() {
    given(
        CaseFamily.work(),
        new GoalShared(FAMILY, WORK, METTES, AREA, Department.BENEFITS, day("2015-06-16")),
        new SubGoalAdded(
            FAMILY, WORK, METTES, AREA, STEP, Personal.of("Apply"), null, day("2015-06-16")),
        rated(ProgressRating.MUCH_PROGRESS, "2015-06-16"),
        rated(ProgressRating.SOME_PROGRESS, "2014-10-14"),
        new MotivationRecorded(
            FAMILY, WORK, METTE, AREA, Personal.of("My own money"), day("2014-07-15")));

    GoalView goal = work("2015-06-16");
    assertThat(goal.departments())
        .containsExactly(
            new WorkingDepartment(Department.JOB_CENTRE, day("2014-07-15")),
            new WorkingDepartment(Department.BENEFITS, day("2015-06-16")));
    assertThat(goal.subGoals())
        .containsExactly(new SubGoal(STEP, Personal.of("Apply"), null, day("2015-06-16")));
    assertThat(goal.progress())
        .containsExactly(
            new Progress(
                ProgressRating.SOME_PROGRESS,
                Source.CITIZEN,
                Personal.of("Well"),
                day("2014-10-14")),
            new Progress(
                ProgressRating.MUCH_PROGRESS,
                Source.CITIZEN,
                Personal.of("Well"),
                day("2015-06-16")));
    assertThat(goal.motivations())
        .containsExactly(new Motivation(METTE, Personal.of("My own money"), day("2014-07-15")));

    GoalView before = work("2015-06-15");
    assertThat(before.departments()).hasSize(1);
    assertThat(before.subGoals()).isEmpty();
    assertThat(before.progress()).hasSize(1);
  }

  @Test
  void an_achievement_marked_erroneous_has_never_been() {
    EventId mistake = new EventId(new UUID(0, 2));
    fold(
        entry(1, CaseFamily.work()),
        new Entry(mistake, achieved("2016-01-04")),
        entry(
            3,
            new EntryMarkedErroneous(
                FAMILY, mistake, Personal.of("Hers"), METTES, day("2016-01-05"))));

    assertThat(work("2016-01-04").status()).isEqualTo(GoalStatus.OPEN);
  }

  private void fold(Entry... log) {
    Corrections.inForce(List.of(log)).forEach(each -> given((GoalEvent) each.event()));
  }

  private static Entry entry(long number, FamilyEvent event) {
    return new Entry(new EventId(new UUID(0, number)), event);
  }

  @Test
  void a_goal_that_was_never_added_is_missed_loudly() {
    List<GoalEvent> orphans = new ArrayList<>();
    orphans.add(achieved("2016-01-04"));
    orphans.add(rated(ProgressRating.SET_BACK, "2016-01-04"));
    orphans.add(resolved("2015-10-01"));

    assertThat(orphans)
        .allSatisfy(
            event -> assertThatThrownBy(() -> given(event)).isInstanceOf(MissingEntry.class));
  }

  private static BarrierReported reported() {
    return new BarrierReported(
        FAMILY,
        LETTERS,
        METTE,
        List.of(WORK),
        Personal.of("The job centre's letters"),
        day("2014-07-15"));
  }

  private static BarrierActionRecorded acted(String action, String on) {
    return new BarrierActionRecorded(FAMILY, LETTERS, METTE, Personal.of(action), day(on));
  }

  private static BarrierResolved resolved(String on) {
    return new BarrierResolved(
        FAMILY, LETTERS, METTE, Personal.of("She opens them herself"), day(on));
  }

  @Test
  void a_barrier_is_shown_from_the_day_on_which_it_was_reported() {
    given(reported());

    assertThat(GoalProjection.barriers(entries, day("2014-07-14"))).isEmpty();
    assertThat(GoalProjection.barriers(entries, day("2014-07-15")))
        .containsExactly(
            new BarrierView(
                LETTERS,
                METTE,
                List.of(WORK),
                Personal.of("The job centre's letters"),
                day("2014-07-15"),
                true,
                List.of(),
                null,
                null));
  }

  @Test
  void a_barrier_shows_what_was_done_and_how_it_was_resolved_up_to_the_day() {
    given(
        reported(),
        acted("Read a letter with her", "2015-09-01"),
        acted("Called with her", "2015-01-01"),
        resolved("2015-10-01"));

    BarrierView before = GoalProjection.barriers(entries, day("2015-09-30")).getFirst();
    assertThat(before.open()).isTrue();
    assertThat(before.resolvedOn()).isNull();
    assertThat(before.actions())
        .containsExactly(
            new BarrierView.Action(Personal.of("Called with her"), day("2015-01-01")),
            new BarrierView.Action(Personal.of("Read a letter with her"), day("2015-09-01")));

    BarrierView after = GoalProjection.barriers(entries, day("2015-10-01")).getFirst();
    assertThat(after.open()).isFalse();
    assertThat(after.resolvedOn()).isEqualTo("2015-10-01");
    assertThat(after.how()).isEqualTo(Personal.of("She opens them herself"));
    assertThat(GoalProjection.barriers(entries, day("2015-01-01")).getFirst().actions()).hasSize(1);
  }
}
