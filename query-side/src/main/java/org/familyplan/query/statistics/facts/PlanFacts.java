package org.familyplan.query.statistics.facts;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.plan.PlanEvent;
import org.familyplan.api.plan.PlanEvent.ChildHeard;
import org.familyplan.api.plan.PlanEvent.FollowUpHeld;
import org.familyplan.api.plan.PlanEvent.PlanActivated;
import org.familyplan.api.shared.PersonId;

/**
 * The work with the plan.
 *
 * @param activations days on which a plan came into force
 */
public record PlanFacts(
    List<LocalDate> activations, List<FollowUp> followUps, List<Hearing> hearings) {
  static final PlanFacts NONE = new PlanFacts(List.of(), List.of(), List.of());

  /** A follow-up was held, and the next is to be held within so many weeks. */
  public record FollowUp(LocalDate on, int nextIntervalWeeks) {}

  /** A child was heard. */
  public record Hearing(PersonId personId, LocalDate on) {}

  PlanFacts with(PlanEvent event) {
    return switch (event) {
      case PlanActivated e ->
          new PlanFacts(Facts.and(activations, e.activatedOn()), followUps, hearings);
      case FollowUpHeld e -> {
        FollowUp held = new FollowUp(e.heldOn(), e.nextIntervalWeeks());
        yield new PlanFacts(activations, Facts.and(followUps, held), hearings);
      }
      case ChildHeard e -> {
        Hearing heard = new Hearing(e.personId(), e.heardOn());
        yield new PlanFacts(activations, followUps, Facts.and(hearings, heard));
      }
      case PlanEvent.ExistingPlanAbsorbed e -> this;
      case PlanEvent.PlanDrafted e -> this;
      case PlanEvent.PlanPartAdded e -> this;
      case PlanEvent.PlanAgreementRecorded e -> this;
      case PlanEvent.PlanRevised e -> this;
      case PlanEvent.PlanPartSuspended e -> this;
      case PlanEvent.PlanPartResumed e -> this;
      case PlanEvent.PlanHandedOver e -> this;
      case PlanEvent.PlanClosed e -> this;
    };
  }

  PlanFacts upTo(LocalDate day) {
    return new PlanFacts(
        Facts.upTo(day, activations, each -> each),
        Facts.upTo(day, followUps, FollowUp::on),
        Facts.upTo(day, hearings, Hearing::on));
  }
}
