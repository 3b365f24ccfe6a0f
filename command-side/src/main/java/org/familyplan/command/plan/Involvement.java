package org.familyplan.command.plan;

import static org.familyplan.command.plan.PlanRule.A_CHILD_IS_HEARD;
import static org.familyplan.command.plan.PlanRule.A_PLAN_IS_FOLLOWED_UP;
import static org.familyplan.command.plan.PlanRule.EMPLOYEE_IS_KNOWN;
import static org.familyplan.command.plan.PlanRule.FOLLOW_UP_IS_NEW;
import static org.familyplan.command.plan.PlanRule.NOBODY_IS_PRESENT_AND_REPRESENTED;
import static org.familyplan.command.plan.PlanRule.NOT_IN_THE_FUTURE;
import static org.familyplan.command.plan.PlanRule.SOMEBODY_TOOK_PART;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.plan.FollowUpId;
import org.familyplan.api.plan.PlanCommand.RecordChildHeard;
import org.familyplan.api.plan.PlanCommand.RecordFollowUp;
import org.familyplan.api.plan.PlanEvent.ChildHeard;
import org.familyplan.api.plan.PlanEvent.FollowUpHeld;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.household.Household;
import org.familyplan.command.household.Member;
import org.familyplan.platform.decision.Coherence;
import org.familyplan.platform.decision.Decision;

/** Follow-ups and talks with children. */
final class Involvement {
  private static final int ADULT = 18;

  private final Household household;
  private final Plans plans;
  private final Coherence coherence;
  private final Map<FollowUpId, FollowUpHeld> followUps = new LinkedHashMap<>();
  private final List<ChildHeard> talks = new ArrayList<>();

  Involvement(Household household, Plans plans, Coherence coherence) {
    this.household = household;
    this.plans = plans;
    this.coherence = coherence;
    household.restOnMembers(this::brokenByAge);
  }

  @CommandHandler
  void decide(RecordFollowUp command, Decision decision) {
    NOT_IN_THE_FUTURE.unless(!command.heldOn().isAfter(decision.today()), "heldOn");
    SOMEBODY_TOOK_PART.unless(
        !command.members().isEmpty() || !command.employees().isEmpty(), "members");
    NOBODY_IS_PRESENT_AND_REPRESENTED.unless(
        Collections.disjoint(command.members(), command.represented()), "represented");
    FOLLOW_UP_IS_NEW.unless(!followUps.containsKey(command.followUpId()), "followUpId");
    A_PLAN_IS_FOLLOWED_UP.unless(plans.on(command.heldOn()).isPresent(), "heldOn");
    command
        .members()
        .forEach(each -> household.alive(each, "members", command.heldOn(), "members"));
    command.represented().forEach(each -> household.known(each, "represented"));
    command.employees().forEach(each -> isKnown(each, "employees", decision));
    decision.record(
        new FollowUpHeld(
            command.familyId(),
            command.followUpId(),
            command.heldOn(),
            command.members(),
            command.employees(),
            command.represented(),
            Personal.of(command.summary()),
            command.adjusts(),
            command.assesses(),
            command.revises(),
            command.nextIntervalWeeks(),
            Personal.of(command.nextIntervalReason())),
        InformationKind.PLAN);
  }

  @CommandHandler
  void decide(RecordChildHeard command, Decision decision) {
    NOT_IN_THE_FUTURE.unless(!command.heardOn().isAfter(decision.today()), "heardOn");
    Member child = household.alive(command.personId(), "personId", command.heardOn(), "heardOn");
    A_CHILD_IS_HEARD.unless(isChildOn(command.heardOn(), child), "heardOn");
    isKnown(command.heardBy(), "heardBy", decision);
    decision.record(
        new ChildHeard(
            command.familyId(),
            command.personId(),
            command.heardBy(),
            Personal.of(command.view()),
            command.withoutCustodyHolder(),
            command.heardOn()),
        InformationKind.SOCIAL);
  }

  private static boolean isChildOn(LocalDate day, Member member) {
    return !day.isBefore(member.birthDate()) && member.ageOn(day) < ADULT;
  }

  private Stream<PlanRule> brokenByAge(Member member) {
    return talks.stream()
        .filter(each -> each.personId().equals(member.personId()))
        .filter(each -> !isChildOn(each.heardOn(), member))
        .map(each -> A_CHILD_IS_HEARD);
  }

  private static void isKnown(EmployeeId employee, String component, Decision decision) {
    EMPLOYEE_IS_KNOWN.unless(decision.employees().find(employee).isPresent(), component);
  }

  void followedUp(FollowUpHeld e) {
    coherence.expect(plans.on(e.heldOn()).isPresent(), A_PLAN_IS_FOLLOWED_UP);
    followUps.put(e.followUpId(), e);
  }

  void heard(ChildHeard e) {
    talks.add(e);
  }

  /** True when the child was heard on or before that day. */
  boolean wasHeard(PersonId child, LocalDate day) {
    return talks.stream()
        .anyMatch(each -> each.personId().equals(child) && !each.heardOn().isAfter(day));
  }

  /** True when a follow-up was held on that day or later. */
  boolean wasFollowedUpFrom(LocalDate day) {
    return followUps.values().stream().anyMatch(each -> !each.heldOn().isBefore(day));
  }

  /** The last follow-up held on or before that day. */
  Optional<FollowUpHeld> lastFollowUp(LocalDate day) {
    return followUps.values().stream()
        .filter(each -> !each.heldOn().isAfter(day))
        .max(Comparator.comparing(FollowUpHeld::heldOn));
  }
}
