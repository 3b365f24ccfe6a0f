package org.familyplan.command.goal;

import static org.familyplan.command.goal.GoalRule.DEPARTMENT_IS_NEW_TO_THE_GOAL;
import static org.familyplan.command.goal.GoalRule.GOAL_IS_DUE_AFTER_IT_IS_AGREED;
import static org.familyplan.command.goal.GoalRule.GOAL_IS_ENDED;
import static org.familyplan.command.goal.GoalRule.GOAL_IS_KNOWN;
import static org.familyplan.command.goal.GoalRule.GOAL_IS_NEW;
import static org.familyplan.command.goal.GoalRule.GOAL_IS_OPEN;
import static org.familyplan.command.goal.GoalRule.MEMBERS_ARE_NAMED_ONCE;
import static org.familyplan.command.goal.GoalRule.NOTHING_LIES_BEFORE_THE_AGREEMENT;
import static org.familyplan.command.goal.GoalRule.NOTHING_LIES_IN_THE_FUTURE;
import static org.familyplan.command.goal.GoalRule.ONLY_CURRENT_MEMBERS_HAVE_GOALS;
import static org.familyplan.command.goal.GoalRule.SOMETHING_IS_REWORDED;
import static org.familyplan.command.goal.GoalRule.SUB_GOAL_IS_DUE_BY_ITS_GOAL;
import static org.familyplan.command.goal.GoalRule.SUB_GOAL_IS_NEW;
import static org.familyplan.command.goal.GoalRule.TURNS_FOLLOW_EACH_OTHER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateMember;
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
import org.familyplan.api.goal.GoalEvent;
import org.familyplan.api.goal.GoalEvent.BarrierActionRecorded;
import org.familyplan.api.goal.GoalEvent.BarrierReported;
import org.familyplan.api.goal.GoalEvent.BarrierResolved;
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
import org.familyplan.api.goal.SubGoalId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.household.Household;
import org.familyplan.command.household.Member;
import org.familyplan.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** The goals of the family and its members, and the barriers on the way to them. */
public final class Goals {
  /** Warning of an end that lies before other entries about the goal. */
  static final String ENTRIES_AFTER_THE_END = "goal.entries-after-end";

  private final Household household;
  @AggregateMember private final Barriers barriers;
  private final Map<GoalId, Goal> goals = new LinkedHashMap<>();
  private final Set<SubGoalId> subGoals = new HashSet<>();

  public Goals(Household household) {
    this.household = household;
    barriers = new Barriers(household, this);
    household.restOnMembers(this::brokenBy);
  }

  @CommandHandler
  void decide(AddGoal command, Decision decision) {
    GOAL_IS_NEW.unless(!goals.containsKey(command.goalId()), "goalId");
    happened(command.addedOn(), "addedOn", decision);
    MEMBERS_ARE_NAMED_ONCE.unless(
        new HashSet<>(command.members()).size() == command.members().size(), "members");
    ONLY_CURRENT_MEMBERS_HAVE_GOALS.unless(
        household.areInHouseholdOn(command.members(), command.addedOn()), "members");
    isDueAfter(command.addedOn(), command.dueOn());
    decision.record(
        new GoalAdded(
            command.familyId(),
            command.goalId(),
            command.members(),
            command.area(),
            command.type(),
            command.department(),
            Personal.of(command.wording()),
            Personal.ofNullable(command.citizensWords()),
            Personal.ofNullable(command.indicator()),
            command.dueOn(),
            command.addedOn()),
        command.area().informationKind());
  }

  private Stream<GoalRule> brokenBy(Member member) {
    return goals.values().stream()
        .filter(goal -> goal.members().contains(member.personId()))
        .filter(goal -> !member.isInHouseholdOn(goal.addedOn()))
        .map(goal -> ONLY_CURRENT_MEMBERS_HAVE_GOALS);
  }

  @CommandHandler
  void decide(AddSubGoal command, Decision decision) {
    Goal goal = changing(command.goalId(), command.addedOn(), "addedOn", decision);
    SUB_GOAL_IS_NEW.unless(!subGoals.contains(command.subGoalId()), "subGoalId");
    isDueAfter(command.addedOn(), command.dueOn());
    LocalDate goalIsDueOn = goal.dueOn(command.addedOn());
    LocalDate dueOn = command.dueOn();
    SUB_GOAL_IS_DUE_BY_ITS_GOAL.unless(
        dueOn == null || goalIsDueOn == null || !dueOn.isAfter(goalIsDueOn), "dueOn");
    decision.record(
        new SubGoalAdded(
            command.familyId(),
            command.goalId(),
            goal.members(),
            goal.area(),
            command.subGoalId(),
            Personal.of(command.wording()),
            dueOn,
            command.addedOn()),
        kind(goal));
  }

