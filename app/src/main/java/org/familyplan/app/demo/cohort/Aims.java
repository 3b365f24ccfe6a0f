package org.familyplan.app.demo.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.familyplan.api.goal.BarrierId;
import org.familyplan.api.goal.GoalCommand.AbandonGoal;
import org.familyplan.api.goal.GoalCommand.AchieveGoal;
import org.familyplan.api.goal.GoalCommand.AddGoal;
import org.familyplan.api.goal.GoalCommand.AddSubGoal;
import org.familyplan.api.goal.GoalCommand.RateGoalProgress;
import org.familyplan.api.goal.GoalCommand.RecordBarrierAction;
import org.familyplan.api.goal.GoalCommand.RecordMotivation;
import org.familyplan.api.goal.GoalCommand.ReportBarrier;
import org.familyplan.api.goal.GoalCommand.ReprioritiseGoal;
import org.familyplan.api.goal.GoalCommand.ResolveBarrier;
import org.familyplan.api.goal.GoalCommand.RewordGoal;
import org.familyplan.api.goal.GoalCommand.ShareGoalWithDepartment;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.goal.GoalType;
import org.familyplan.api.goal.ProgressRating;
import org.familyplan.api.goal.SubGoalId;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Source;
import org.familyplan.platform.identity.Actor;
import org.jspecify.annotations.Nullable;

/** The goals, what makes them worth it, and what stands in their way. */
final class Aims {
  private static final int SCHOOL_AGE = 6;
  private static final int YOUTH = 15;

  private final Course course;
  private final Chance chance;
  private final Milestones days;
  private final Actor coordinator;
  private final List<Aim> aims = new ArrayList<>();

  Aims(Course course) {
    this.course = course;
    this.chance = course.chance();
    this.days = course.milestones();
    this.coordinator = course.acting(days.agreed());
    Person adult = course.adults().getFirst();
    Person child = chance.pick(course.children());
    add(chance.pick(Wish.FAMILY), null);
    add(chance.pick(Wish.WORK), adult);
    add(chance.pick(wishesOf(child)), child);
    if (course.isSmall() && chance.percent(40)) {
      add(chance.pick(Wish.ADULT), adult);
    }
  }

  private List<Wish> wishesOf(Person child) {
    int age = child.ageOn(days.agreed());
    if (age < SCHOOL_AGE) {
      return Wish.SMALL_CHILD;
    }
    return age < YOUTH ? Wish.SCHOOL_CHILD : Wish.YOUTH;
  }

  private void add(Wish wish, @Nullable Person person) {
    GoalId id = new GoalId(course.id("goal/" + aims.size()));
    boolean reached = chance.percent(course.outcome().goals());
    LocalDate end = reached ? days.meanwhile(80, 0, chance) : givenUp();
    boolean goesOn = !days.ends() && (!reached || chance.percent(50));
    aims.add(new Aim(id, wish, person, goesOn ? null : end, reached));
  }

  private LocalDate givenUp() {
    return Days.workBefore(days.last().minusDays(chance.between(0, 12)));
  }

  /** The goals; the first three are the family's, an adult's work, a child's. */
  List<Aim> all() {
    return List.copyOf(aims);
  }

  void tell() {
    List<FamilyCommand> commands = new ArrayList<>();
    aims.forEach(aim -> commands.add(added(aim)));
    if (chance.percent(75)) {
      commands.add(motivation(aims.get(1)));
    }
    course.tell(days.agreed(), coordinator, commands);
    aims.forEach(this::end);
    aims.forEach(this::offerSteps);
    if (chance.percent(60)) {
      course.facts().prefer(3, this::barrier);
    }
  }

  /** What is reached was more often put into own words. */
  private AddGoal added(Aim aim) {
    Wish wish = aim.wish();
    boolean ownWords = chance.percent(aim.reached() ? 80 : 60);
    return new AddGoal(
        course.familyId(),
        aim.goalId(),
        aim.members(),
        wish.area(),
        chance.percent(85) ? GoalType.DEVELOP : GoalType.MAINTAIN,
        wish.department(),
        wish.wording(),
        ownWords ? wish.words() : null,
        wish.indicator(),
        days.agreed().plusMonths(chance.between(6, 18)),
        days.agreed());
  }

