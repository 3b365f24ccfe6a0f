package org.familyplan.command.plan;

import org.axonframework.modelling.command.AggregateMember;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.plan.PlanEvent;
import org.familyplan.api.plan.PlanEvent.ChildHeard;
import org.familyplan.api.plan.PlanEvent.ExistingPlanAbsorbed;
import org.familyplan.api.plan.PlanEvent.FollowUpHeld;
import org.familyplan.api.plan.PlanEvent.PlanActivated;
import org.familyplan.api.plan.PlanEvent.PlanAgreementRecorded;
import org.familyplan.api.plan.PlanEvent.PlanClosed;
import org.familyplan.api.plan.PlanEvent.PlanDrafted;
import org.familyplan.api.plan.PlanEvent.PlanHandedOver;
import org.familyplan.api.plan.PlanEvent.PlanPartAdded;
import org.familyplan.api.plan.PlanEvent.PlanPartResumed;
import org.familyplan.api.plan.PlanEvent.PlanPartSuspended;
import org.familyplan.api.plan.PlanEvent.PlanRevised;
import org.familyplan.command.consent.Sharing;
import org.familyplan.command.household.Household;
import org.familyplan.platform.decision.Coherence;

/** The family's one plan. */
public final class Plan {
  private final Coherence coherence = new Coherence();
  private final Plans plans = new Plans();
  @AggregateMember private final AbsorbedPlans absorbed;
  @AggregateMember private final PlanLife life;
  @AggregateMember private final PlanParts parts;
  @AggregateMember private final Involvement involvement;
  @AggregateMember private final HandOvers handOvers;

  public Plan(Household household, Sharing sharing, PlanContents contents) {
    absorbed = new AbsorbedPlans(household, plans);
    parts = new PlanParts(household, sharing, plans, coherence);
    involvement = new Involvement(household, plans, coherence);
    life = new PlanLife(household, contents, plans, involvement, coherence);
    handOvers = new HandOvers(household, contents, plans, involvement, coherence);
  }

  /** Learns since when there is a file. */
  public void opened(FamilyFileOpened event) {
    plans.opened(event.openedOn());
  }

  /** Takes an event of this capability into the state. */
  public void evolve(PlanEvent event) {
    switch (event) {
      case ExistingPlanAbsorbed e -> absorbed.absorbed(e);
      case PlanDrafted e -> life.drafted(e);
      case PlanPartAdded e -> parts.added(e);
      case PlanAgreementRecorded e -> parts.agreed(e);
      case PlanActivated e -> life.activated(e);
      case PlanRevised e -> life.revised(e);
      case PlanPartSuspended e -> parts.suspended(e);
      case PlanPartResumed e -> parts.resumed(e);
      case PlanHandedOver e -> handOvers.handedOver(e);
      case PlanClosed e -> life.closed(e);
      case FollowUpHeld e -> involvement.followedUp(e);
      case ChildHeard e -> involvement.heard(e);
    }
  }

  /** Refuses when the history, with an entry replaced or removed, no longer makes sense. */
  public void verify() {
    coherence.verify();
  }
}
