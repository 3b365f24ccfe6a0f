package org.familyplan.command.goal;

import static org.familyplan.command.goal.GoalRule.BARRIER_ENTRIES_ARE_IN_ORDER;
import static org.familyplan.command.goal.GoalRule.BARRIER_IS_KNOWN;
import static org.familyplan.command.goal.GoalRule.BARRIER_IS_NEW;
import static org.familyplan.command.goal.GoalRule.BARRIER_IS_OPEN;
import static org.familyplan.command.goal.GoalRule.GOALS_ARE_NAMED_ONCE;
import static org.familyplan.command.goal.GoalRule.NOTHING_LIES_IN_THE_FUTURE;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.goal.BarrierId;
import org.familyplan.api.goal.GoalCommand.RecordBarrierAction;
import org.familyplan.api.goal.GoalCommand.ReportBarrier;
import org.familyplan.api.goal.GoalCommand.ResolveBarrier;
import org.familyplan.api.goal.GoalEvent.BarrierActionRecorded;
import org.familyplan.api.goal.GoalEvent.BarrierReported;
import org.familyplan.api.goal.GoalEvent.BarrierResolved;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.household.Household;
import org.familyplan.platform.decision.Decision;

/** The barriers that members experience on the way to their goals. */
final class Barriers {
  private final Household household;
  private final Goals goals;
  private final Map<BarrierId, Barrier> barriers = new LinkedHashMap<>();

  Barriers(Household household, Goals goals) {
    this.household = household;
    this.goals = goals;
  }

  @CommandHandler
  void decide(ReportBarrier command, Decision decision) {
    BARRIER_IS_NEW.unless(!barriers.containsKey(command.barrierId()), "barrierId");
    household.alive(command.personId(), "personId", command.reportedOn(), "reportedOn");
    goals.areKnown(command.goals(), "goals");
    GOALS_ARE_NAMED_ONCE.unless(
        new HashSet<>(command.goals()).size() == command.goals().size(), "goals");
    NOTHING_LIES_IN_THE_FUTURE.unless(
        !command.reportedOn().isAfter(decision.today()), "reportedOn");
    decision.record(
        new BarrierReported(
            command.familyId(),
            command.barrierId(),
            command.personId(),
            command.goals(),
            Personal.of(command.description()),
            command.reportedOn()),
        informationKind(command.goals()));
  }

  private InformationKind informationKind(List<GoalId> inTheWayOf) {
    return inTheWayOf.stream()
        .findFirst()
        .map(goals::informationKind)
        .orElse(InformationKind.SOCIAL);
  }

  @CommandHandler
  void decide(RecordBarrierAction command, Decision decision) {
    Barrier barrier = open(command.barrierId());
    NOTHING_LIES_IN_THE_FUTURE.unless(!command.actedOn().isAfter(decision.today()), "actedOn");
    BARRIER_ENTRIES_ARE_IN_ORDER.unless(barrier.canBeActedOnOn(command.actedOn()), "actedOn");
    decision.record(
        new BarrierActionRecorded(
            command.familyId(),
            command.barrierId(),
            barrier.personId(),
            Personal.of(command.action()),
            command.actedOn()),
        barrier.informationKind());
  }

  @CommandHandler
  void decide(ResolveBarrier command, Decision decision) {
    Barrier barrier = open(command.barrierId());
    NOTHING_LIES_IN_THE_FUTURE.unless(
        !command.resolvedOn().isAfter(decision.today()), "resolvedOn");
    BARRIER_ENTRIES_ARE_IN_ORDER.unless(
        barrier.canBeResolvedOn(command.resolvedOn()), "resolvedOn");
    decision.record(
        new BarrierResolved(
            command.familyId(),
            command.barrierId(),
            barrier.personId(),
            Personal.of(command.how()),
            command.resolvedOn()),
        barrier.informationKind());
  }

  private Barrier open(BarrierId id) {
    BARRIER_IS_KNOWN.unless(barriers.containsKey(id), "barrierId");
    BARRIER_IS_OPEN.unless(barrier(id).isOpen(), "barrierId");
    return barrier(id);
  }

  private Barrier barrier(BarrierId id) {
    return Objects.requireNonNull(barriers.get(id));
  }

  void reported(BarrierReported event) {
    barriers.put(
        event.barrierId(),
        new Barrier(event.personId(), informationKind(event.goals()), event.reportedOn()));
  }

  void acted(BarrierActionRecorded event) {
    barrier(event.barrierId()).acted(event.actedOn());
  }

  void resolved(BarrierResolved event) {
    barrier(event.barrierId()).resolved();
  }
}