  private RecordMotivation motivation(Aim aim) {
    return new RecordMotivation(
        course.familyId(),
        aim.goalId(),
        course.adults().getFirst().id(),
        chance.pick(Words.MOTIVATIONS),
        days.agreed());
  }

  private void end(Aim aim) {
    LocalDate day = aim.endsOn();
    if (day != null) {
      course.tell(
          day,
          course.acting(day),
          aim.reached()
              ? new AchieveGoal(course.familyId(), aim.goalId(), aim.wish().indicator(), day)
              : new AbandonGoal(course.familyId(), aim.goalId(), chance.pick(Words.GIVEN_UP), day));
    }
  }

  private void offerSteps(Aim aim) {
    FamilyId family = course.familyId();
    GoalId goal = aim.goalId();
    offer(aim, day -> rated(goal, day));
    offer(aim, day -> rated(goal, day));
    if (chance.percent(50)) {
      SubGoalId step = new SubGoalId(course.id("step/" + goal));
      offer(aim, day -> new AddSubGoal(family, goal, step, "First step: three weeks", null, day));
    }
    if (chance.percent(30)) {
      int priority = 1 + aims.indexOf(aim);
      offer(aim, day -> new ReprioritiseGoal(family, goal, priority, day));
    }
    if (chance.percent(25)) {
      offer(aim, day -> new ShareGoalWithDepartment(family, goal, Department.BENEFITS, day));
    }
    if (chance.percent(15)) {
      offer(aim, day -> later(goal, day));
    }
  }

  private RateGoalProgress rated(GoalId goal, LocalDate day) {
    ProgressRating rating = ProgressRating.values()[chance.weighted(8, 27, 45, 20)];
    Source source = chance.percent(40) ? Source.CITIZEN : Source.CASEWORKER;
    return new RateGoalProgress(course.familyId(), goal, rating, source, null, day);
  }

  private RewordGoal later(GoalId goal, LocalDate day) {
    return new RewordGoal(
        course.familyId(),
        goal,
        null,
        null,
        null,
        day.plusMonths(chance.between(4, 9)),
        "It takes longer than expected",
        day);
  }

  /** Something that happens to the goal on a day before its end. */
  private void offer(Aim aim, Function<LocalDate, FamilyCommand> step) {
    LocalDate end = aim.endsOn() == null ? days.last() : aim.endsOn();
    LocalDate day = days.between(days.helped().plusDays(10), end.minusDays(3), chance);
    course.facts().offer(1, () -> course.tell(day, course.acting(day), step.apply(day)));
  }

  private void barrier() {
    Aim work = aims.get(1);
    BarrierId barrier = new BarrierId(course.id("barrier"));
    FamilyId family = course.familyId();
    PersonId person = course.adults().getFirst().id();
    course.tell(
        days.planned(),
        course.acting(days.planned()),
        new ReportBarrier(
            family,
            barrier,
            person,
            List.of(work.goalId()),
            chance.pick(Words.BARRIERS),
            days.planned()));
    if (chance.percent(75)) {
      handled(barrier);
    }
  }

  private void handled(BarrierId barrier) {
    FamilyId family = course.familyId();
    LocalDate acted = days.meanwhile(10, 40, chance);
    course.tell(
        acted,
        course.acting(acted),
        new RecordBarrierAction(family, barrier, "Looked at it together, step by step", acted));
    LocalDate resolved = Days.earlier(days.last(), Days.work(acted.plusDays(20)));
    if (chance.percent(60)) {
      course.tell(
          resolved,
          course.acting(resolved),
          new ResolveBarrier(family, barrier, "It no longer stands in the way", resolved));
    }
  }
}
