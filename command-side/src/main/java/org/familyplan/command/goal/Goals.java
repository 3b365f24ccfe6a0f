package org.familyplan.command.goal;

import static org.familyplan.command.goal.GoalRule.GOAL_IS_DUE_AFTER_IT_IS_AGREED;
import static org.familyplan.command.goal.GoalRule.GOAL_IS_NEW;
import static org.familyplan.command.goal.GoalRule.ONLY_CURRENT_MEMBERS_HAVE_GOALS;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.goal.GoalCommand.AddGoal;
import org.familyplan.api.goal.GoalEvent;
import org.familyplan.api.goal.GoalEvent.GoalAdded;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.goal.GoalStatus;
import org.familyplan.command.household.Household;
import org.familyplan.platform.decision.Decision;

/** The goals of the family and its members. */
public final class Goals {
  private final Household household;
  private final Map<GoalId, GoalAdded> goals = new LinkedHashMap<>();

  public Goals(Household household) {
    this.household = household;
  }

  @CommandHandler
  void decide(AddGoal command, Decision decision) {
    GOAL_IS_NEW.unless(!goals.containsKey(command.goalId()), "goalId");
    ONLY_CURRENT_MEMBERS_HAVE_GOALS.unless(
        household.areInHouseholdOn(command.members(), command.addedOn()), "members");
    LocalDate dueOn = command.dueOn();
    GOAL_IS_DUE_AFTER_IT_IS_AGREED.unless(
        dueOn == null || !dueOn.isBefore(command.addedOn()), "dueOn");
    decision.record(
        new GoalAdded(
            command.familyId(),
            command.goalId(),
            command.members(),
            command.area(),
            command.type(),
            command.department(),
            command.wording(),
            command.citizensWords(),
            command.indicator(),
            dueOn,
            command.addedOn()),
        command.area().informationKind());
  }

  /** Takes an event of this capability into the state. */
  public void evolve(GoalEvent event) {
    switch (event) {
      case GoalAdded e -> goals.put(e.goalId(), e);
      default -> throw new IllegalStateException("not yet");
    }
  }

  /** The goals agreed on or before that day, as a handed-over plan shows them. */
  public List<GoalLine> lines(LocalDate day) {
    return goals.values().stream()
        .filter(each -> !each.addedOn().isAfter(day))
        .map(
            each ->
                new GoalLine(
                    each.members(),
                    each.area(),
                    List.of(each.department()),
                    each.wording(),
                    each.citizensWords(),
                    each.indicator(),
                    each.dueOn(),
                    GoalStatus.OPEN,
                    List.of()))
        .toList();
  }

  /** True when every goal is in an end state. */
  public boolean areAllEnded() {
    return goals.isEmpty();
  }
}
