package org.familyplan.command.plan;

import static org.familyplan.command.plan.PlanRule.PLAN_IS_ABSORBED_ONCE;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.plan.ExistingPlanType;
import org.familyplan.api.plan.PlanCommand.AbsorbExistingPlan;
import org.familyplan.api.plan.PlanEvent.ExistingPlanAbsorbed;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.Receipt.Warning;
import org.familyplan.command.household.Household;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.decision.Decision.SharedName;

/** The older plans that the one plan replaces: each once (domain 13.14.4). */
final class AbsorbedPlans {
  private static final Warning ABSORBED_ELSEWHERE =
      new Warning(
          "plan.absorbed-elsewhere",
          "Another family has absorbed a plan of this type with this outside id.");

  private final Household household;
  private final Plans plans;
  private final Set<Outside> absorbed = new HashSet<>();

  private record Outside(ExistingPlanType type, String id) {}

  AbsorbedPlans(Household household, Plans plans) {
    this.household = household;
    this.plans = plans;
  }

  @CommandHandler
  void decide(AbsorbExistingPlan command, Decision decision) {
    Outside outside = new Outside(command.type(), command.outsideId());
    household.known(command.personId(), "personId");
    plans.notBeforeTheFile(command.absorbedOn(), "absorbedOn");
    PLAN_IS_ABSORBED_ONCE.unless(!absorbed.contains(outside), "outsideId");
    decision.share(
        new SharedName(
            "plan.absorbed",
            decision.actor().municipality() + ":" + outside.type() + ":" + outside.id(),
            ABSORBED_ELSEWHERE));
    decision.record(
        new ExistingPlanAbsorbed(
            command.familyId(),
            command.personId(),
            command.type(),
            command.outsideId(),
            command.department(),
            command.absorbedOn()),
        InformationKind.PLAN);
  }

  void absorbed(ExistingPlanAbsorbed e) {
    absorbed.add(new Outside(e.type(), e.outsideId()));
  }
}