  @CommandHandler
  void decide(RewordGoal command, Decision decision) {
    Goal goal = changing(command.goalId(), command.rewordedOn(), "rewordedOn", decision);
    SOMETHING_IS_REWORDED.unless(
        Stream.of(command.wording(), command.citizensWords(), command.indicator(), command.dueOn())
            .anyMatch(Objects::nonNull),
        "goalId");
    isDueAfter(command.rewordedOn(), command.dueOn());
    decision.record(
        new GoalReworded(
            command.familyId(),
            command.goalId(),
            goal.members(),
            goal.area(),
            Personal.ofNullable(command.wording()),
            Personal.ofNullable(command.citizensWords()),
            Personal.ofNullable(command.indicator()),
            command.dueOn(),
            Personal.of(command.reason()),
            command.rewordedOn()),
        kind(goal));
  }

  @CommandHandler
  void decide(ReprioritiseGoal command, Decision decision) {
    Goal goal = changing(command.goalId(), command.prioritisedOn(), "prioritisedOn", decision);
    decision.record(
        new GoalReprioritised(
            command.familyId(),
            command.goalId(),
            goal.members(),
            goal.area(),
            command.priority(),
            command.prioritisedOn()),
        kind(goal));
  }

  @CommandHandler
  void decide(ShareGoalWithDepartment command, Decision decision) {
    Goal goal = changing(command.goalId(), command.sharedOn(), "sharedOn", decision);
    DEPARTMENT_IS_NEW_TO_THE_GOAL.unless(!goal.isWorkedOnBy(command.department()), "department");
    decision.record(
        new GoalShared(
            command.familyId(),
            command.goalId(),
            goal.members(),
            goal.area(),
            command.department(),
            command.sharedOn()),
        kind(goal));
  }

  @CommandHandler
  void decide(RateGoalProgress command, Decision decision) {
    Goal goal = changing(command.goalId(), command.ratedOn(), "ratedOn", decision);
    decision.record(
        new GoalProgressRated(
            command.familyId(),
            command.goalId(),
            goal.members(),
            goal.area(),
            command.rating(),
            command.ratedBy(),
            Personal.ofNullable(command.note()),
            command.ratedOn()),
        kind(goal));
  }

  @CommandHandler
  void decide(RecordMotivation command, Decision decision) {
    Goal goal = open(command.goalId());
    household.alive(command.personId(), "personId", command.saidOn(), "saidOn");
    happened(command.saidOn(), "saidOn", decision);
    decision.record(
        new MotivationRecorded(
            command.familyId(),
            command.goalId(),
            command.personId(),
            goal.area(),
            Personal.of(command.words()),
            command.saidOn()),
        kind(goal));
  }

  @CommandHandler
  void decide(AchieveGoal command, Decision decision) {
    Goal goal = ending(command.goalId(), command.achievedOn(), "achievedOn", decision);
    household.record(
        new GoalAchieved(
            command.familyId(),
            command.goalId(),
            goal.members(),
            goal.area(),
            Personal.of(command.evidence()),
            command.achievedOn()),
        kind(goal),
        decision);
  }

  @CommandHandler
  void decide(AbandonGoal command, Decision decision) {
    Goal goal = ending(command.goalId(), command.abandonedOn(), "abandonedOn", decision);
    household.record(
        new GoalAbandoned(
            command.familyId(),
            command.goalId(),
            goal.members(),
            goal.area(),
            Personal.of(command.reason()),
            command.abandonedOn()),
        kind(goal),
        decision);
  }

  @CommandHandler
  void decide(ReopenGoal command, Decision decision) {
    Goal goal = known(command.goalId(), "goalId");
    GOAL_IS_ENDED.unless(!goal.isOpen(), "goalId");
    happened(command.reopenedOn(), "reopenedOn", decision);
    TURNS_FOLLOW_EACH_OTHER.unless(goal.canReopenOn(command.reopenedOn()), "reopenedOn");
    decision.record(
        new GoalReopened(
            command.familyId(),
            command.goalId(),
            goal.members(),
            goal.area(),
            Personal.of(command.reason()),
            command.reopenedOn()),
        kind(goal));
  }

  /** The goal, open now and on the day of the change. */
  private Goal changing(GoalId id, LocalDate on, String component, Decision decision) {
    Goal goal = open(id);
    happened(on, component, decision);
    NOTHING_LIES_BEFORE_THE_AGREEMENT.unless(!on.isBefore(goal.addedOn()), component);
    GOAL_IS_OPEN.unless(goal.isOpenOn(on), component);
    return goal;
  }

