package org.familyplan.command.plan;

import static org.familyplan.command.plan.PlanRule.DOCUMENT_IS_NEW;
import static org.familyplan.command.plan.PlanRule.NOT_IN_THE_FUTURE;
import static org.familyplan.command.plan.PlanRule.RECIPIENT_IS_NAMED;
import static org.familyplan.command.plan.PlanRule.VERSION_IS_IN_FORCE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.plan.DocumentId;
import org.familyplan.api.plan.PlanCommand.HandOverPlan;
import org.familyplan.api.plan.PlanEvent.FollowUpHeld;
import org.familyplan.api.plan.PlanEvent.PlanHandedOver;
import org.familyplan.api.plan.RecipientKind;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.Id;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.goal.GoalLine;
import org.familyplan.command.household.Household;
import org.familyplan.command.household.Member;
import org.familyplan.command.intervention.InterventionLine;
import org.familyplan.command.plan.OnePlan.Version;
import org.familyplan.platform.decision.Coherence;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.decision.Refusal;
import org.familyplan.platform.employees.Employee;
import org.jspecify.annotations.Nullable;

/** Copies of the plan that were handed over. */
final class HandOvers {
  private final Household household;
  private final PlanContents contents;
  private final Plans plans;
  private final Involvement involvement;
  private final Coherence coherence;
  private final Set<DocumentId> documents = new HashSet<>();

  HandOvers(
      Household household,
      PlanContents contents,
      Plans plans,
      Involvement involvement,
      Coherence coherence) {
    this.household = household;
    this.contents = contents;
    this.plans = plans;
    this.involvement = involvement;
    this.coherence = coherence;
  }

  @CommandHandler
  void decide(HandOverPlan command, Decision decision) {
    LocalDate day = command.handedOverOn();
    NOT_IN_THE_FUTURE.unless(!day.isAfter(decision.today()), "handedOverOn");
    DOCUMENT_IS_NEW.unless(!documents.contains(command.documentId()), "documentId");
    recipientIsNamed(command);
    OnePlan plan = plans.on(day).orElseThrow(HandOvers::nothingInForce);
    Version version = plan.versionOn(day).orElseThrow(HandOvers::nothingInForce);
    PlanDocument document =
        document(plan, version, day, decision, contents.toldTo(command.recipientPerson()));

    decision.record(
        new PlanHandedOver(
            command.familyId(),
            command.documentId(),
            version.number(),
            command.recipient(),
            command.recipientPerson(),
            Personal.ofNullable(command.recipientName()),
            PlanDocument.RENDERER,
            document.sha256(),
            household.everyone(),
            Personal.of(document.text()),
            day),
        document.informationKind());
  }

  private void recipientIsNamed(HandOverPlan command) {
    PersonId person = command.recipientPerson();
    boolean member = command.recipient() == RecipientKind.FAMILY_MEMBER;
    RECIPIENT_IS_NAMED.unless(
        member == (person != null) && member == (command.recipientName() == null),
        member ? "recipientPerson" : "recipientName");
    if (person != null) {
      household.known(person, "recipientPerson");
    }
  }

  private static Refusal nothingInForce() {
    return new Refusal(VERSION_IS_IN_FORCE, "handedOverOn");
  }

  private PlanDocument document(
      OnePlan plan, Version version, LocalDate day, Decision decision, Predicate<Id> mayBeTold) {
    Telling telling = new Telling(mayBeTold);
    List<Part> parts =
        plan.partsOn(day).stream().filter(each -> telling.test(each.added().partId())).toList();
    List<GoalLine> goals =
        contents.goals(day, telling).stream().filter(each -> concerns(plan, each)).toList();
    List<InterventionLine> interventions =
        contents.interventions(day, telling).stream().filter(each -> concerns(plan, each)).toList();
    FollowUpHeld lastFollowUp =
        involvement
            .lastFollowUp(day)
            .filter(each -> plan.existsOn(each.heldOn()))
            .filter(each -> telling.test(each.followUpId()))
            .orElse(null);
    return new PlanDocument(
        plan,
        version,
        day,
        parts,
        goals,
        interventions,
        employee(contents.coordinatorOn(day), decision),
        employee(contents.deputyOn(day), decision),
        lastFollowUp,
        telling.leavesOut(),
        names(),
        household.inHouseholdOn(day).stream().map(Member::personId).collect(Collectors.toSet()));
  }

  /** What ended before a plan that follows another belongs to the earlier one. */
  private boolean concerns(OnePlan plan, GoalLine goal) {
    LocalDate endedOn = goal.endedOn();
    return endedOn == null || plans.isFirst(plan) || endedOn.isAfter(plan.draft().draftedOn());
  }

  private boolean concerns(OnePlan plan, InterventionLine line) {
    LocalDate endedOn = line.endedOn();
    return endedOn == null || plans.isFirst(plan) || endedOn.isAfter(plan.draft().draftedOn());
  }

  private static @Nullable Employee employee(Optional<EmployeeId> id, Decision decision) {
    return id.flatMap(each -> decision.employees().find(each)).orElse(null);
  }

  private Map<PersonId, Personal<String>> names() {
    Map<PersonId, Personal<String>> names = new HashMap<>();
    household
        .everyone()
        .forEach(each -> names.put(each, household.known(each, "recipientPerson").name()));
    return names;
  }

  void handedOver(PlanHandedOver e) {
    coherence.expect(
        plans
            .versionOn(e.handedOverOn())
            .filter(version -> version.number() == e.planVersion())
            .isPresent(),
        VERSION_IS_IN_FORCE);
    documents.add(e.documentId());
  }
}
