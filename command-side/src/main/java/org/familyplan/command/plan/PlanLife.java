package org.familyplan.command.plan;

import static org.familyplan.command.plan.PlanRule.CHILDREN_WERE_HEARD;
import static org.familyplan.command.plan.PlanRule.MEMBERS_WERE_ASKED;
import static org.familyplan.command.plan.PlanRule.NOTHING_PRECEDES_THE_DRAFT;
import static org.familyplan.command.plan.PlanRule.ONE_PLAN_AT_A_TIME;
import static org.familyplan.command.plan.PlanRule.PLANS_FOLLOW_EACH_OTHER;
import static org.familyplan.command.plan.PlanRule.PLAN_ENDS_AFTER_IT_BEGAN;
import static org.familyplan.command.plan.PlanRule.PLAN_HAS_PARTS;
import static org.familyplan.command.plan.PlanRule.PLAN_IS_A_DRAFT;
import static org.familyplan.command.plan.PlanRule.PLAN_IS_BEGUN;
import static org.familyplan.command.plan.PlanRule.PLAN_IS_IN_FORCE;
import static org.familyplan.command.plan.PlanRule.PLAN_IS_NEW;
import static org.familyplan.command.plan.PlanRule.REACHED_GOALS_ARE_NOT_OPEN;
import static org.familyplan.command.plan.PlanRule.VERSIONS_FOLLOW_EACH_OTHER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.goal.GoalStatus;
import org.familyplan.api.plan.PlanClosureReason;
import org.familyplan.api.plan.PlanCommand.ActivatePlan;
import org.familyplan.api.plan.PlanCommand.ClosePlan;
import org.familyplan.api.plan.PlanCommand.DraftPlan;
import org.familyplan.api.plan.PlanCommand.RevisePlan;
import org.familyplan.api.plan.PlanEvent.PlanActivated;
import org.familyplan.api.plan.PlanEvent.PlanClosed;
import org.familyplan.api.plan.PlanEvent.PlanDrafted;
import org.familyplan.api.plan.PlanEvent.PlanRevised;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.household.Household;
import org.familyplan.platform.decision.Coherence;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.decision.Refusal;
import org.familyplan.platform.decision.Rule;

/** Drafts, versions and the end of the plan: one at a time. */
final class PlanLife {
  /** A child exercises party rights from this age (barnets lov § 3) and is heard before. */
  private static final int PARTY = 10;

  /** The young take part in drawing up their plan from this age (barnets lov § 22). */
  private static final int CO_AUTHOR = 15;

  private final Household household;
  private final Plans plans;
  private final Involvement involvement;
  private final PlanContents contents;
  private final Coherence coherence;

  PlanLife(
      Household household,
      PlanContents contents,
      Plans plans,
      Involvement involvement,
      Coherence coherence) {
    this.contents = contents;
    this.household = household;
    this.plans = plans;
    this.involvement = involvement;
    this.coherence = coherence;
  }

  /** Warning of an end that lies before other entries about the plan. */
  static final String ENTRIES_AFTER_THE_END = "plan.entries-after-end";

  @CommandHandler
  void decide(DraftPlan command, Decision decision) {
    LocalDate expectedEnd = command.expectedEnd();
    PLAN_ENDS_AFTER_IT_BEGAN.unless(
        expectedEnd == null || !expectedEnd.isBefore(command.draftedOn()), "expectedEnd");
    PLAN_IS_NEW.unless(!plans.knows(command.planId()), "planId");
    ONE_PLAN_AT_A_TIME.unless(plans.begun().isEmpty(), "planId");
    plans.notBeforeTheFile(command.draftedOn(), "draftedOn");
    PLANS_FOLLOW_EACH_OTHER.unless(!command.draftedOn().isBefore(plans.freeFrom()), "draftedOn");
    decision.record(
        new PlanDrafted(
            command.familyId(),
            command.planId(),
            Personal.of(command.purpose()),
            Personal.ofNullable(command.basis()),
            expectedEnd,
            command.draftedOn()),
        InformationKind.PLAN);
  }