  private Goal ending(GoalId id, LocalDate on, String component, Decision decision) {
    Goal goal = open(id);
    happened(on, component, decision);
    NOTHING_LIES_BEFORE_THE_AGREEMENT.unless(!on.isBefore(goal.addedOn()), component);
    TURNS_FOLLOW_EACH_OTHER.unless(goal.canEndOn(on), component);
    if (goal.hasEntriesAfter(on)) {
      decision.warn(ENTRIES_AFTER_THE_END, "Other entries about the goal lie after its end.");
    }
    return goal;
  }

  private Goal open(GoalId id) {
    Goal goal = known(id, "goalId");
    GOAL_IS_OPEN.unless(goal.isOpen(), "goalId");
    return goal;
  }

  private Goal known(GoalId id, String component) {
    GOAL_IS_KNOWN.unless(goals.containsKey(id), component);
    return goal(id);
  }

  private static void happened(LocalDate on, String component, Decision decision) {
    NOTHING_LIES_IN_THE_FUTURE.unless(!on.isAfter(decision.today()), component);
  }

  private static void isDueAfter(LocalDate agreedOn, @Nullable LocalDate dueOn) {
    GOAL_IS_DUE_AFTER_IT_IS_AGREED.unless(dueOn == null || !dueOn.isBefore(agreedOn), "dueOn");
  }

  private static InformationKind kind(Goal goal) {
    return goal.area().informationKind();
  }

  /** Takes an event of this capability into the state. */
  public void evolve(GoalEvent event) {
    switch (event) {
      case GoalAdded e -> goals.put(e.goalId(), new Goal(e));
      case SubGoalAdded e -> {
        subGoals.add(e.subGoalId());
        goal(e.goalId()).stepped(e);
      }
      case GoalReworded e -> goal(e.goalId()).reworded(e);
      case GoalReprioritised e -> goal(e.goalId()).prioritised(e.prioritisedOn(), e.priority());
      case GoalShared e -> goal(e.goalId()).shared(e.sharedOn(), e.department());
      case GoalProgressRated e -> goal(e.goalId()).changed(e.ratedOn());
      case GoalAchieved e -> goal(e.goalId()).ended(e.achievedOn(), GoalStatus.ACHIEVED);
      case GoalAbandoned e -> goal(e.goalId()).ended(e.abandonedOn(), GoalStatus.ABANDONED);
      case GoalReopened e -> goal(e.goalId()).reopened(e.reopenedOn());
      case MotivationRecorded e -> goal(e.goalId()).changed(e.saidOn());
      case BarrierReported e -> barriers.reported(e);
      case BarrierActionRecorded e -> barriers.acted(e);
      case BarrierResolved e -> barriers.resolved(e);
    }
  }

  private Goal goal(GoalId id) {
    return Objects.requireNonNull(goals.get(id));
  }

  /** Refuses when the history, with an entry replaced or removed, no longer makes sense. */
  public void verify() {
    TURNS_FOLLOW_EACH_OTHER.unless(goals.values().stream().allMatch(Goal::isCoherent), "entry");
  }

  /** True when every goal is reached or given up. */
  public boolean areAllEnded() {
    return goals.values().stream().noneMatch(Goal::isOpen);
  }

  /** True when every goal was reached or given up no later than on that day. */
  public boolean areAllEndedOn(LocalDate day) {
    return goals.values().stream().allMatch(goal -> goal.isEndedOn(day));
  }

  /** True when the plan has such a goal. */
  public boolean knows(GoalId id) {
    return goals.containsKey(id);
  }

  /** Refuses unless the plan has every one of them. */
  public void areKnown(Collection<GoalId> ids, String component) {
    ids.forEach(id -> known(id, component));
  }

  /** True when the known goal was reached or given up by that day and not reopened by then. */
  public boolean isEndedOn(GoalId id, LocalDate day) {
    return goal(id).isEndedOn(day);
  }

  InformationKind informationKind(GoalId id) {
    return kind(goal(id));
  }

  /**
   * The goals agreed up to that day as they read on it: those with a priority first, 1 before 2,
   * then in the order in which they were added.
   *
   * @param told which of them
   */
  public List<GoalLine> lines(LocalDate day, Predicate<? super GoalId> told) {
    return goals.entrySet().stream()
        .filter(each -> told.test(each.getKey()))
        .map(Map.Entry::getValue)
        .filter(goal -> !goal.addedOn().isAfter(day))
        .sorted(Comparator.comparingInt(goal -> goal.priorityOn(day)))
        .map(goal -> goal.line(day))
        .toList();
  }
}
