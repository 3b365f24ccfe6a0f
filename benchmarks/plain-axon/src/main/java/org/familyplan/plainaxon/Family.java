package org.familyplan.plainaxon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.familyplan.plainaxon.FamilyCommand.AddGoal;
import org.familyplan.plainaxon.FamilyCommand.OpenFamily;
import org.familyplan.plainaxon.FamilyEvent.FamilyOpened;
import org.familyplan.plainaxon.FamilyEvent.GoalAdded;

@Aggregate
class Family {

  @AggregateIdentifier private String familyId;
  private final Set<String> goals = new HashSet<>();

  Family() {}

  @CommandHandler
  Family(OpenFamily command) {
    apply(
        new FamilyOpened(
            command.familyId(),
            command.municipality(),
            command.referredOn(),
            command.acceptedOn(),
            command.openedOn(),
            command.programme()));
  }

  @CommandHandler
  void handle(AddGoal command) {
    if (goals.contains(command.goalId())) {
      throw new IllegalStateException("The family has this goal already");
    }
    apply(
        new GoalAdded(
            familyId,
            command.goalId(),
            command.members(),
            command.area(),
            command.type(),
            command.department(),
            command.wording(),
            command.citizensWords(),
            command.indicator(),
            command.dueOn(),
            command.addedOn()));
  }

  @EventSourcingHandler
  void on(FamilyOpened event) {
    familyId = event.familyId();
  }

  @EventSourcingHandler
  void on(GoalAdded event) {
    goals.add(event.goalId());
  }
}