  @CommandHandler
  void decide(ActivatePlan command, Decision decision) {
    LocalDate day = command.activatedOn();
    OnePlan draft =
        plans
            .begun()
            .filter(OnePlan::isDraft)
            .orElseThrow(() -> new Refusal(PLAN_IS_A_DRAFT, "familyId"));
    NOTHING_PRECEDES_THE_DRAFT.unless(!day.isBefore(draft.lastTurn()), "activatedOn");
    List<PersonId> persons = draft.partsOn(day).stream().map(Part::personId).distinct().toList();
    PLAN_HAS_PARTS.unless(!persons.isEmpty(), "activatedOn");
    everyoneWasInvolved(draft, persons, day);
    decision.record(
        new PlanActivated(command.familyId(), draft.planId(), plans.versions() + 1, day),
        InformationKind.PLAN);
  }

  private void everyoneWasInvolved(OnePlan draft, List<PersonId> persons, LocalDate day) {
    allOf(
        persons,
        (person, age) -> age < CO_AUTHOR || draft.agreement(person, day).isPresent(),
        day,
        MEMBERS_WERE_ASKED);
    allOf(
        persons,
        (person, age) -> age < PARTY || age >= CO_AUTHOR || involvement.wasHeard(person, day),
        day,
        CHILDREN_WERE_HEARD);
  }

  private void allOf(
      List<PersonId> persons, BiPredicate<PersonId, Integer> holds, LocalDate day, Rule rule) {
    String missing =
        persons.stream()
            .filter(each -> !holds.test(each, household.known(each, "personId").ageOn(day)))
            .map(PersonId::toString)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new Refusal(rule, "activatedOn", missing);
    }
  }

  @CommandHandler
  void decide(RevisePlan command, Decision decision) {
    OnePlan plan =
        plans
            .begun()
            .filter(OnePlan::isInForce)
            .orElseThrow(() -> new Refusal(PLAN_IS_IN_FORCE, "familyId"));
    VERSIONS_FOLLOW_EACH_OTHER.unless(!command.revisedOn().isBefore(plan.lastTurn()), "revisedOn");
    decision.record(
        new PlanRevised(
            command.familyId(),
            plan.planId(),
            plans.versions() + 1,
            Personal.of(command.reason()),
            command.revisedOn()),
        InformationKind.PLAN);
  }

  @CommandHandler
  void decide(ClosePlan command, Decision decision) {
    OnePlan plan = plans.begunElse("familyId");
    VERSIONS_FOLLOW_EACH_OTHER.unless(!command.closedOn().isBefore(plan.lastTurn()), "closedOn");
    if (command.reason() == PlanClosureReason.GOALS_REACHED) {
      PLAN_IS_IN_FORCE.unless(plan.isInForce(), "reason");
      REACHED_GOALS_ARE_NOT_OPEN.unless(noGoalIsOpen(command.closedOn()), "reason");
    }
    decision.record(
        new PlanClosed(
            command.familyId(),
            plan.planId(),
            command.reason(),
            Personal.ofNullable(command.outcome()),
            command.closedOn()),
        InformationKind.PLAN);
    if (plan.hasEntriesFrom(command.closedOn())
        || involvement.wasFollowedUpFrom(command.closedOn())) {
      decision.warn(ENTRIES_AFTER_THE_END, "Other entries about the plan lie after its end.");
    }
  }

  private boolean noGoalIsOpen(LocalDate day) {
    return contents.goals(day, every -> true).stream()
        .noneMatch(each -> each.status() == GoalStatus.OPEN);
  }

  void drafted(PlanDrafted e) {
    coherence.expect(plans.begun().isEmpty(), ONE_PLAN_AT_A_TIME);
    plans.add(new OnePlan(e));
  }

  void activated(PlanActivated e) {
    Optional<OnePlan> draft = plans.begun().filter(OnePlan::isDraft);
    coherence.expect(e.version() == plans.versions() + 1, VERSIONS_FOLLOW_EACH_OTHER);
    draft.ifPresent(plan -> plan.inForce(e.version(), e.activatedOn()));
  }

  void revised(PlanRevised e) {
    Optional<OnePlan> inForce = plans.begun().filter(OnePlan::isInForce);
    coherence.expect(inForce.isPresent(), PLAN_IS_IN_FORCE);
    coherence.expect(e.version() == plans.versions() + 1, VERSIONS_FOLLOW_EACH_OTHER);
    inForce.ifPresent(plan -> plan.inForce(e.version(), e.revisedOn()));
  }

  void closed(PlanClosed e) {
    coherence.expect(plans.begun().isPresent(), PLAN_IS_BEGUN);
    plans.begun().ifPresent(plan -> plan.closed(e.closedOn()));
  }
}
